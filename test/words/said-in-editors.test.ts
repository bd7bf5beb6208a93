import { readFileSync } from 'node:fs';
import type { LangiumDocument } from 'langium';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CodeAction, CompletionItem, Position, RenameParams } from 'vscode-languageserver';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { rules } from '../../src/language/rules/index.ts';
import { ruleList, rulePage } from '../../src/language/rules/pages.ts';
import { lineKinds, modifierKinds } from '../../src/language/vocabulary/index.ts';
import { speak } from '../../src/words/index.ts';
import { addFile, createServices } from '../language/language-services.ts';
import { speakMarked, unmarked } from './marked.ts';

/* The editor speaks to people about a journey in Greek: what is said in Latin letters is said by it. */

let services: JourneyEditorServices;
let document: LangiumDocument;
/** The beginning of each word of the text, and the end of each line. */
let places: readonly Position[];

beforeAll(async () => {
  speakMarked();
  services = await createServices();
  const text = readFileSync(new URL('greek.journey', import.meta.url), 'utf8');
  document = await addFile(services, text);
  const offsets = [...text.matchAll(/(?<![\p{L}\d-])[\p{L}\d"#+-]|$/gmu)].map(({ index }) => index);
  places = offsets.map((offset) => document.textDocument.positionAt(offset));
});
afterAll(() => speak('en', {}));

/** What is the same in every language: the journey language, and the names of rules and of files. */
const words = new Set([
  ...[...lineKinds, ...modifierKinds].map(({ keyword }) => keyword),
  ...['low', 'medium', 'high', 'critical', 'draft', 'validated', 'archived', 'idea', 'planned', 'in-progress', 'done'],
  ...[
    'to',
    'in',
    'rejected',
    'current-state',
    'future-state',
    'day-in-the-life',
    'service-blueprint',
    'moment-of-truth',
  ],
  ...rules.map(({ id }) => id),
]);

/** What stands in Markdown or a title outside of marks, code, links and quotes, and is no word of the journey language. */
function saidPast(text: string): string[] {
  const prose = text
    .replaceAll(/```[\s\S]*?```|`[^`]*`|\]\([^)]*\)|\b[a-z]+\.journey/g, '¦')
    .replaceAll(/'[^'‹›]*'|"[^"‹›]*"/g, '¦')
    .replaceAll(/[\\*]/g, '')
    .replaceAll(/[a-z]+(?:-[a-z]+)*/g, (word) => (words.has(word) ? '¦' : word));
  return unmarked(prose);
}

const textDocument = () => ({ uri: document.uri.toString() });

it('all that is shown of what one points at can be translated', async () => {
  const cards = new Set<string>();
  for (const position of places) {
    const hover = await services.lsp.HoverProvider?.getHoverContent(document, {
      textDocument: textDocument(),
      position,
    });
    if (hover) cards.add((hover.contents as { value: string }).value);
  }
  // Dates are written by the system.
  const written = [...cards].filter((card) => !/^\w+,? \d+ \w+ \d{4} · /.test(card));
  expect(written.length).toBeGreaterThan(80);
  expect(written.flatMap(saidPast)).toEqual([]);
});

it('all that is told of what one may write can be translated', async () => {
  const told = new Set<string>();
  for (const position of places) {
    const list = await services.lsp.CompletionProvider?.getCompletion(document, {
      textDocument: textDocument(),
      position,
    });
    for (const item of list?.items ?? []) for (const text of toldOf(item)) told.add(text);
  }
  expect(told.size).toBeGreaterThan(150);
  expect([...told].flatMap(saidPast)).toEqual([]);
});

function toldOf({ labelDetails, detail, documentation, textEdit }: CompletionItem): string[] {
  const placeholders = [...(textEdit?.newText ?? '').matchAll(/\$\{\d+:([A-Z‹][^}]*)\}/g)].map(([, said]) => said);
  const explained = typeof documentation === 'object' ? documentation.value : documentation;
  return [labelDetails?.description, detail, explained, ...placeholders].filter((each) => each !== undefined);
}

it('all that is offered to be done can be translated', async () => {
  const titles = new Set<string>();
  for (const position of places) {
    const ends = [position, { line: position.line + 3, character: 0 }];
    for (const end of ends) {
      const actions = await services.lsp.CodeActionProvider?.getCodeActions(document, {
        textDocument: textDocument(),
        range: { start: position, end },
        context: { diagnostics: [], only: ['refactor', 'quickfix', 'source'] },
      });
      for (const { title } of (actions ?? []) as CodeAction[]) titles.add(title);
    }
  }
  expect(titles.size).toBeGreaterThan(25);
  expect([...titles].flatMap(saidPast)).toEqual([]);
});

it('all that stands beside the text and in the outline can be translated', async () => {
  const { CodeLensProvider, DocumentLinkProvider, DocumentSymbolProvider, InlayHintProvider } = services.lsp;
  const nameless = await addFile(
    services,
    'persona\njourney {\n  stage {\n    touchpoint\n  }\n}\n',
    'nameless.journey',
  );
  const params = { textDocument: textDocument() };
  const lenses = (await CodeLensProvider?.provideCodeLens(document, params)) ?? [];
  const lensTitles = await Promise.all(
    lenses.map(async (lens) => (lens.command ?? (await CodeLensProvider?.resolve?.(lens))?.command)?.title ?? ''),
  );
  const whole = { start: { line: 0, character: 0 }, end: { line: document.textDocument.lineCount, character: 0 } };
  const hints = (await InlayHintProvider?.getInlayHints(document, { ...params, range: whole })) ?? [];
  const links = (await DocumentLinkProvider?.getDocumentLinks(document, params)) ?? [];
  const symbols = (await DocumentSymbolProvider?.getSymbols(nameless, params)) ?? [];
  const said = [
    ...lensTitles,
    ...hints.flatMap(({ label, tooltip = '' }) => [label, tooltip].flat()).map(textOf),
    ...links.map(({ tooltip = '' }) => tooltip),
    ...symbols.map(({ name }) => name),
  ];
  expect(said.join().match(/‹/g)?.length).toBeGreaterThan(10);
  expect(said.flatMap(saidPast)).toEqual([]);
});

function textOf(part: string | { readonly value: string }): string {
  return typeof part === 'string' ? part : part.value;
}

it('why a name cannot be changed can be translated', async () => {
  const refusals = new Set<string>();
  for (const position of places) {
    for (const newName of ['1', 'on', 'happy', 'νίκος', 'δύο']) {
      const params = { textDocument: textDocument(), position, newName };
      const refused = await refusalOf(params);
      if (refused) refusals.add(refused);
    }
  }
  expect(refusals.size).toBeGreaterThan(10);
  expect([...refusals].flatMap((each) => saidPast(each))).toEqual([]);
});

async function refusalOf(params: RenameParams): Promise<string | undefined> {
  try {
    await services.lsp.RenameProvider?.rename(document, params);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

it('the pages of rules can be translated', () => {
  // Levels are what one writes into files.
  const names = /\b(error|warning|information|hint)\b/g;
  const pages = [ruleList(), ...rules.map(rulePage)];
  expect(pages.flatMap((page) => saidPast(page.replaceAll(names, '')))).toEqual([]);
});
