import { type LangiumDocument, URI } from 'langium';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CompletionItem, Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFile, addFiles, createServices, listed } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

/** Adds a text with a `|` where the cursor is. */
async function withCursor(
  text: string,
): Promise<{ document: LangiumDocument; position: Position; textDocument: { uri: string } }> {
  const offset = text.indexOf('|');
  const document = await addFile(services, text.replace('|', ''));
  return {
    document,
    position: document.textDocument.positionAt(offset),
    textDocument: { uri: document.uri.toString() },
  };
}

async function complete(text: string, trigger?: string): Promise<CompletionItem[]> {
  const { document, ...params } = await withCursor(text);
  const context = trigger ? { triggerKind: 2 as const, triggerCharacter: trigger } : { triggerKind: 1 as const };
  const list = await services.lsp.CompletionProvider?.getCompletion(document, { ...params, context });
  return list?.items ?? [];
}

const labels = async (text: string) => (await complete(text)).map((item) => item.label);

const people =
  'persona maya "Maya Putri"\npersona budi "Budi"\nchannel toko "Toko" is app\nemotion lega "Lega" +1\nactor clerk "Clerk"\nlane legal "Legal"\n';
const inTouchpoint = (line: string) =>
  `${people}journey j "J" {\n  for maya\n  stage s "S" {\n    touchpoint t "T" {\n      pain p1 "P"\n      ${line}\n    }\n    touchpoint u "U"\n  }\n}\n`;

describe('completion', () => {
  it('offers the lines that may stand in a block', async () => {
    expect(await labels('|')).toEqual(['import', 'persona', 'actor', 'channel', 'emotion', 'lane', 'journey', 'view']);
    expect(await labels('journey j {\n  stage s {\n    |\n  }\n}\n')).toEqual(
      ['goal', 'touchpoint', 'takes', 'metric'].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
    expect(await labels('persona p {\n  age 3\n  |\n}\n')).not.toContain('age');
    expect(await labels('journey j {\n  type current-state\n  |\n}\n')).toEqual(
      expect.arrayContaining(['for', 'stage', 'scenario']),
    );
  });

  it('offers personas and lanes in a touchpoint', async () => {
    expect(await labels(inTouchpoint('|'))).toEqual(expect.arrayContaining(['pain', 'feels', 'maya', 'budi', 'legal']));
    expect(await labels(inTouchpoint('maya |'))).toEqual(['feels', 'does', 'thinks', 'says']);
  });

  it('builds a block with tab stops', async () => {
    const stage = (await complete('journey j {\n  sta|\n}\n')).find((item) => item.label === 'stage');
    expect(stage).toMatchObject({
      insertTextFormat: 2,
      textEdit: { newText: expect.stringContaining('touchpoint "${2:') },
    });
    const keyword = (await complete('journey j {\n  sta| "S" {\n  }\n}\n')).find((item) => item.label === 'stage');
    expect(keyword?.textEdit?.newText).toBe('stage');
  });

  it.each([
    ['on |', 'toko', 'Toko · channel'],
    ['on web, |', 'toko', 'Toko · channel'],
    ['feels |', 'lega', '+1 Lega · emotion'],
    ['maya feels |', 'happy', '+1.5 Happy · emotion'],
    ['pain "P" for |', 'maya', 'Maya Putri · persona'],
    ['frontstage "F" by |', 'clerk', 'Clerk · actor'],
    ['opportunity "O" solves |', 'p1', 'P · pain'],
    ['leads to |', 'u', 'U · touchpoint'],
    ['continues in |', 'j', 'J · journey'],
  ])('%s offers names with title and kind', async (line, label, description) => {
    for (const text of [inTouchpoint(line), inTouchpoint(line).replace(/\}\n/g, '')]) {
      const item = (await complete(text)).find((each) => each.label === label);
      expect(item?.labelDetails?.description).toBe(description);
    }
  });

  it('puts one’s own names before the built-in ones and leaves out those already named', async () => {
    expect((await labels(inTouchpoint('on |')))[0]).toBe('toko');
    expect(await labels(inTouchpoint('on toko, |'))).not.toContain('toko');
  });

  it.each([
    ['pain "P" |', ['severity', 'for']],
    ['pain "P" severity |', ['low', 'medium', 'high', 'critical']],
    ['pain "P" severity low |', ['for']],
    ['after 3 |', ['minutes', 'hours', 'days', 'weeks', 'months', 'years']],
    ['after 3 d|', ['minutes', 'hours', 'days', 'weeks', 'months', 'years']],
    ['leads |', ['to']],
    ['solution "S" status |', ['idea', 'planned', 'in-progress', 'done', 'rejected']],
    ['// on |', []],
    ['does "on |"', []],
    ['/* on | */', []],
  ])('%s', async (line, expected) => {
    expect(await labels(inTouchpoint(line))).toEqual(expected);
  });

  it('offers tags, and what may follow a title', async () => {
    const text = 'journey j {\n  stage s "S" {\n    touchpoint "A" #mine\n    touchpoint "B" |\n  }\n}\n';
    expect(await labels(text)).toEqual(['on', 'feels', '#moment-of-truth', '#mine']);
    expect(await labels(text.replace('|', '#m|'))).toEqual(['#moment-of-truth', '#mine']);
  });

  it('replaces the half-typed word', async () => {
    const { document, ...params } = await withCursor(inTouchpoint('on to|'));
    const list = await services.lsp.CompletionProvider?.getCompletion(document, params);
    const edit = list?.items.find((item) => item.label === 'toko')?.textEdit as TextEdit;
    expect(document.textDocument.getText(edit.range)).toBe('to');
  });

  it('offers the paths of other files in an import', async () => {
    await addFiles(services, { 'shared/people.journey': people, 'other.journey': '' });
    expect(await labels('import "|"\n')).toEqual(['other.journey', 'shared/people.journey']);
    expect(await labels('import "sh|\n')).toEqual(['other.journey', 'shared/people.journey']);
    expect(await labels('import "other.journey"\nimport "|"\n')).toEqual(['shared/people.journey']);
  });

  it('offers stages and lanes in a view', async () => {
    const text = (line: string) => `journey j {\n  stage one "One" {}\n}\nview v of j {\n  ${line}\n}\n`;
    expect(await labels(text('stages |'))).toEqual(['one']);
    expect(await labels(text('lanes |'))).toEqual(expect.arrayContaining(['emotion', 'pain', 'opportunity']));
  });

  it('after a space answers only where a name is expected', async () => {
    expect(await complete(inTouchpoint('on |'), ' ')).not.toEqual([]);
    expect(await complete(inTouchpoint(' |'), ' ')).toEqual([]);
    expect(await complete(inTouchpoint('pain "P" |'), ' ')).toEqual([]);
  });

  it('after a closing quote answers nothing, so that Enter begins a new line', async () => {
    expect(await complete('journey j {\n  stage s {\n    touchpoint "Walks"|\n  }\n}\n', '"')).toEqual([]);
    await addFiles(services, { 'people.journey': people });
    expect(await complete('import "|"\n', '"')).not.toEqual([]);
  });

  it('works in broken texts', async () => {
    expect(await labels('journey j {\n  stage s {\n    touchpint "X" {\n  stage t "T" {\n    to|')).toContain(
      'touchpoint',
    );
    expect(await labels('journey j {\n  stage s {\n    touchpoint "X" on |')).toContain('instagram');
    expect(await labels('journey j {\n  scenario "open\n  stage s {\n    touchpoint "X" feels |')).toContain('happy');
  });
});

const order = ['goal', 'touchpoint', 'takes', 'metric'];

describe('folding', () => {
  it('hides blocks, comments and imports', async () => {
    const document = await addFile(services, 'import "a"\nimport "b"\n/*\n x\n*/\npersona p {\n  age 3\n}\n');
    const ranges = await services.lsp.FoldingRangeProvider?.getFoldingRanges(document, { textDocument: { uri: '' } });
    expect(ranges?.map((each) => [each.startLine, each.endLine, each.kind])).toEqual([
      [5, 6, undefined],
      [2, 4, 'comment'],
      [0, 1, 'imports'],
    ]);
  });
});

it('diagnostics follow a change of an imported file', async () => {
  const [, document] = await addFiles(services, {
    'p.journey': 'persona a "A"\n',
    'test.journey': 'import "p.journey"\njourney j { for a }\n',
  });
  expect(listed(document?.diagnostics)).toEqual([]);
  const { TextDocuments, DocumentBuilder } = services.shared.workspace;
  TextDocuments.set(TextDocument.create('file:///workspace/p.journey', 'journey', 2, 'persona b "B"\n'));
  await DocumentBuilder.update([URI.parse('file:///workspace/p.journey')], []);
  expect(listed(document?.diagnostics)).toEqual(['2:17-2:18 unknown-name: There is no persona `a`. Did you mean `b`?']);
});
