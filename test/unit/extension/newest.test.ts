import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Newest } from '../../../src/extension/newest.ts';

test('one piece of work is done at a time, and of those that wait only the newest', async () => {
  const done: string[] = [];
  const newest = new Newest();
  let end = () => {};
  const first = newest.run(() => new Promise<void>((resolve) => (end = resolve)));
  for (const name of ['a', 'b', 'c']) {
    void newest.run(async () => {
      await turn();
      done.push(name);
    });
  }
  expect(done).toEqual([]);
  end();
  await first;
  expect(done).toEqual(['c']);
  await newest.run(async () => void done.push('d'));
  expect(done).toEqual(['c', 'd']);
});
