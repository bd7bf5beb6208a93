import { describe, expect, it } from 'vitest';
import { diff, sentenceOf } from '../../../src/diff/index.ts';
import { everything } from '../../formats/fixtures.ts';
import { sideOf } from './read-sides.ts';

/** The sentences about what is different between two texts, what only follows left out. */
async function told(before: string, after: string): Promise<string[]> {
  const [one, other] = [await sideOf(before), await sideOf(after)];
  const models = { before: one.model, after: other.model };
  return diff(one, other)
    .changes.filter(({ implied }) => !implied)
    .map((change) => `${change.severity}: ${sentenceOf(change, models)}`);
}

const edited = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, everything);

const sentences: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'feels lega "At last"',
    'feels frustrated "At last"',
    ["experience: Maya Putri now feels Frustrated (−2) instead of Lega (+1) at 'Asks a friend'."],
  ],
  [
    'budi feels anxious -1.5',
    'budi feels anxious',
    ["experience: Budi now feels Anxious (−1) instead of Anxious (−1.5) at 'Asks a friend'."],
  ],
  [
    '      budi feels anxious -1.5\n',
    '',
    ["experience: How Budi feels at 'Asks a friend' is no longer told; it was Anxious (−1.5)."],
  ],
  ['"At last"', '"Finally"', ["wording: Maya Putri now says 'Finally' instead of 'At last' at 'Asks a friend'."]],
  [
    'severity high',
    'severity low',
    ["experience: Pain 'Reviews contradict': the severity is now Low instead of High."],
  ],
  [
    'on toko, email',
    'on toko',
    ["experience: Touchpoint 'Asks a friend': the channel is now 'Toko' instead of 'Toko' and 'Email'."],
  ],
  [
    'after 9 days',
    'after 2 weeks',
    ["experience: Touchpoint 'Asks a friend': the time before it is now 2 weeks instead of 9 days."],
  ],
  ['4.2% was', '5% was', ["structure: Metric 'Referral rate': the figure is now 5% instead of 4.2%."]],
  ['age 29', 'age 30', ["structure: Persona 'Maya Putri': the age is now 30 instead of 29."]],
  [
    'says "Help me"',
    'says "Help me, please"',
    ["wording: Statement 'Help me' now reads 'Help me, please', in 'Asks a friend'."],
  ],
  [
    'touchpoint pay "Pays"',
    'touchpoint pay "Pays by card"',
    ["wording: Touchpoint 'Pays' now reads 'Pays by card', in 'Awareness'."],
  ],
  ['    touchpoint pay "Pays"\n', '', ["experience: Touchpoint 'Pays' is gone from 'Awareness'."]],
  [
    '      gain "Trusts the advice" for maya\n',
    '',
    ["experience: Gain 'Trusts the advice' is gone from 'Asks a friend'."],
  ],
  ['      leads to pay\n', '', ["structure: Link 'Pays' is gone from 'Asks a friend'."]],
  ['leads to pay', 'leads to ask', ["structure: Link 'Asks a friend': the target is now 'ask' instead of 'pay'."]],
  [
    'stage empty "Nothing yet"',
    'stage later "Nothing yet"',
    ["housekeeping: Stage 'Nothing yet' is now called 'later' in the text instead of 'empty'."],
  ],
  [
    'emotion lega "Lega" +1',
    'emotion lega "Lega" +2',
    ["experience: Emotion 'Lega': the score is now +2 instead of +1."],
  ],
  [
    'owner "Rani"',
    'owner "Sari"',
    ["housekeeping: Journey 'Buying shoes': the owner is now 'Sari' instead of 'Rani'."],
  ],
];

describe('sentences about changes', () => {
  it.each(sentences)('tell of %j as %j', async (from, to, expected) => {
    expect(await told(everything, edited([from, to]))).toEqual(expected);
  });

  it('tell of a move between stages', async () => {
    const moved = edited(
      ['    touchpoint pay "Pays"\n', ''],
      ['stage empty "Nothing yet" {\n', 'stage empty "Nothing yet" {\n    touchpoint pay "Pays"\n'],
    );
    expect(await told(everything, moved)).toEqual([
      "experience: Touchpoint 'Pays' moved from 'Awareness' to 'Nothing yet'.",
    ]);
  });

  const imports = (...paths: string[]) => `${paths.map((path) => `import "${path}"\n`).join('')}persona p "P"\n`;

  it.each([
    ['one that is new', ['people.journey'], ['people.journey', 'lanes.journey'], ["Import 'lanes.journey' is new."]],
    ['one that is gone', ['a.journey', 'b.journey'], ['b.journey'], ["Import 'a.journey' is gone."]],
    [
      'one that leads elsewhere',
      ['people.journey', 'lanes.journey'],
      ['lanes.journey', 'team.journey'],
      ["Import 'people.journey': the path is now 'team.journey' instead of 'people.journey'."],
    ],
    [
      'files of one folder that went to another',
      ['a.journey', '../shared/people.journey', '../shared/lanes.journey', 'z.journey'],
      ['b/people.journey', 'b/lanes.journey', 'c.journey', 'z.journey'],
      [
        "Import '../shared/lanes.journey': the path is now 'b/lanes.journey' instead of '../shared/lanes.journey'.",
        "Import '../shared/people.journey': the path is now 'b/people.journey' instead of '../shared/people.journey'.",
        "Import 'a.journey': the path is now 'c.journey' instead of 'a.journey'.",
      ],
    ],
    [
      'one that is gone where two others are new',
      ['people.journey'],
      ['lanes.journey', 'words.journey'],
      ["Import 'people.journey' is gone.", "Import 'lanes.journey' is new.", "Import 'words.journey' is new."],
    ],
    [
      'nothing where they stand in another order and form',
      ['people.journey', 'shared/lanes.journey'],
      ['shared\\\\other/..//lanes.journey', './people.journey', 'people.journey'],
      [],
    ],
  ])('tell of imports: %s', async (_, before, after, expected) => {
    const housekeeping = expected.map((sentence) => `housekeeping: ${sentence}`);
    expect(await told(imports(...before), imports(...after))).toEqual(housekeeping);
  });

  it('begin with a capital letter where nobody is named', async () => {
    const text = 'journey j "J" {\n  stage a "A" {\n    touchpoint "T" feels hopeful\n  }\n}\n';
    const sentence = "experience: The customer now feels Frustrated (−2) instead of Hopeful (+1) at 'T'.";
    expect(await told(text, text.replace('hopeful', 'frustrated'))).toEqual([sentence]);
  });

  it('are none for comments, blanks and the order of declarations of other files', async () => {
    expect(await told(everything, everything.replaceAll('\n', '\n\n// A comment.\n'))).toEqual([]);
  });
});
