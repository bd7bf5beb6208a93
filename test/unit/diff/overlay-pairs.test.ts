import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { diff, layoutReview } from '../../../src/diff/index.ts';
import { kinds } from '../../../src/diff/kinds.ts';
import { drawSvg, lightTheme, type Scene } from '../../../src/map/index.ts';
import { shapesOf } from '../../map/fixtures/walk.ts';
import { sideOf } from './read-sides.ts';

/** What changes: the channels and all that the header says; of every kind of part a fact; stages, personas and lanes go; in other scripts. */
const names = ['channels', 'facts', 'gone', 'scripts'] as const;

const text = (name: string) => readFileSync(new URL(`pairs/${name}.journey`, import.meta.url), 'utf8');
const pairs = await Promise.all(
  names.map(async (name) => {
    const [before, after] = [await sideOf(text(`${name}-before`), {}), await sideOf(text(`${name}-after`), {})];
    const changes = diff(before, after);
    const id = after.model.journeys[0]?.id ?? '';
    const review = layoutReview({ before: before.model, after: after.model }, changes, id, { hasList: true });
    return { name, changes: changes.changes, ...review };
  }),
);
const pairOf = (name: (typeof names)[number]) => pairs.find((pair) => pair.name === name) ?? never();
const never = () => {
  throw new Error('There is no such pair.');
};

it('is looked at for every kind of part', () => {
  const found = new Set(pairs.flatMap(({ changes }) => changes.map(({ subject }) => subject)));
  expect(Object.keys(kinds).filter((kind) => !found.has(kind as keyof typeof kinds))).toEqual(['model']);
});

// Whoever changes these pictures on purpose looks at the new ones before they are kept: npx vitest run test/unit/diff/overlay-pairs.test.ts -u
it.each(pairs)('looks as it did: $name', async ({ name, scene }) => {
  const golden = fileURLToPath(new URL(`golden/${name}.svg`, import.meta.url));
  await expect(`${drawSvg(scene, lightTheme).replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(golden);
});

/** The texts of a group, with what is around it of a role. */
function textsIn(scene: Scene, role: string): string[] {
  return [...shapesOf(scene)].flatMap(({ shape }) =>
    shape.kind === 'group' && shape.role === role
      ? [...shapesOf({ ...scene, groups: [shape] })].flatMap((each) =>
          each.shape.kind === 'text' ? each.shape.lines.map((line) => line.text) : [],
        )
      : [],
  );
}

it('strikes out what title, scenario and goal said, with the tag of the title beside it', () => {
  const { scene } = pairOf('channels');
  expect(textsIn(scene, 'was')).toEqual([
    'Buying a first pair',
    'Maya has never owned running shoes.',
    'See where a first-time buyer needs a person',
  ]);
  const tags = [...shapesOf(scene)].flatMap(({ shape, x }) =>
    shape.kind === 'group' && shape.mark === 1 ? [x + shape.x] : [],
  );
  expect(tags).toHaveLength(1);
  expect(tags[0]).toBeGreaterThan(500);
});

it('shows the ways through the channels where one changed, and folds them elsewhere', () => {
  const heightOf = ({ scene }: { readonly scene: Scene }) => scene.lanes.find(({ key }) => key === 'channel')?.height;
  expect(heightOf(pairOf('channels'))).toBeGreaterThan(200);
  expect(heightOf(pairOf('facts'))).toBe(40);
});

it('keeps the cards of personas who are gone, and says what went in lanes that are folded', () => {
  const { scene, marks } = pairOf('gone');
  expect(textsIn(scene, 'persona')).toContain('Budi Santoso');
  expect(marks.find(({ part }) => part === 'gone persona/budi')).toMatchObject({ kind: 'removed' });
  const texts = [...shapesOf(scene)].flatMap(({ shape }) =>
    shape.kind === 'text' ? shape.lines.map((line) => line.text) : [],
  );
  expect(texts.filter((each) => each === '1 entry went with what is gone')).toHaveLength(2);
});
