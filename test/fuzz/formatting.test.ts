import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type AstNode, EmptyFileSystem, URI } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import { format } from '../../src/language/format/format.ts';
import { replaceAll } from '../../src/language/format/replacement.ts';
import { createJourneyEditorServices, type JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { keywordOf, walk } from '../../src/language/parts.ts';
import { toModel } from '../../src/language/to-model.ts';
import { modifierKind } from '../../src/language/vocabulary/index.ts';
import { apply, damage } from './damages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const texts = Object.fromEntries(
  globSync(['examples/**/*.journey', 'test/language/**/*.journey'], { cwd: root }).map((path) => [
    path,
    readFileSync(`${root}/${path}`, 'utf8'),
  ]),
);

let services: JourneyEditorServices;
beforeAll(async () => {
  services = createJourneyEditorServices(EmptyFileSystem);
  await services.shared.workspace.WorkspaceManager.initializeWorkspace([]);
});

function formatted(text: string, mayChange?: (line: number) => boolean, indent = '  '): string {
  const { LangiumParser, Lexer } = services.parser;
  const options = { indent, ...(mayChange && { mayChange }) };
  return replaceAll(text, format(text, LangiumParser.parse(text).value, Lexer, options));
}

const uri = URI.parse('file:///fuzz/formatted.journey');

/** What a text means and what is said of it, wherever it stands. */
async function read(text: string) {
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const document = LangiumDocumentFactory.fromString<AstNode>(text, uri);
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document], { validation: true });
  const model = toModel(document);
  const diagnostics = (document.diagnostics ?? []).map(({ code, message }) => `${code}: ${message}`).sort();
  LangiumDocuments.deleteDocument(document.uri);
  return { model, diagnostics };
}

/** All that a text says and all its comments, without blanks and line breaks. */
const withoutBlanks = (text: string) => text.replace(/\s+/g, '');

async function expectKept(text: string, result: string): Promise<void> {
  expect(withoutBlanks(result)).toBe(withoutBlanks(text));
  if (result !== text) expect(await read(result)).toEqual(await read(text));
}

/** Blanks as people leave them: some are taken away, some are added, lines are broken where nothing says otherwise. */
const disorder = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    put: fc.constantFrom('', ' ', '   ', '\t', '\n', '\n\n\n', '\r\n'),
  }),
  { minLength: 1, maxLength: 30 },
);

function disarrange(text: string, changes: readonly { readonly at: number; readonly put: string }[]): string {
  return changes.reduce((changed, { at, put }) => {
    const blanks = [...changed.matchAll(/\s+/g)];
    const blank = blanks[Math.floor(at * (blanks.length - 1))];
    if (!blank) return changed;
    return changed.slice(0, blank.index) + put + changed.slice(blank.index + blank[0].length);
  }, text);
}

/** The text with its lines broken before words that go on with them, indented like the line or deeper. */
function breakLines(text: string, choices: readonly { readonly at: number; readonly indent: number }[]): string {
  const offsets = walk(services.parser.LangiumParser.parse(text).value)
    .filter((node) => node.$container && modifierKind(keywordOf(node) ?? '', keywordOf(node.$container) ?? ''))
    .filter((node) => node.$cstNode?.range.start.line === node.$container?.$cstNode?.range.start.line)
    .map((node) => node.$cstNode?.offset ?? 0);
  const chosen = new Map(choices.map(({ at, indent }) => [offsets[Math.floor(at * offsets.length)], indent]));
  return [...chosen]
    .filter(([offset]) => offset !== undefined)
    .sort(([a = 0], [b = 0]) => b - a)
    .reduce((broken, [offset = 0, indent]) => {
      const line =
        broken
          .slice(0, offset)
          .split(/\r\n|\r|\n/)
          .at(-1) ?? '';
      const blanks = /^[ \t]*/.exec(line)?.[0] ?? '';
      return `${broken.slice(0, offset)}\n${blanks}${' '.repeat(indent)}${broken.slice(offset)}`;
    }, text);
}

const anyPath = fc.constantFrom(...Object.keys(texts));
const textOf = (path: string) => texts[path] ?? '';
const anyDamage = fc.array(damage, { minLength: 1, maxLength: 4 });
const anyComment = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.constant(0),
  put: fc.constantFrom(
    ' // c\n',
    ' /* c */ ',
    '\n/** a\n   * b */\n',
    '\n  /* a\n      b */',
    '/**/',
    '\n// journey-ignore no-channel\n',
  ),
});

describe('formatting', { timeout: 120_000 }, () => {
  it('keeps what damaged texts mean, and does nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(anyPath, anyDamage, async (path, damages) => {
        const damaged = damages.reduce(apply, textOf(path));
        const result = formatted(damaged);
        await expectKept(damaged, result);
        expect(formatted(result)).toBe(result);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps what texts in disorder mean, and does nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(anyPath, disorder, async (path, changes) => {
        const disarranged = disarrange(textOf(path), changes);
        const result = formatted(disarranged);
        await expectKept(disarranged, result);
        expect(formatted(result)).toBe(result);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps what texts mean whose lines go on in the next', async () => {
    const choice = fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), indent: fc.nat(6) });
    await fc.assert(
      fc.asyncProperty(anyPath, fc.array(choice, { minLength: 1, maxLength: 20 }), async (path, choices) => {
        const text = textOf(path);
        const broken = breakLines(text, choices);
        expect((await read(broken)).model).toEqual((await read(text)).model);
        const result = formatted(broken);
        await expectKept(broken, result);
        expect(formatted(result)).toBe(result);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps comments wherever they stand', async () => {
    await fc.assert(
      fc.asyncProperty(anyPath, fc.array(anyComment, { minLength: 1, maxLength: 8 }), async (path, comments) => {
        const commented = comments.reduce(apply, textOf(path));
        const result = formatted(commented);
        await expectKept(commented, result);
        expect(formatted(result)).toBe(result);
      }),
      { numRuns: 200 },
    );
  });

  it.each(Object.keys(texts))('of %s comes back from any indentation and any line ends', (path) => {
    const text = formatted(textOf(path));
    for (const indent of ['', ' ', '\t', '        ']) {
      const other = formatted(text, undefined, indent);
      expect(other).toContain(`{\n${indent}`);
      expect(formatted(other)).toBe(text);
    }
    const windows = text.replaceAll('\n', '\r\n');
    expect(formatted(windows)).toBe(windows);
  });

  it('of a range keeps what texts mean, and all other lines', async () => {
    await fc.assert(
      fc.asyncProperty(anyPath, disorder, fc.nat(100), fc.nat(30), async (path, changes, first, more) => {
        const disarranged = disarrange(textOf(path), changes);
        const result = formatted(disarranged, (line) => line >= first && line <= first + more);
        await expectKept(disarranged, result);
        const lines = disarranged.split(/(?<=\r\n|\r(?!\n)|\n)/);
        expect(result.startsWith(lines.slice(0, first).join(''))).toBe(true);
        expect(result.endsWith(lines.slice(first + more + 1).join(''))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('of any characters only moves blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const result = formatted(text);
        expect(withoutBlanks(result)).toBe(withoutBlanks(text));
        expect(formatted(result)).toBe(result);
      }),
      { numRuns: 300 },
    );
  });

  it('reaches behind very long texts, comments and blank parts', () => {
    const many = 200_000;
    const ends = (text: string, end: string) => expect(formatted(text).slice(-end.length)).toBe(end);
    ends(`persona p {\nbio """${'\nline'.repeat(many)}\n"""\n}\n`, '\n    line\n    """\n}\n');
    ends(`persona p {\n/*${'\n*'.repeat(many)} */\n}\n`, '\n   *\n   * */\n}\n');
    ends(`persona p${'\n'.repeat(many)}{ }${' '.repeat(many)}`, 'persona p { }\n');
    ends(`${'  // c\n'.repeat(many)}persona  p`, '// c\npersona p\n');
    ends(`${'/**/ '.repeat(many)}\npersona  p`, '\npersona p\n');
  });
});
