import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { mergeFiles } from '../../src/cli/git-merge.ts';
import { diff } from '../../src/diff/index.ts';
import { Editor } from '../unit/diff/edit-scripts.ts';
import { mergeTexts, modelOf } from './merge-texts.ts';

/** The same journey edited by two people, on parts of their own or on any; what they did, as the comparison tells it. */
function twoSides(seed: number, edits: number, onOwnParts: boolean) {
  const [one, other] = [new Editor(seed, 8), new Editor(seed, 8)];
  const base = one.write();
  const by = (editor: Editor) => Array.from({ length: edits }, () => editor.edit()).flat();
  const done = by(one);
  if (onOwnParts) other.goOnBeside(one, seed + 5000);
  else other.goOnWith(seed + 5000);
  done.push(...by(other));
  const told = done.map(({ kind, subject, uid }) => `${kind} ${subject} ${uid}`);
  const uids = new Map([...one.uids, ...other.uids]);
  return { base, ours: one.write(), theirs: other.write(), told: [...new Set(told)].sort(), uids };
}

const textsIn = (text: string) => new Set(text.match(/"[^"]*"/g));

describe('what two people did to one journey', () => {
  it('comes together without a conflict where they edited parts of their own', async () => {
    for (let seed = 1; seed <= 16; seed++) {
      const { base, ours, theirs, told, uids } = twoSides(seed, 3, true);
      const merged = await mergeTexts(base, ours, theirs);
      const [before, after] = [await modelOf(base), await modelOf(merged?.text ?? '')];
      if (!before || !after) throw new Error(`The merge of ${seed} cannot be read.`);
      const changes = diff({ model: before }, { model: after }).changes.filter(({ implied }) => !implied);
      const found = changes.map(
        ({ kind, subject, path }) =>
          `${kind} ${subject} ${uids.get(path.at(subject === 'link' ? -2 : -1) ?? '') ?? path.at(-1)}`,
      );
      expect([seed, ...found.sort()]).toEqual([seed, ...told]);
    }
  });

  it('is all there where they edited the same parts', async () => {
    let conflicts = 0;
    for (let seed = 1; seed <= 24; seed++) {
      const { base, ours, theirs } = twoSides(seed, 8, false);
      const merged = await mergeTexts(base, ours, theirs);
      if (!merged) continue;
      conflicts += merged.conflicts.length;
      const [was, is] = [textsIn(base), textsIn(merged.text)];
      for (const text of [...textsIn(ours), ...textsIn(theirs)]) if (!was.has(text)) expect(is).toContain(text);
    }
    expect(conflicts).toBeGreaterThan(3);
  });

  describe('merged for Git', () => {
    const folder = mkdtempSync(join(tmpdir(), 'journey-merge-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    it('is what Git makes of it wherever that is right', async () => {
      const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
      const files = { base: join(folder, 'base'), ours: join(folder, 'ours'), theirs: join(folder, 'theirs') };
      const ends = { clean: 0, merged: 0, conflict: 0 };
      for (let seed = 100; seed < 110; seed++) {
        const texts = twoSides(seed, 4, seed % 2 === 0);
        for (const side of ['base', 'ours', 'theirs'] as const) writeFileSync(files[side], texts[side]);
        const byGit = spawnSync('git', ['merge-file', '-p', files.ours, files.base, files.theirs], {
          encoding: 'utf8',
        });
        const code = await mergeFiles(files, { markerSize: 7 });
        const text = readFileSync(files.ours, 'utf8');
        const notes = stderr.mock.calls.splice(0).join();
        if (byGit.status === 0 && notes === '') expect(text).toBe(byGit.stdout);
        expect(/^<{7} /m.test(text)).toBe(code === 3);
        ends[byGit.status === 0 ? 'clean' : code === 0 ? 'merged' : 'conflict']++;
      }
      stderr.mockRestore();
      expect(Math.min(ends.clean, ends.merged)).toBeGreaterThan(0);
    });
  });
});
