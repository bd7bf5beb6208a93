import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { CodeAction, Range } from 'vscode-languageserver';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { toModel } from '../../src/language/to-model.ts';
import { createServices } from '../language/language-services.ts';
import { appliedTo, changeFiles, documentAt, errorsOf, filesOf } from '../language/workspace-edits.ts';
import { examples } from './damages.ts';

let services: JourneyEditorServices;
beforeAll(async () => {
  services = await createServices();
});

async function offered(path: string, range: Range): Promise<CodeAction[]> {
  const document = documentAt(services, path);
  if (!document) return [];
  const params = {
    textDocument: { uri: document.uri.toString() },
    range,
    context: { diagnostics: [], only: ['refactor', 'source.organizeImports'] },
  };
  return ((await services.lsp.CodeActionProvider?.getCodeActions(document, params)) ?? []) as CodeAction[];
}

/** Texts and comments. */
const pieces = /"""[\s\S]*?"""|"(?:\\.|[^"\\])*"|\/\*[\s\S]*?\*\/|\/\/.*/g;

/** All comments of some files, however they are indented. */
function commentsIn(files: Readonly<Record<string, string>>): string[] {
  return Object.values(files)
    .flatMap((text) => text.match(pieces) ?? [])
    .filter((each) => each.startsWith('/'))
    .map((each) => each.replace(/\s+/g, ' ').trim());
}

/** What the journeys of a file mean, wherever their people and channels are declared. */
function meaningOf(path: string): unknown {
  const document = documentAt(services, path);
  if (!document) return undefined;
  const { journeys, views, ...declared } = toModel(document);
  const all = [...declared.personas, ...declared.channels, ...declared.emotions, ...declared.actors, ...declared.lanes];
  const text = JSON.stringify([journeys, views]);
  const used = all.filter(({ key }) => text.includes(JSON.stringify(key))).sort((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.parse(JSON.stringify([journeys, views, used], (key, value) => (key === 'photo' ? undefined : value)));
}

/** Offers that change where or how something is written, not what it means. */
const keepsMeaning = /^(Move .*(\.journey|here|file)\b|Organise imports|Add a block|Put on one line)/;

/** Makes the workspace hold these files and no others. */
async function reset(files: Readonly<Record<string, string>>): Promise<void> {
  const others = Object.keys(filesOf(services)).filter((path) => !(path in files));
  await changeFiles(services, { ...Object.fromEntries(others.map((path) => [path, undefined])), ...files });
}

const anywhere = fc.constantFrom(...Object.keys(examples)).chain((path) => {
  const line = fc.nat({ max: (examples[path]?.split('\n').length ?? 1) - 1 });
  return fc.record({
    path: fc.constant(path),
    line,
    character: fc.constantFrom(0, 2, 4, 8, 16),
    selected: fc.oneof(fc.constant(0), fc.nat({ max: 12 })),
    damaged: line,
  });
});
const damage = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('{', '"', '}', 'on on', '/*', 'stage') },
);

it('every refactoring that is offered keeps comments, adds no errors, and edits each place once', async () => {
  await fc.assert(
    fc.asyncProperty(
      anywhere,
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('  ', '\t', '    '),
      damage,
      async (place, lineBreak, indent, mark) => {
        const files = Object.fromEntries(
          Object.entries(examples).map(([path, text]) => {
            const lines = text
              .split('\n')
              .map((line) => line.replace(/^( {2})+/, (blanks) => indent.repeat(blanks.length / 2)));
            if (path === place.path && mark !== '') lines[place.damaged] += ` ${mark}`;
            return [path, lines.join(lineBreak)];
          }),
        );
        const start = { line: place.line, character: place.character };
        const end = place.selected === 0 ? start : { line: place.line + place.selected, character: 0 };
        await reset(files);
        const before = errorsOf(services);
        const meaning = Object.keys(files).map(meaningOf);
        for (const { title, edit } of await offered(place.path, { start, end })) {
          const texts = appliedTo(services, edit ?? {});
          await changeFiles(services, texts);
          const errors = errorsOf(services);
          // A copy of a journey has the errors of the journey, too.
          const old = title.includes('copy') ? [...before, ...before] : before;
          for (const error of old) if (errors.includes(error)) errors.splice(errors.indexOf(error), 1);
          expect(errors, title).toEqual([]);
          if (mark === '') {
            const comments = commentsIn(filesOf(services));
            for (const comment of commentsIn(files)) expect(comments, title).toContain(comment);
            if (keepsMeaning.test(title)) expect(Object.keys(files).map(meaningOf), title).toEqual(meaning);
          }
          for (const text of Object.values(texts)) {
            if (lineBreak === '\r\n') expect(text?.replaceAll('\r\n', ''), title).not.toContain('\n');
          }
          await reset(files);
        }
      },
    ),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 30) },
  );
}, 1_800_000);
