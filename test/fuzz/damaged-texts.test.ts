import fc from 'fast-check';
import { type AstNode, EmptyFileSystem, URI } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import { createJourneyEditorServices, type JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { sourcesOf, toModel } from '../../src/language/to-model.ts';
import type { Journey, Position } from '../../src/model/index.ts';
import { apply, damage, texts } from './damages.ts';

let services: JourneyEditorServices;
beforeAll(async () => {
  services = createJourneyEditorServices(EmptyFileSystem);
  await services.shared.workspace.WorkspaceManager.initializeWorkspace([]);
});

let count = 0;

/** Reads a text from its bytes to its diagnostics and its model. */
async function read(text: string) {
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const document = LangiumDocumentFactory.fromString<AstNode>(text, URI.parse(`file:///fuzz/${count++}.journey`));
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document], { validation: true });
  const result = {
    document,
    model: toModel(document),
    sources: sourcesOf(document),
    diagnostics: document.diagnostics ?? [],
  };
  LangiumDocuments.deleteDocument(document.uri);
  return result;
}

type Reading = Awaited<ReturnType<typeof read>>;

function expectSound({ document, sources, diagnostics }: Reading): void {
  const lines = document.textDocument.getText().split(/\r\n|\r|\n/);
  const inside = ({ line, character }: Position) =>
    line >= 0 && line < lines.length && character >= 0 && character <= (lines[line] ?? '').length;
  expect(document.parseResult.parserErrors).toEqual([]);
  for (const { range, message } of diagnostics) {
    expect(inside(range.start) && inside(range.end), `${JSON.stringify(range)} of "${message}" lies in the text`).toBe(
      true,
    );
    expect(range.start.line < range.end.line || range.start.character <= range.end.character).toBe(true);
    expect(message).toMatch(/^\S.*[.?…]$/su);
  }
  const own = Object.entries(sources).filter(([, source]) => source.uri === document.uri.toString());
  for (const [id, { start, end }] of own) expect(inside(start) && inside(end), `${id} lies in the text`).toBe(true);
}

describe('damaged texts', { timeout: 120_000 }, () => {
  it('are read without an exception, with diagnostics inside the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        async (text, damages) => {
          expectSound(await read(damages.reduce(apply, text)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keep the stages and touchpoints before the damage', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), damage, async (text, one) => {
        const at = Math.floor(one.at * text.length);
        const whole = await read(text);
        const damaged = await read(apply(text, one));
        expectSound(damaged);
        const before = partsBefore(whole, whole.document.textDocument.positionAt(at));
        const left = new Set(damaged.model.journeys.flatMap(blockIds));
        for (const id of before) expect(left, `${id} was read before the damage at ${at}`).toContain(id);
      }),
      { numRuns: 200 },
    );
  });

  it('of any characters are read without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => expectSound(await read(text))),
      { numRuns: 300 },
    );
  });

  it('of five megabytes are read', async () => {
    const noise = Array.from({ length: 5_000_000 }, (_, index) => String.fromCharCode((index * 7919) % 256)).join('');
    expectSound(await read(noise));
    expectSound(await read('"'.repeat(5_000_000)));
    expectSound(await read(`touchpoint "${'x'.repeat(5_000_000)}`));
    expectSound(await read('{'.repeat(100_000)));
  });
});

function blockIds(journey: Journey): string[] {
  return [
    journey.id,
    ...journey.stages.flatMap((stage) => [stage.id, ...stage.touchpoints.map((touchpoint) => touchpoint.id)]),
  ];
}

/** The stages and touchpoints that are written wholly before a place. */
function partsBefore({ model, sources }: Reading, place: Position): string[] {
  return model.journeys.flatMap(blockIds).filter((id) => {
    const end = sources[id]?.end;
    return end && (end.line < place.line || (end.line === place.line && end.character < place.character));
  });
}
