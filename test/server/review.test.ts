import { describe, expect, it } from 'vitest';
import type { ComparedWith } from '../../src/protocol/review.ts';
import type { ClientRequests, ServerRequests } from '../../src/protocol.ts';
import { type Client, folderWith, placeOf, startClient, uriOf, write } from './client.ts';

const people = 'persona maya "Maya" {\n  age 29\n  photo "maya.png"\n}\n';
const shop = `import "people.journey"
journey shop "Shop" {
  for maya
  stage aware "Aware" {
    touchpoint ask "Asks" on web feels happy
  }
}
`;

type Method = 'journey/review' | 'journey/changes';

function request<M extends Method>(client: Client, method: M, uri: string, compared: ComparedWith) {
  return client.connection.sendRequest<ServerRequests[M]['result']>(method, { uri, with: compared });
}

/** Lets a client hand out these texts as earlier versions of files, and tells what it was asked for. */
function handOut(client: Client, versions: Readonly<Record<string, Readonly<Record<string, string>>>>): string[] {
  const asked: string[] = [];
  client.connection.onRequest(
    'journey/readVersion',
    ({ uri, version }: ClientRequests['journey/readVersion']['params']) => {
      const name = uri.slice(uri.lastIndexOf('/') + 1);
      asked.push(`${version} ${name}`);
      return versions[version]?.[name] ?? null;
    },
  );
  return asked;
}

const messages = ({ changes }: { readonly changes: readonly { readonly message: string }[] }) =>
  changes.map(({ message }) => message);

describe('a review', { timeout: 30_000 }, () => {
  it('compares with an earlier version, also of what is imported, while the text is written', async () => {
    const folder = folderWith({
      'shop.journey': shop,
      'people.journey': people,
      'journey.config.json': '{ "brand": { "logo": "logo.svg" } }',
    });
    const client = await startClient([folder]);
    const asked = handOut(client, {
      one: { 'shop.journey': shop, 'people.journey': people.replace('29', '28') },
      two: { 'shop.journey': shop, 'people.journey': people },
    });
    const uri = uriOf(folder, 'shop.journey');
    await client.open(uri, shop);
    const since = (version: string): ComparedWith => ({ kind: 'file', uri, version });
    expect(messages(await request(client, 'journey/changes', uri, since('one')))).toEqual([
      "Persona 'Maya': the age is now 29 instead of 28.",
    ]);
    expect(await request(client, 'journey/changes', uri, since('two'))).toEqual({ changes: [], sameText: true });

    await client.change(uri, placeOf(shop, 'touchpoint ask'), 'touchpoint look "Looks" on web\n');
    const review = await request(client, 'journey/review', uri, since('two'));
    expect(review).toMatchObject({
      version: 2,
      sameText: false,
      ids: {},
      pictures: { before: ['maya.png'], after: ['logo.svg', 'maya.png'] },
    });
    expect(messages(review)).toEqual(["Touchpoint 'Looks' is new in 'Aware'."]);
    expect(review.changes[0]?.seenAt).toMatchObject({ uri, start: { line: 4 } });
    expect(review.before.journeys[0]?.stages[0]?.touchpoints).toHaveLength(1);
    expect(review.after.journeys[0]?.stages[0]?.touchpoints).toHaveLength(2);
    // Each version was read once.
    expect(asked).toEqual(['one shop.journey', 'one people.journey', 'two shop.journey', 'two people.journey']);
  });

  it('knows of files that are new, gone or called otherwise, and of blanks', async () => {
    const folder = folderWith({ 'shop.journey': shop, 'people.journey': people });
    const client = await startClient([folder]);
    handOut(client, { one: { 'store.journey': shop, 'people.journey': people } });
    const uri = uriOf(folder, 'shop.journey');
    const store = uriOf(folder, 'store.journey');
    await client.open(uri, shop);
    const isNew = await request(client, 'journey/changes', uri, { kind: 'file', uri, version: 'one' });
    expect(messages(isNew)).toContain("Journey 'Shop' is new.");
    const renamed: ComparedWith = { kind: 'file', uri: store, version: 'one' };
    expect((await request(client, 'journey/changes', uri, renamed)).changes).toEqual([]);
    await client.change(uri, { line: 1, character: 0 }, '// A comment\n\n');
    expect(await request(client, 'journey/changes', uri, renamed)).toEqual({ changes: [], sameText: false });
    const gone = await request(client, 'journey/review', store, renamed);
    expect(messages(gone)).toContain("Journey 'Shop' is gone.");
    expect(gone.after.journeys).toEqual([]);
  });

  it('compares two files as they are written now, and what is revised', async () => {
    const next = `import "shop.journey"
journey shop-next "Shop, next year" {
  type future-state
  revises shop
  for maya
  stage aware "Aware" {
    touchpoint ask "Asks" on web feels delighted
  }
}
`;
    const folder = folderWith({ 'shop.journey': shop, 'people.journey': people, 'next.journey': next });
    const client = await startClient([folder]);
    const [uri, other] = [uriOf(folder, 'next.journey'), uriOf(folder, 'shop.journey')];
    await client.open(uri, next);
    const revised = await request(client, 'journey/review', uri, { kind: 'revised' });
    expect(messages(revised)).toEqual(["Maya now feels Delighted (+2) instead of Happy (+1.5) at 'Asks'."]);
    expect(revised.changes[0]?.oldRange?.uri).toBe(other);
    await client.change(uri, placeOf(next, 'touchpoint ask'), 'touchpoint look "Looks" on web\n');
    const longer = await request(client, 'journey/review', uri, { kind: 'revised' });
    expect(longer.changes.map(({ kind, wasIn }) => [kind, wasIn])).toEqual([
      ['added', other],
      ['changed', other],
    ]);
    expect(revised.curveMessages).toEqual(['Maya: on average +1.5 → +2, at the lowest point +1.5 → +2.']);
    expect(revised.before.journeys.map(({ id }) => id)).toEqual(revised.after.journeys.map(({ id }) => id));

    await client.open(other, shop);
    const files = await request(client, 'journey/changes', uri, { kind: 'file', uri: other });
    expect(messages(files)).toContain("Maya now feels Delighted (+2) instead of Happy (+1.5) at 'Asks'.");
    await client.change(other, placeOf(shop, 'feels happy'), '', 'feels happy'.length);
    const later = await request(client, 'journey/changes', uri, { kind: 'file', uri: other });
    expect(messages(later)).toContain("Maya now feels Delighted (+2) at 'Asks'.");
  });

  it('says what keeps a text from being read', async () => {
    const folder = folderWith({ 'people.journey': people });
    const client = await startClient([folder]);
    handOut(client, { one: { 'people.journey': people } });
    const uri = uriOf(folder, 'people.journey');
    write(folder, 'people.journey', people);
    await client.open(uri, people.slice(0, -2));
    const broken = await request(client, 'journey/changes', uri, { kind: 'file', uri, version: 'one' });
    expect(broken.broken).toMatchObject({ count: 1 });
    expect(broken.changes).toEqual([]);
  });
});
