import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

const folder = new URL('../../examples/', import.meta.url);
/** The texts of the examples by path, with those that they import. */
export const examples: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.journey'))
    .map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]),
);
/** The texts of the examples. */
export const texts = Object.entries(examples).flatMap(([path, text]) => (path.includes('/') ? [] : text));

/** Pieces with which people and accidents damage texts. */
const piece = fc.oneof(
  fc.constantFrom(
    '"',
    "'",
    '"""',
    '{',
    '}',
    '/*',
    '*/',
    '//',
    '#',
    ',',
    ':',
    '\\',
    '\n',
    '\r\n',
    '\t',
    '\u0000',
    '\ufeff',
    '\ud800',
    '−',
    '“',
  ),
  fc.constantFrom(
    'touchpoint',
    'stage',
    'journey',
    'persona',
    'on',
    'feels',
    'for',
    'pain',
    'leads to',
    'maya feels',
    'x: "y"',
    '+3',
    '2 days',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** A damage: at a place (as a share of the text's length) some characters are replaced. */
export const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(40),
  put: fc.oneof(fc.constant(''), piece),
});

/** The text after a damage. */
export function apply(text: string, { at, cut, put }: { at: number; cut: number; put: string }): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + put + text.slice(start + cut);
}
