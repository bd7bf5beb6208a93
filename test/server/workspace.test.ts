import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CompletionList, FileChangeType, type Hover, type Location } from 'vscode-languageserver-protocol/node';
import type { ModelUpdate } from '../../src/protocol.ts';
import { type Client, folderWith, placeOf, startClient, uriOf, write } from './client.ts';

const people = 'persona maya "Maya"\n';
const lint = 'persona budi "Budi"\n';
const shop = `import "people.journey"
journey shop "Shop" {
  for maya
  stage "Aware" {
    touchpoint "Asks" on web feels happy
  }
}
`;

/** A journey of 24 touchpoints. */
function journey(name: string): string {
  const touchpoints = Array.from({ length: 24 }, (_, index) => `    touchpoint "T ${index}" on web feels happy\n`);
  return `journey ${name} "J" {\n  stage "S" {\n${touchpoints.join('')}  }\n}\n`;
}

function manyFiles(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`many/f${index}.journey`, journey(`j${index}`)]),
  );
}

/** The paths that an import in an open file may name. */
async function offeredImports(client: Client, folder: string): Promise<string[]> {
  const uri = uriOf(folder, 'asks.journey');
  await client.open(uri, 'import ""');
  await client.settled(uri);
  const { items } = await client.ask<CompletionList>('completion', uri, { position: { line: 0, character: 8 } });
  await client.close(uri);
  return items.map(({ label }) => label).sort();
}

describe('a workspace of many files', { timeout: 60_000 }, () => {
  it('serves the opened file while the others are read, and shows how far that is', async () => {
    const folder = folderWith({ ...manyFiles(400), 'people.journey': people, 'shop.journey': shop });
    const client = await startClient([folder]);
    const uri = uriOf(folder, 'shop.journey');
    await client.open(uri, shop);
    const position = placeOf(shop, 'maya', 1);
    const hover = await client.ask<Hover>('hover', uri, { position });
    const completion = await client.ask<CompletionList>('completion', uri, { position });
    const watched = await client.connection.sendRequest('journey/watch', { uri });
    const highlights = await client.ask<unknown[]>('documentHighlight', uri, { position });
    await expect.poll(() => client.codesOf(uri)).toEqual([]);
    expect(client.progress.some(({ kind }) => kind === 'end')).toBe(false);

    expect(JSON.stringify(hover)).toContain('Maya');
    expect(completion.items.map(({ label }) => label)).toContain('maya');
    expect(watched).toMatchObject({ uri, outline: { journeys: [{ title: 'Shop' }] } });
    expect(highlights).toHaveLength(1);

    await client.settled(uri);
    await expect.poll(() => client.progress.at(-1)?.kind).toBe('end');
    expect(client.progress[0]).toMatchObject({ kind: 'begin', title: 'Reading journeys', cancellable: true });
    const percentages = client.progress.map((each) => ('percentage' in each ? (each.percentage ?? 0) : 100));
    expect(percentages).toEqual([...percentages].sort((a, b) => a - b));
  });

  it('finds references in files that nobody opened', async () => {
    const folder = folderWith({ ...manyFiles(20), 'people.journey': people, 'shop.journey': shop });
    const client = await startClient([folder]);
    const uri = uriOf(folder, 'people.journey');
    await client.open(uri, people);
    const found = await client.ask<Location[]>('references', uri, {
      position: placeOf(people, 'maya'),
      context: { includeDeclaration: false },
    });
    expect(found).toEqual([expect.objectContaining({ uri: uriOf(folder, 'shop.journey') })]);
  });

  it('stops reading when told so, reads what is opened, and goes on when all files are needed', async () => {
    const folder = folderWith({ ...manyFiles(250), 'z.journey': shop, 'people.journey': people });
    const client = await startClient([folder]);
    const cancelled = client.cancelProgressAt(5);
    await cancelled;
    await expect.poll(() => client.progress.at(-1)?.kind).toBe('end');
    const read = client.progress.length;
    expect(read).toBeLessThan(200);

    const uri = uriOf(folder, 'z.journey');
    await client.open(uri, shop);
    await expect.poll(() => client.codesOf(uri)).toEqual([]);
    expect(client.progress.length).toBe(read);

    const offered = await offeredImports(client, folder);
    expect(offered).toHaveLength(252);
  });

  it('leaves out what is ignored, but reads what is opened or imported', async () => {
    const folder = folderWith({
      '.gitignore': 'drafts/\n/old.journey\n',
      'old.journey': people,
      'drafts/people.journey': people,
      'team/.gitignore': '*.journey\n!kept.journey\n',
      'team/kept.journey': people,
      'team/lost.journey': people,
      'node_modules/a/a.journey': people,
      'secret/a.journey': people,
      'deep/secret/b.journey': people,
      'out/a.journey': people,
      'one.journey': 'import "drafts/people.journey"\njourney j "J" { for maya }\n',
    });
    const client = await startClient([folder], { 'files.exclude': { '**/secret': true, 'out/**': false } });
    expect(await offeredImports(client, folder)).toEqual([
      'drafts/people.journey',
      'one.journey',
      'out/a.journey',
      'team/kept.journey',
    ]);

    client.settings['files.exclude'] = { '{out,team}/**': true };
    await client.notify('workspace/didChangeConfiguration', { settings: { files: { exclude: {} } } });
    await expect
      .poll(() => offeredImports(client, folder))
      .toEqual(['deep/secret/b.journey', 'drafts/people.journey', 'one.journey', 'secret/a.journey']);

    const uri = uriOf(folder, 'old.journey');
    await client.open(uri, people);
    expect(await offeredImports(client, folder)).toContain('old.journey');
  });

  it('watches journeys and configuration only', async () => {
    const client = await startClient([folderWith({})]);
    await expect.poll(() => client.watched).toEqual(['**/*.journey', '**/journey.config.json', '**/*']);
  });
});

describe('files that come and go', { timeout: 60_000 }, () => {
  it('dress the map that is watched in the brand of the configuration', async () => {
    const folder = folderWith({ 'people.journey': people, 'maps/shop.journey': shop });
    const client = await startClient([folder]);
    const uri = uriOf(folder, 'maps/shop.journey');
    const config = uriOf(folder, 'journey.config.json');
    await client.open(uri, shop);
    const brands: unknown[] = [];
    client.connection.onNotification('journey/model', ({ outline }: ModelUpdate) => void brands.push(outline.brand));
    const first = await client.connection.sendRequest<ModelUpdate>('journey/watch', { uri });
    expect(first.outline.brand).toBeUndefined();

    write(folder, 'journey.config.json', '{ "brand": { "accent": "#B01E68", "logo": "logo.svg" } }');
    await client.filesChanged(FileChangeType.Created, config);
    await expect.poll(() => brands.at(-1)).toEqual({ accent: '#B01E68', logo: '../logo.svg' });

    rmSync(join(folder, 'journey.config.json'));
    await client.filesChanged(FileChangeType.Deleted, config);
    await expect.poll(() => [brands.length > 1, brands.at(-1)]).toEqual([true, undefined]);
  });

  it('are missed where the configuration names them as fonts, at their place in it', async () => {
    const text = '{\n  "brand": { "fonts": { "regular": "own.ttf" } }\n}';
    const folder = folderWith({ 'people.journey': people, 'shop.journey': shop, 'journey.config.json': text });
    const client = await startClient([folder]);
    await client.open(uriOf(folder, 'shop.journey'), shop);
    const config = uriOf(folder, 'journey.config.json');
    await expect
      .poll(() => client.diagnosticsOf(config))
      .toMatchObject([{ message: 'There is no font "own.ttf". Check the path.', range: { start: { line: 1 } } }]);

    write(folder, 'own.ttf', 'OTTO');
    await client.filesChanged(FileChangeType.Created, uriOf(folder, 'own.ttf'));
    await expect.poll(() => client.diagnosticsOf(config)).toEqual([]);
  });

  it('resolve a missing import when they come, and are missed when they go', async () => {
    const folder = folderWith({ 'shop.journey': shop });
    const client = await startClient([folder]);
    const uri = uriOf(folder, 'shop.journey');
    const peopleUri = uriOf(folder, 'people.journey');
    await client.open(uri, shop);
    await expect.poll(() => client.codesOf(uri)).toEqual(['unknown-name', 'missing-import']);

    write(folder, 'people.journey', people);
    await client.filesChanged(FileChangeType.Created, peopleUri);
    await expect.poll(() => client.codesOf(uri)).toEqual([]);

    write(folder, 'people.journey', lint);
    await client.filesChanged(FileChangeType.Changed, peopleUri);
    await expect.poll(() => client.codesOf(uri)).toEqual(['unknown-name']);

    rmSync(join(folder, 'people.journey'));
    await client.filesChanged(FileChangeType.Deleted, peopleUri);
    await expect.poll(() => client.codesOf(uri)).toEqual(['unknown-name', 'missing-import']);
  });

  it('are checked for errors also when nobody opened them', async () => {
    const folder = folderWith({ 'people.journey': people, 'shop.journey': shop });
    const client = await startClient([folder]);
    const uri = uriOf(folder, 'shop.journey');
    const peopleUri = uriOf(folder, 'people.journey');
    await client.open(peopleUri, people);
    await client.settled(peopleUri);
    expect(client.codesOf(uri)).toBeUndefined();

    await client.change(peopleUri, placeOf(people, 'maya'), 'x', 4);
    await expect.poll(() => client.codesOf(uri)).toEqual(['unknown-name']);
    await client.change(peopleUri, placeOf(people, 'maya'), 'maya', 1);
    await expect.poll(() => client.codesOf(uri)).toEqual([]);
  });

  it('lose their diagnostics when they are deleted, also by folder', async () => {
    const broken = shop.replace('people', '../people');
    const folder = folderWith({ 'sub/a.journey': broken, 'sub/b.journey': broken, 'c.journey': people });
    const client = await startClient([folder]);
    const [a, b] = [uriOf(folder, 'sub/a.journey'), uriOf(folder, 'sub/b.journey')];
    await expect.poll(() => [client.codesOf(a)?.length, client.codesOf(b)?.length]).toEqual([2, 2]);

    rmSync(join(folder, 'sub'), { recursive: true });
    await client.filesChanged(FileChangeType.Deleted, uriOf(folder, 'sub'));
    await expect.poll(() => [client.codesOf(a), client.codesOf(b)]).toEqual([[], []]);
  });

  it('follow a folder that is moved', async () => {
    const folder = folderWith({
      'people/people.journey': people,
      'shop.journey': shop.replace('people', 'team/people'),
    });
    const client = await startClient([folder]);
    const uri = uriOf(folder, 'shop.journey');
    await client.open(uri, shop.replace('people', 'team/people'));
    await expect.poll(() => client.codesOf(uri)).toEqual(['unknown-name', 'missing-import']);

    renameSync(join(folder, 'people'), join(folder, 'team'));
    await client.filesChanged(FileChangeType.Deleted, uriOf(folder, 'people'));
    await client.filesChanged(FileChangeType.Created, uriOf(folder, 'team'));
    await expect.poll(() => client.codesOf(uri)).toEqual([]);
    expect(await offeredImports(client, folder)).toEqual(['shop.journey', 'team/people.journey']);
  });

  it('are found in a new folder of which alone the editor tells, and only there', async () => {
    const folder = folderWith({ 'shop.journey': shop });
    const client = await startClient([folder]);
    const uri = uriOf(folder, 'shop.journey');
    await client.open(uri, shop.replace('people', 'v1.2/people'));
    await expect.poll(() => client.codesOf(uri)).toEqual(['unknown-name', 'missing-import']);

    mkdirSync(join(folder, 'v1.2'));
    write(folder, 'v1.2/people.journey', people);
    write(folder, 'notes.md', '# Notes');
    const created = ['notes.md', 'gone.tmp', 'v1.2'].map((name) => uriOf(folder, name));
    await client.filesChanged(FileChangeType.Created, ...created);
    await expect.poll(() => client.codesOf(uri)).toEqual([]);
    expect(await offeredImports(client, folder)).toEqual(['shop.journey', 'v1.2/people.journey']);
  });

  it('are what the disk holds once they are closed', async () => {
    const folder = folderWith({ 'people.journey': people, 'shop.journey': shop });
    const client = await startClient([folder]);
    const uri = uriOf(folder, 'shop.journey');
    const peopleUri = uriOf(folder, 'people.journey');
    await client.open(uri, shop);
    await client.open(peopleUri, lint);
    await expect.poll(() => client.codesOf(uri)).toEqual(['unknown-name']);
    await client.close(peopleUri);
    await expect.poll(() => client.codesOf(uri)).toEqual([]);

    await client.open(peopleUri, people);
    rmSync(join(folder, 'people.journey'));
    await client.filesChanged(FileChangeType.Deleted, peopleUri);
    await client.change(uri, { line: 0, character: 0 }, '\n');
    await client.settled(uri);
    expect(client.codesOf(uri), 'what is open is there').toEqual([]);
    await client.close(peopleUri);
    await expect.poll(() => client.codesOf(uri)).toEqual(['unknown-name', 'missing-import']);
  });

  it('lose the advice that only open files get when they are closed, also with their folder', async () => {
    const advised = 'journey j "J" {\n  stage "S" {\n  }\n}\n';
    const folder = folderWith({ 'a/kept.journey': advised, 'b/gone.journey': advised });
    const client = await startClient([folder]);
    const [kept, gone] = [uriOf(folder, 'a/kept.journey'), uriOf(folder, 'b/gone.journey')];
    for (const uri of [kept, gone]) {
      await client.open(uri, advised);
      await expect.poll(() => client.diagnosticsOf(uri)?.length).toBeGreaterThan(0);
    }
    await client.close(kept);
    await expect.poll(() => client.diagnosticsOf(kept)).toEqual([]);
    const closed = client.close(gone);
    rmSync(join(folder, 'b'), { recursive: true });
    await closed;
    await client.filesChanged(FileChangeType.Deleted, uriOf(folder, 'b'));
    await expect.poll(() => client.diagnosticsOf(gone)).toEqual([]);
  });

  it('lose their diagnostics when they are closed and cannot be read any more', async () => {
    const torn = 'journey j "J" {\n';
    const folder = folderWith({ 'shop.journey': torn });
    const client = await startClient([folder]);
    const uri = uriOf(folder, 'shop.journey');
    await client.open(uri, torn);
    await expect.poll(() => client.codesOf(uri)).toHaveLength(1);
    rmSync(join(folder, 'shop.journey'));
    mkdirSync(join(folder, 'shop.journey'));
    await client.close(uri);
    await expect.poll(() => client.codesOf(uri)).toEqual([]);
  });

  it('lose their diagnostics when they are closed and belong to no folder', async () => {
    const outside = folderWith({ 'a.journey': 'journey j "J" { for nobody }\n' });
    const client = await startClient([folderWith({})]);
    for (const uri of [uriOf(outside, 'a.journey'), 'untitled:Untitled-1']) {
      await client.open(uri, 'journey j "J" { for nobody }\n');
      await expect.poll(() => client.codesOf(uri)).toEqual(['unknown-name']);
      await client.close(uri);
      await expect.poll(() => client.codesOf(uri)).toEqual([]);
    }
  });

  it('come and go with the folders that are open', async () => {
    const parent = folderWith({
      'one/a.journey': 'import "../two/people.journey"\njourney j "J" { for maya }\n',
      'two/people.journey': people,
    });
    mkdirSync(join(parent, 'three'));
    const [one, two] = [join(parent, 'one'), join(parent, 'two')];
    const client = await startClient([one]);
    const uri = uriOf(one, 'a.journey');
    const folderOf = (path: string) => ({ uri: uriOf(path, ''), name: path });
    await expect.poll(() => client.codesOf(uri)?.length).toBe(2);

    await client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [folderOf(parent)], removed: [folderOf(one)] },
    });
    await expect.poll(() => client.codesOf(uri)).toEqual([]);

    await client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [folderOf(two)], removed: [folderOf(parent)] },
    });
    await expect.poll(() => offeredImports(client, two)).toEqual(['people.journey']);
  });
});
