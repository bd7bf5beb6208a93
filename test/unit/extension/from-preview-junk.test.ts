import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFromPreview } from '../../../src/extension/preview/from-preview.ts';

const types = [
  ...['ready', 'reveal', 'hover', 'revealProblem', 'look', 'fullScreen', 'export', 'copy', 'clipboard', 'newJourney'],
  ...['edit', 'undo', 'choices', 'insertStarter', '__proto__', 'constructor', 'toString', 'model', ''],
];
const kinds = [
  'score',
  'emotion',
  'channels',
  'move',
  'reword',
  'add',
  'remove',
  '__proto__',
  'constructor',
  'hasOwnProperty',
];
const names = [
  ...[
    'part',
    'aside',
    'line',
    'column',
    'journey',
    'lens',
    'on',
    'as',
    'problem',
    'version',
    'gesture',
    'again',
    'text',
  ],
  ...['kind', 'persona', 'score', 'emotion', 'channels', 'into', 'before', 'field', 'uri', 'path', '__proto__'],
];

const value = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1,
    -1,
    1.5,
    '',
    'journey/buy',
    [],
    ['app'],
    {},
  ),
  fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true }),
);
const properties = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6 });
const gesture = fc.tuple(properties, fc.constantFrom(...kinds)).map(([rest, kind]) => ({ ...rest, kind }));
const right = [
  ...[{ type: 'ready' }, { type: 'reveal', part: 'journey/buy', aside: false }, { type: 'copy', as: 'svg' }],
  ...[
    { type: 'revealProblem', line: 3, column: 1 },
    { type: 'undo', again: true },
  ],
  { type: 'edit', version: 1, gesture: { kind: 'remove', part: 'journey/buy' } },
];
const almostRight = fc
  .tuple(fc.constantFrom(...right), fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 1 }))
  .map(([message, odd]) => ({ ...message, ...odd }));
const made = fc
  .tuple(properties, fc.constantFrom(...types), fc.option(gesture, { nil: undefined }))
  .map(([rest, type, made]) => ({ ...rest, type, ...(made && { gesture: made }) }));

/** A message in one line, as long as all that it holds is text, numbers and yes or no. */
const isPlain = (of: unknown): boolean =>
  of === undefined || ['string', 'boolean'].includes(typeof of) || (typeof of === 'number' && Number.isFinite(of));

test('nothing that a page could make up is taken for a message', () => {
  fc.assert(fc.property(fc.anything(), (junk) => !isFromPreview(junk)));
});

test('what is taken holds nothing but plain values, of places that there can be, and names no document', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.oneof(made, almostRight), (made) => {
      if (!isFromPreview(made)) return;
      taken += 1;
      const { gesture: named, ...rest } = made as unknown as Record<string, unknown>;
      expect(Object.values(rest).every(isPlain)).toBe(true);
      const allowed = names.filter((name) => !['uri', 'path', '__proto__'].includes(name));
      expect(Object.keys(rest).filter((name) => name !== 'type' && !allowed.includes(name))).toEqual([]);
      for (const name of ['line', 'column', 'version']) {
        expect(rest[name] === undefined || Number.isSafeInteger(rest[name])).toBe(true);
      }
      if (made.type !== 'edit') expect(named).toBeUndefined();
      expect(
        Object.keys((named as object | undefined) ?? {}).filter((name) => name !== 'kind' && !allowed.includes(name)),
      ).toEqual([]);
    }),
    { numRuns: 5_000 },
  );
  expect(taken).toBeGreaterThan(100);
});
