import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Rule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly previousLineText?: string;
  readonly action: {
    readonly indent: 'none' | 'indentOutdent';
    readonly appendText?: string;
    readonly removeText?: number;
  };
}

const file = new URL('../../syntaxes/language-configuration.json', import.meta.url);
const { wordPattern, onEnterRules, indentationRules, folding } = JSON.parse(readFileSync(file, 'utf8'));

describe('a double click selects', () => {
  const words = (text: string) => text.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`));
  it.each([
    ['maya feels anxious -0.5 "No."', ['maya', 'feels', 'anxious', '-0.5', 'No']],
    ['metric "Rate" 4.2% was 12.50 USD', ['metric', 'Rate', '4.2%', 'was', '12.50', 'USD']],
    ['updated 2026-11-01', ['updated', '2026-11-01']],
    ['on word-of-mouth, 小红书, kaffee-über', ['on', 'word-of-mouth', '小红书', 'kaffee-über']],
    ['emotion lega +1', ['emotion', 'lega', '+1']],
    ['stage-1 2nd', ['stage-1', '2nd']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

/** What stands in the editor once Enter is pressed at the `|`, as VS Code reads the rules; without a rule the indent is kept. */
function enter(text: string): string {
  const [before = '', after = ''] = text.split('|');
  const lines = before.split('\n');
  const line = lines.at(-1) ?? '';
  const rule = (onEnterRules as Rule[]).find(
    ({ beforeText, afterText, previousLineText }) =>
      new RegExp(beforeText).test(line) &&
      (afterText === undefined || new RegExp(afterText).test(after)) &&
      (previousLineText === undefined || new RegExp(previousLineText).test(lines.at(-2) ?? '')),
  );
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const { indent: kind = 'none', appendText = '', removeText = 0 } = rule?.action ?? {};
  if (kind === 'indentOutdent') {
    const inner = `${indent}${appendText || '  '}`;
    return `${before}\n${inner}|\n${indent}${appendText ? ' ' : ''}${after}`;
  }
  return `${before}\n${indent.slice(0, indent.length - removeText)}${appendText}|${after}`;
}

it.each([
  ['/**| */', '/**\n * |\n  */'],
  ['/** Why|', '/** Why\n * |'],
  ['/**\n * Why|', '/**\n * Why\n * |'],
  ['/**\n */|', '/**\n */\n|'],
  ['  // Why | not', '  // Why \n  // | not'],
  ['  // Why|', '  // Why\n  |'],
  ['goal "a" // b |c', 'goal "a" // b \n|c'],
  ['bio """|"""', 'bio """\n  |\n"""'],
])('Enter in %j', (text, expected) => {
  expect(enter(text)).toBe(expected);
});

it('lines are indented behind a brace that opens a block, not behind one in a text or a comment', () => {
  const increases = (text: string) => new RegExp(indentationRules.increaseIndentPattern).test(text);
  expect(['stage s {', 'stage "{" { // why', "pain 'a' {"].filter((text) => !increases(text))).toEqual([]);
  expect(['goal "{', 'goal "a {"', '// {', 'stage s { }'].filter(increases)).toEqual([]);
});

it('lines of a comment keep their indentation', () => {
  const keeps = (text: string) => new RegExp(indentationRules.unIndentedLinePattern).test(text);
  expect([' * Why', '   */', ' *'].filter((text) => !keeps(text))).toEqual([]);
  expect(['stage s {', 'goal "a * b"', '/** Why'].filter(keeps)).toEqual([]);
});

it('regions are marked as the server reads them', () => {
  const marks = (side: 'start' | 'end', text: string) => new RegExp(folding.markers[side]).test(text);
  expect([marks('start', '// region A'), marks('start', '  //#region'), marks('start', '// regional')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([marks('end', '// endregion'), marks('end', '// #endregion A'), marks('end', '// region')]).toEqual([
    true,
    true,
    false,
  ]);
});
