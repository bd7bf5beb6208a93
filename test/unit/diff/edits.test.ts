import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, type Change, diff } from '../../../src/diff/index.ts';
import { Editor } from './edit-scripts.ts';
import { sideOf } from './read-sides.ts';

/** Makes a journey, edits it, and compares what was done with what is found. */
async function compare(seed: number, size: number, edits: number) {
  const editor = new Editor(seed, size);
  const before = await sideOf(editor.write());
  const done: string[] = [];
  for (let tries = 0; tries < 2 * edits && done.length < edits; tries++) {
    done.push(...editor.edit().map(({ kind, subject, uid }) => `${kind} ${subject} ${uid}`));
  }
  const after = await sideOf(editor.write());
  const found = diff(before, after);
  const told = found.changes.filter(({ implied }) => !implied).map((change) => sentence(change, editor));
  return { before: before.model, after: after.model, found, told: told.sort(), done: done.sort() };
}

function sentence({ kind, subject, path }: Change, { uids }: Editor): string {
  // What a link is called is where it leads.
  const last = path.at(subject === 'link' ? -2 : -1) ?? '';
  return `${kind} ${subject} ${uids.get(last) ?? last}`;
}

describe('the comparison of a journey with itself edited', () => {
  it('finds one edit, no less and no more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { told, done, found, before, after } = await compare(seed, 16, 1);
        expect(told).toEqual(done);
        expect(apply(found, before)).toEqual(after);
      }),
      { numRuns: 120, seed: 7 },
    );
  });

  it('finds fifty at once, no less and no more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { told, done, found, before, after } = await compare(seed, 80, 50);
        expect(told).toEqual(done);
        expect(apply(JSON.parse(JSON.stringify(found)), before)).toEqual(after);
      }),
      // Always the same ones: among random words two may be alike by chance, how often is a figure of bench/diff.
      { numRuns: 25, seed: 7 },
    );
  });
});
