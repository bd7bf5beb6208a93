import { describe, expect, it } from 'vitest';
import type { ServerRequests } from '../../src/protocol.ts';
import { type Client, folderWith, placeOf, startClient, uriOf } from './client.ts';

const people = 'persona maya "Maya" {\n  age 29\n}\n';
const shop = `import "people.journey"
journey shop "Shop" {
  for maya
  stage aware "Aware" {
    touchpoint ask "Asks" on web feels happy
  }
}
`;

type Method = 'journey/partsAt' | 'journey/locate' | 'journey/feelings';

function request<M extends Method>(client: Client, method: M, params: ServerRequests[M]['params']) {
  return client.connection.sendRequest<ServerRequests[M]['result']>(method, params);
}

describe('parts and places', { timeout: 30_000 }, () => {
  it('are found in each other right after a change', async () => {
    const folder = folderWith({ 'shop.journey': shop, 'people.journey': people });
    const client = await startClient([folder]);
    const uri = uriOf(folder, 'shop.journey');
    await client.open(uri, shop);
    const ask = placeOf(shop, 'touchpoint ask');
    await client.change(uri, ask, 'touchpoint look "Looks" on web {\n  pain "Dark"\n}\n');
    const places = [
      placeOf(shop, 'touchpoint ask', 3),
      { line: ask.line + 1, character: 3 },
      { line: 99, character: 0 },
    ];
    const parts = await request(client, 'journey/partsAt', { uri, file: uri, version: 2, places });
    expect(parts).toEqual([
      ['journey/shop/aware/look', 'journey/shop/aware', 'journey/shop'],
      ['journey/shop/aware/look#pain/1', 'journey/shop/aware/look', 'journey/shop/aware', 'journey/shop'],
      [],
    ]);

    await client.change(uri, { line: 0, character: 0 }, '\n\n');
    const source = await request(client, 'journey/locate', { uri, part: 'journey/shop/aware/look#pain/1' });
    expect(source).toMatchObject({ uri, start: { line: ask.line + 3 } });

    // The places were those of an older text.
    expect(await request(client, 'journey/partsAt', { uri, file: uri, version: 2, places })).toBe(null);
  });

  it('are found across files, of which either may just have changed', async () => {
    const folder = folderWith({ 'shop.journey': shop, 'people.journey': people });
    const client = await startClient([folder]);
    const [uri, file] = [uriOf(folder, 'shop.journey'), uriOf(folder, 'people.journey')];
    await client.open(uri, shop);
    await client.open(file, people);
    await client.change(file, { line: 0, character: 0 }, '// Seen in the shop\n');
    const places = [{ line: 2, character: 4 }];
    expect(await request(client, 'journey/partsAt', { uri, file, version: 2, places })).toEqual([
      ['persona/maya#age', 'persona/maya'],
    ]);
    expect(await request(client, 'journey/locate', { uri, part: 'persona/maya' })).toMatchObject({
      uri: file,
      start: { line: 1 },
    });

    await client.change(uri, placeOf(shop, 'for maya'), '// ', 0);
    expect(await request(client, 'journey/partsAt', { uri, file, version: 2, places })).toEqual([[]]);
  });

  it('tell where someone feels something, and how', async () => {
    const emotions = 'emotion lega +1.5\n';
    const text = `import "emotions.journey"
journey shop "Shop" {
  stage aware "Aware" {
    touchpoint "Asks" on web
      feels lega
    touchpoint "Waits" feels unknown {
      maya feels -0.5
    }
  }
}
`;
    const folder = folderWith({ 'emotions.journey': emotions, 'shop.journey': text });
    const client = await startClient([folder]);
    const uri = uriOf(folder, 'shop.journey');
    await client.open(uri, text);
    expect(await request(client, 'journey/feelings', { uri })).toEqual([
      { line: 4, score: 1.5 },
      { line: 6, score: -0.5 },
    ]);
    await client.change(uri, placeOf(text, 'maya feels'), 'maya feels +1\n');
    expect(await request(client, 'journey/feelings', { uri })).toMatchObject([{ line: 4 }, { line: 6, score: 1 }, {}]);
  });

  it('are not told of what is not there', async () => {
    const folder = folderWith({});
    const client = await startClient([folder]);
    const uri = uriOf(folder, 'none.journey');
    expect(await request(client, 'journey/partsAt', { uri, file: uri, version: 1, places: [] })).toBe(null);
    expect(await request(client, 'journey/locate', { uri, part: 'toString' })).toBe(null);
  });
});
