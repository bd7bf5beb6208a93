import type { RuleDescription } from './rule.ts';

const shop = (touchpoint: string) => `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    ${touchpoint}
  }
}
`;

/** What is said of marks, quotes, braces and comments; found in `syntax/`. */
export const syntax: RuleDescription = {
  id: 'syntax',
  level: 'error',
  meaning: 'Texts, comments and blocks are closed, and marks stand where they mean something.',
  why: 'Around a text or block without an end nobody can tell what belongs to it. What can be read is drawn all the same.',
  wrong: shop('touchpoint "Pays on app feels relieved'),
  right: shop('touchpoint "Pays" on app feels relieved'),
};

/** What is said of words that nobody understands; found in `syntax/unknown-word.ts`. */
export const unknownWord: RuleDescription = {
  id: 'unknown-word',
  level: 'error',
  meaning: 'Each word is one that the language knows at its place.',
  why: 'A word that is not understood would be missing from the map without anybody noticing.',
  wrong: shop('touchpiont "Pays" on app feels relieved'),
  right: shop('touchpoint "Pays" on app feels relieved'),
};

/** What is said of lines in the wrong block; found in `syntax/misplaced-line.ts`. */
export const misplacedLine: RuleDescription = {
  id: 'misplaced-line',
  level: 'error',
  meaning: 'Each line stands in a block that can hold it.',
  why: 'A stage has no severity and a persona no touchpoints: where the line stands it says nothing. Mostly a brace is missing or one too many.',
  wrong: shop('scenario "The old pair wore out"'),
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  scenario "The old pair wore out"
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
};

/** What is said of lines that lack something; found in `syntax/incomplete-line.ts`. */
export const incompleteLine: RuleDescription = {
  id: 'incomplete-line',
  level: 'error',
  meaning: 'A line says all that it needs.',
  why: 'Half a line is shown as far as it goes, and would look finished on the map.',
  wrong: shop('touchpoint "Pays" on app feels'),
  right: shop('touchpoint "Pays" on app feels relieved'),
};
