import { beforeEach, describe, expect, it } from 'vitest';
import type { InlayHint, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFile, createServices } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

const everything = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

async function hintsIn(text: string, range: Range = everything): Promise<InlayHint[]> {
  const document = await addFile(services, text);
  const textDocument = { uri: document.uri.toString() };
  return (await services.lsp.InlayHintProvider?.getInlayHints(document, { textDocument, range })) ?? [];
}

/** The text as it looks in the editor, each hint in ⟨⟩. */
async function seen(text: string, range?: Range): Promise<string> {
  const hints = await hintsIn(text, range);
  const edits = hints.map(({ position, label }) => ({
    range: { start: position, end: position },
    newText: ` ⟨${label}⟩`,
  }));
  return TextDocument.applyEdits(TextDocument.create('file:///seen', 'journey', 1, text), edits);
}

const inStage = (lines: string) => `emotion lega "Lega" +1.5\njourney j {\nstage s {\n${lines}\n}\n}\n`;

describe('the score of an emotion', () => {
  it.each([
    ['touchpoint a feels hopeful', 'touchpoint a feels hopeful ⟨+1⟩'],
    ['touchpoint a feels frustrated "No."', 'touchpoint a feels frustrated ⟨-2⟩ "No."'],
    ['touchpoint a feels neutral #tag', 'touchpoint a feels neutral ⟨0⟩ #tag'],
    ['touchpoint a feels lega', 'touchpoint a feels lega ⟨+1.5⟩'],
    ['touchpoint a {\nmaya feels sad\n}', 'touchpoint a {\nmaya feels sad ⟨-1⟩\n}'],
    ['touchpoint a feels hopeful +2', 'touchpoint a feels hopeful +2'],
    ['touchpoint a feels +2', 'touchpoint a feels +2'],
    ['touchpoint a feels unknown', 'touchpoint a feels unknown'],
    ['touchpoint a feels', 'touchpoint a feels'],
  ])('%s', async (line, expected) => {
    expect(await seen(inStage(line))).toBe(inStage(expected));
  });

  it('is written into the text by a double click', async () => {
    const text = inStage('touchpoint a feels hopeful "Yes."');
    const [hint] = await hintsIn(text);
    const document = TextDocument.create('file:///seen', 'journey', 1, text);
    expect(TextDocument.applyEdits(document, hint?.textEdits ?? [])).toBe(
      inStage('touchpoint a feels hopeful +1 "Yes."'),
    );
  });

  it('is explained, with titles as text', async () => {
    const [hint] = await hintsIn('emotion x "<b>*X*</b>" -1\njourney j { stage s { touchpoint a feels x } }\n');
    expect(hint?.tooltip).toEqual({
      kind: 'markdown',
      value: '\\<b\\>\\*X\\*\\</b\\> has the score \\-1, from \\-2 to \\+2.',
    });
  });
});

describe('the time since the start of the journey', () => {
  it('stands where time passes', async () => {
    const text = inStage(
      'touchpoint a\ntouchpoint b { // why\n  after 3 days\n  takes 2 hours\n}\ntouchpoint c on app\ntouchpoint d\ntouchpoint e { after 1 day }',
    );
    expect(await seen(text)).toBe(
      inStage(
        'touchpoint a\ntouchpoint b { ⟨3 days in⟩ // why\n  after 3 days\n  takes 2 hours\n}\ntouchpoint c on app ⟨3 days 2 h in⟩\ntouchpoint d\ntouchpoint e { after 1 day } ⟨4 days 2 h in⟩',
      ),
    );
  });

  it('goes on over stages and begins anew with each journey', async () => {
    const journey = (first: string, second: string) =>
      `journey {\nstage {\ntouchpoint a${first} {\ntakes 1 hour\n}\n}\nstage {\ntouchpoint b${second}\n}\n}\n`;
    const text = journey('', '') + journey('', '');
    expect(await seen(text)).toBe(journey('', ' ⟨1 h in⟩') + journey('', ' ⟨1 h in⟩'));
  });

  it('is left out where no duration can be read', async () => {
    const text = inStage('touchpoint a {\nafter\n}\ntouchpoint b {\nafter 3\n}\ntouchpoint c');
    expect(await seen(text)).toBe(text);
  });
});

it('only the lines asked for have hints', async () => {
  const text = inStage('touchpoint a feels sad\ntouchpoint b feels sad {\nafter 1 day\n}\ntouchpoint c feels sad');
  const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
  expect(await seen(text, range)).toBe(
    inStage('touchpoint a feels sad\ntouchpoint b feels sad ⟨-1⟩ { ⟨1 day in⟩\nafter 1 day\n}\ntouchpoint c feels sad'),
  );
});

it.each([
  ['emotionScores', ['1 day in']],
  ['elapsedTime', ['-1']],
])('%s can be turned off', async (name, expected) => {
  const settings = { journey: { inlayHints: { [name]: false } } };
  services.shared.workspace.ConfigurationProvider.updateConfiguration({ settings });
  const hints = await hintsIn(inStage('touchpoint a feels sad {\nafter 1 day\n}'));
  expect(hints.map(({ label }) => label)).toEqual(expected);
});
