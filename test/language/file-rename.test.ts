import { URI } from 'langium';
import { beforeEach, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFiles, createServices } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

const uriOf = (path: string) => `file:///workspace/${path}`;

/** The files whose text changes when these are renamed, with their text then, by their path before. */
async function renamed(
  files: Readonly<Record<string, string>>,
  moves: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const documents = await addFiles(services, files);
  const edit = await services.shared.lsp.FileOperationHandler?.willRenameFiles?.({
    files: Object.entries(moves).map(([from, to]) => ({ oldUri: uriOf(from), newUri: uriOf(to) })),
  });
  const changed = documents.filter(({ uri }) => edit?.changes?.[uri.toString()]);
  return Object.fromEntries(
    changed.map((document) => [
      document.uri.path.replace('/workspace/', ''),
      TextDocument.applyEdits(document.textDocument as TextDocument, edit?.changes?.[document.uri.toString()] ?? []),
    ]),
  );
}

const inTouchpoint = (line: string) => `journey {\n  stage s {\n    touchpoint t {\n      ${line}\n    }\n  }\n}\n`;

describe('what leads to a renamed file is updated', () => {
  it.each([
    ['an import', 'import "people.journey"', 'people.journey', 'who.journey', 'import "who.journey"'],
    [
      'into a folder',
      'import "people.journey"',
      'people.journey',
      'shared/people.journey',
      'import "shared/people.journey"',
    ],
    ['its way of writing', "import './people.journey'", 'people.journey', 'who.journey', "import './who.journey'"],
    [
      'a photo',
      'persona p {\n  photo "maya.svg"\n}',
      'maya.svg',
      'images/maya.svg',
      'persona p {\n  photo "images/maya.svg"\n}',
    ],
    ['an image', inTouchpoint('image "a/b.png"'), 'a/b.png', 'a/c.png', inTouchpoint('image "a/c.png"')],
    [
      'a link, with the place in the file',
      inTouchpoint('evidence "E" link "notes.md#may"'),
      'notes.md',
      'research/notes.md',
      inTouchpoint('evidence "E" link "research/notes.md#may"'),
    ],
    ['all in a folder', inTouchpoint('image "a/b/c.png"'), 'a', 'z/y', inTouchpoint('image "z/y/b/c.png"')],
    ['a name with quotes', 'import "a.journey"', 'a.journey', 'say "hi".journey', 'import "say \\"hi\\".journey"'],
    ['a name in any script', 'import "a.journey"', 'a.journey', '小红 書.journey', 'import "小红 書.journey"'],
  ])('%s', async (_what, before, from, to, after) => {
    expect(await renamed({ 'test.journey': before }, { [from]: to })).toEqual({ 'test.journey': after });
  });

  it('from every file, and the rest is left alone', async () => {
    const files = {
      'people.journey': 'persona p\n',
      'a.journey': 'import "people.journey"\nimport "b.journey"\n',
      'deep/b.journey': "// import\r\nimport '../people.journey'\r\n",
      'c.journey': 'import "people.journe"\nimport "sub/people.journey"\n',
    };
    expect(await renamed(files, { 'people.journey': 'shared/who.journey' })).toEqual({
      'a.journey': 'import "shared/who.journey"\nimport "b.journey"\n',
      'deep/b.journey': "// import\r\nimport '../shared/who.journey'\r\n",
    });
  });
});

describe('a moved journey still leads to the same files', () => {
  const text = `import "shared/people.journey"\npersona p {\n  photo "images/p.svg"\n}\n${inTouchpoint('solution "S" link "https://a.example/images"')}`;

  it('by its own paths', async () => {
    expect(await renamed({ 'test.journey': text }, { 'test.journey': 'shared/maps/test.journey' })).toEqual({
      'test.journey': text
        .replace('shared/people.journey', '../people.journey')
        .replace('images/p.svg', '../../images/p.svg'),
    });
  });

  it('which stay when only its name changes, or when all move together', async () => {
    expect(await renamed({ 'test.journey': text }, { 'test.journey': 'best.journey' })).toEqual({});
    const files = { 'a/test.journey': text, 'a/shared/people.journey': 'import "../test.journey"\n' };
    expect(await renamed(files, { a: 'b' })).toEqual({});
  });

  it('while they move too', async () => {
    const files = { 'one.journey': 'import "two.journey"\n', 'two.journey': 'import "one.journey"\n' };
    expect(await renamed(files, { 'one.journey': 'a/one.journey', 'two.journey': 'a/second.journey' })).toEqual({
      'one.journey': 'import "second.journey"\n',
    });
  });
});

it.each(['import "people.journey', 'import "/people.journey"', 'import ""', 'import', 'import “people.journey”'])(
  'what is no path is left alone: %s',
  async (text) => {
    expect(await renamed({ 'test.journey': text }, { 'people.journey': 'who.journey' })).toEqual({});
  },
);

it('journeys in a renamed folder are read at their new place', async () => {
  const { shared } = services;
  await addFiles(services, { 'a/b.journey': 'persona p\n', 'c.journey': 'persona q\n' });
  const told: unknown[] = [];
  shared.lsp.DocumentUpdateHandler.didChangeWatchedFiles = ({ changes }) => told.push(...changes);
  shared.lsp.FileOperationHandler?.didRenameFiles?.({ files: [{ oldUri: uriOf('a'), newUri: uriOf('z') }] });
  expect(told).toEqual([
    { uri: uriOf('a/b.journey'), type: 3 },
    { uri: URI.parse(uriOf('z/b.journey')).toString(), type: 1 },
  ]);
});
