import fc from 'fast-check';
import type { LangiumDocument } from 'langium';
import { beforeAll, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editsFor } from '../../src/language/lsp/gestures/index.ts';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { findSyntaxProblems } from '../../src/language/syntax/syntax-problems.ts';
import { nodesOfParts, toModel } from '../../src/language/to-model.ts';
import type { Gesture, Journey, Model, Named, Statement, Touchpoint } from '../../src/model/index.ts';
import { addFiles, createServices } from '../language/language-services.ts';
import { apply, damage, examples } from './damages.ts';

let services: JourneyEditorServices;
beforeAll(async () => {
  services = await createServices();
  await addFiles(services, examples);
});

const runs = (count: number) => ({ numRuns: Number(process.env.FUZZ_RUNS ?? count) });

/** Reads a text as that of a file beside an example, whose imports it has. */
async function read(text: string, example: string): Promise<LangiumDocument> {
  const [document] = await addFiles(services, { [example.replace('.journey', '-changed.journey')]: text });
  return document as LangiumDocument;
}

/** What a gesture is made of: numbers that choose among the parts that there are. */
const wish = fc.record({
  kind: fc.constantFrom<Gesture['kind']>('score', 'emotion', 'channels', 'move', 'reword', 'add', 'remove'),
  pick: fc.nat(),
  place: fc.nat(),
  other: fc.nat(),
  score: fc.integer({ min: -4, max: 4 }).map((halves) => halves / 2),
  text: fc.oneof(
    fc.constantFrom(
      'New words',
      'With "quotes" and \\',
      "It's 'so'",
      '{ } // /* #',
      'Two\nlines',
      '"""',
      '*a* _b_ `c` <b>',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  ),
});
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

const lines = ['does', 'thinks', 'says', 'pain', 'gain', 'opportunity', 'solution', 'evidence', 'frontstage'];
const at = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(all.length, 1)];

/** The gesture that a wish means in a document; undefined where there is nothing to make it on. */
function gestureOf(document: LangiumDocument, { kind, pick, place, other, score, text }: Wish): Gesture | undefined {
  const model = toModel(document);
  const journey = at(model.journeys, pick);
  const stage = journey && at(journey.stages, place);
  const touchpoint = stage && at(stage.touchpoints, other);
  const part = at(
    [...nodesOfParts(document).keys()].filter((id) => id.startsWith('journey/')),
    pick,
  );
  const persona = at(journey?.personas ?? [], other);
  switch (kind) {
    case 'score':
      return touchpoint && { kind, part: touchpoint.id, score, ...(persona !== undefined && { persona }) };
    case 'emotion':
      return touchpoint && { kind, part: touchpoint.id, emotion: at(['happy', 'sad', 'neutral'], pick) ?? '' };
    case 'channels':
      return (
        touchpoint && {
          kind,
          part: touchpoint.id,
          channels: ['web', 'app', 'sms', 'tv'].slice(pick % 3, 1 + (other % 4)),
        }
      );
    case 'move': {
      const moved = at(journey?.stages.flatMap((each) => each.touchpoints) ?? [], pick);
      if (pick % 4 === 0 && journey && stage) {
        const before = at([...journey.stages.map(({ id }) => id), undefined], other);
        return { kind, part: stage.id, into: journey.id, ...(before && { before }) };
      }
      const before = at([...(stage?.touchpoints.map(({ id }) => id) ?? []), undefined], other);
      return stage && moved && { kind, part: moved.id, into: stage.id, ...(before && { before }) };
    }
    case 'reword':
      return part === undefined ? undefined : { kind, part, text };
    case 'add': {
      if (pick % 3 === 0)
        return (
          stage && { kind, line: 'touchpoint', into: stage.id, text, ...(touchpoint && { before: touchpoint.id }) }
        );
      if (pick % 7 === 0) return journey && { kind, line: 'stage', into: journey.id, text };
      return touchpoint && { kind, line: at(lines, pick) ?? '', into: touchpoint.id, text };
    }
    case 'remove':
      return part === undefined ? undefined : { kind, part };
  }
}

function editsOf(document: LangiumDocument, gesture: Gesture) {
  const answer = editsFor(document, gesture, services);
  return 'edits' in answer ? [...answer.edits] : undefined;
}

function applied(document: LangiumDocument, edits: NonNullable<ReturnType<typeof editsOf>>): string {
  return TextDocument.applyEdits(document.textDocument as TextDocument, edits);
}

/** A journey without ids, which depend on titles. */
function contentOf(model: Model, journey: number): unknown {
  return JSON.parse(JSON.stringify(model.journeys[journey], (key, value) => (key === 'id' ? undefined : value)));
}

/** The journey in which a part is. */
const journeyOf = (model: Model, part: string) =>
  model.journeys.findIndex(({ id }) => part === id || part.startsWith(`${id}/`) || part.startsWith(`${id}#`));

const titles = (journey: Journey | undefined) =>
  journey?.stages.map((stage) => [stage.title, stage.touchpoints.map(({ title }) => title)]);
const sorted = (values: readonly unknown[]) => values.map((each) => JSON.stringify(each)).sort();
const touchpointsIn = (journey: Journey | undefined): Touchpoint[] =>
  journey?.stages.flatMap((each) => [...each.touchpoints]) ?? [];
const withoutIds = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, each) => (key === 'id' ? undefined : each)));

const anyFile = fc.constantFrom(...Object.keys(examples));

it('a gesture changes what is meant, and all other lines stay as they are', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, fc.constantFrom('\n', '\r\n'), wish, async (file, eol, wanted) => {
      const text = (examples[file] ?? '').replaceAll('\n', eol);
      const document = await read(text, file);
      const gesture = gestureOf(document, wanted);
      const edits = gesture && editsOf(document, gesture);
      if (!edits || edits.length === 0) return;
      const before = toModel(document);
      const part = 'into' in gesture ? gesture.into : gesture.part;
      const index = journeyOf(before, part);
      const errors = document.diagnostics?.filter(({ severity }) => severity === 1).length;
      const changed = applied(document, edits);

      // Lines that no edit touches are the same, in the same order.
      const touched = new Set(
        edits.flatMap(({ range: { start, end } }) =>
          Array.from({ length: end.line - start.line + 1 }, (_, line) => start.line + line),
        ),
      );
      const kept = text.split(eol).filter((line, number) => !touched.has(number) && line.trim() !== '');
      const now = changed.split(eol);
      let from = 0;
      for (const line of kept) {
        const found = now.indexOf(line, from);
        expect(found, line).toBeGreaterThanOrEqual(0);
        from = found + 1;
      }
      if (eol === '\r\n') expect(changed.replaceAll('\r\n', '')).not.toContain('\n');

      const after = await read(changed, file);
      const model = toModel(after);
      expect(findSyntaxProblems(after)).toEqual([]);
      expect(after.diagnostics?.filter(({ severity }) => severity === 1).length).toBe(errors);
      for (const [other] of before.journeys.entries()) {
        if (other !== index) expect(contentOf(model, other)).toEqual(contentOf(before, other));
      }
      const [old, fresh] = [before.journeys[index], model.journeys[index]];
      switch (gesture.kind) {
        case 'score': {
          const place = touchpointsIn(old).findIndex(({ id }) => id === gesture.part);
          const feelings = touchpointsIn(fresh)[place]?.feelings ?? [];
          const own = feelings.find((each) => each.persona !== undefined && each.persona === gesture.persona);
          expect((own ?? feelings.find((each) => each.persona === undefined))?.score).toBe(gesture.score);
          expect(titles(fresh)).toEqual(titles(old));
          break;
        }
        case 'emotion':
        case 'channels': {
          const place = touchpointsIn(old).findIndex(({ id }) => id === gesture.part);
          const [one, other] = [touchpointsIn(old), touchpointsIn(fresh)].map((each) => each.map(withoutIds));
          if (gesture.kind === 'channels') expect(other?.[place].channels).toEqual(gesture.channels);
          one?.splice(place, 1);
          other?.splice(place, 1);
          expect(other).toEqual(one);
          break;
        }
        case 'move':
          expect(sorted(touchpointsIn(fresh).map(withoutIds))).toEqual(sorted(touchpointsIn(old).map(withoutIds)));
          expect(fresh?.stages.length).toBe(old?.stages.length);
          expect(JSON.stringify(fresh)).not.toBe(JSON.stringify(old));
          break;
        case 'reword':
          expect(touchpointsIn(fresh).length).toBe(touchpointsIn(old).length);
          expect(JSON.stringify(fresh)).toContain(JSON.stringify(gesture.text.trim().replace(/\s*[\r\n]\s*/g, '\n')));
          break;
        case 'add':
          expect(JSON.stringify(fresh).length).toBeGreaterThan(JSON.stringify(old).length);
          break;
        case 'remove':
          expect(JSON.stringify(fresh).length).toBeLessThanOrEqual(JSON.stringify(old).length);
          break;
      }
    }),
    runs(120),
  );
}, 1_800_000);

it('a gesture and its reverse leave the journey as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, wish, async (file, wanted) => {
      const document = await read(examples[file] ?? '', file);
      const gesture = gestureOf(document, wanted);
      const edits = gesture && editsOf(document, gesture);
      if (!edits || edits.length === 0) return;
      const model = toModel(document);
      const after = await read(applied(document, edits), file);
      const reverse = reverseOf(gesture, model, toModel(after));
      if (!reverse) return;
      const back = editsOf(after, reverse);
      expect(back).toBeDefined();
      const index = journeyOf(model, 'into' in gesture ? gesture.into : gesture.part);
      expect(contentOf(toModel(await read(applied(after, back ?? []), file)), index)).toEqual(contentOf(model, index));
    }),
    runs(120),
  );
}, 1_800_000);

/** The gesture that takes another one back; undefined where only undo can. */
function reverseOf(gesture: Gesture, before: Model, after: Model): Gesture | undefined {
  const index = journeyOf(before, 'into' in gesture ? gesture.into : gesture.part);
  const [old, fresh] = [before.journeys[index], after.journeys[index]];
  if (!old || !fresh) return undefined;
  if (gesture.kind === 'channels') {
    return { ...gesture, channels: touchpointsIn(old).find(({ id }) => id === gesture.part)?.channels ?? [] };
  }
  if (gesture.kind === 'move') {
    const stage = old.stages.find(({ touchpoints }) => touchpoints.some(({ id }) => id === gesture.part));
    if (!stage) {
      const next = old.stages[old.stages.findIndex(({ id }) => id === gesture.part) + 1]?.id;
      return { ...gesture, ...(next === undefined ? { before: undefined as never } : { before: next }) };
    }
    const own = stage.touchpoints.findIndex(({ id }) => id === gesture.part);
    const key = stage.touchpoints[own]?.key;
    const moved = fresh.stages.find(({ id }) => id === gesture.into)?.touchpoints.filter((each) => each.key === key);
    const next = stage.touchpoints[own + 1]?.id;
    if (moved?.length !== 1 || !moved[0]) return undefined;
    return { kind: 'move', part: moved[0].id, into: stage.id, ...(next !== undefined && { before: next }) };
  }
  if (gesture.kind === 'add' && gesture.line !== 'stage' && gesture.line !== 'touchpoint') {
    const place = touchpointsIn(old).findIndex(({ id }) => id === gesture.into);
    const text = gesture.text.trim().replace(/\s*[\r\n]\s*/g, '\n');
    const says = (touchpoint: Touchpoint | undefined) => factsOf(touchpoint).filter((fact) => textOf(fact) === text);
    const [added] = says(touchpointsIn(fresh)[place]);
    return says(touchpointsIn(old)[place]).length === 0 && added ? { kind: 'remove', part: added.id } : undefined;
  }
  return undefined;
}

/** All that is told of a touchpoint. */
function factsOf(touchpoint: Touchpoint | undefined): (Named | Statement)[] {
  const { pains = [], gains = [], opportunities = [], solutions = [], evidence = [], actions = [] } = touchpoint ?? {};
  return [
    ...pains,
    ...gains,
    ...opportunities,
    ...solutions,
    ...evidence,
    ...actions,
    ...(touchpoint?.statements ?? []),
  ];
}

const textOf = (fact: Named | Statement) => ('text' in fact ? fact.text : fact.title);

it('in a damaged text a gesture is refused, or leaves no more damage', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, fc.array(damage, { minLength: 1, maxLength: 3 }), wish, async (file, damages, wanted) => {
      const document = await read(damages.reduce(apply, examples[file] ?? ''), file);
      const gesture = gestureOf(document, wanted);
      const edits = gesture && editsOf(document, gesture);
      if (!edits || edits.length === 0) return;
      const problems = findSyntaxProblems(document).length;
      const touchpoints = toModel(document).journeys.flatMap(touchpointsIn).length;
      const after = await read(applied(document, edits), file);
      expect(findSyntaxProblems(after).length).toBeLessThanOrEqual(problems);
      const now = toModel(after).journeys.flatMap(touchpointsIn).length;
      if (gesture.kind !== 'remove')
        expect(now).toBe(touchpoints + (gesture.kind === 'add' && gesture.line === 'touchpoint' ? 1 : 0));
    }),
    runs(200),
  );
}, 1_800_000);
