import { describe, expect, it } from 'vitest';
import { mergeTexts } from './merge-texts.ts';

const base = `persona maya "Maya"
persona budi "Budi"

journey buy "Buying" {
  for maya
  stage find "Find a pair" {
    touchpoint ask "Asks in the shop" on store feels satisfied
    touchpoint compare "Compares prices" on marketplace feels confused
  }
  stage "Purchase" {
    touchpoint order "Places the order" on web feels frustrated "Again?" {
      // Seen by everybody.
      pain shipping "Shipping surprise" severity high
      does "Fills in the address twice"
    }
  }
}
`;

/** The text after edits, each of which finds what it replaces. */
function edited(...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`There is no ${from}`);
    return text.replace(from, to);
  }, base);
}

type Edits = readonly (readonly [string, string])[];
const order = '    touchpoint order "Places the order" on web feels frustrated "Again?" {\n';
const ask = '    touchpoint ask "Asks in the shop" on store feels satisfied\n';

describe('a merge by meaning', () => {
  it.each<[string, Edits, Edits, Edits]>([
    [
      'takes the title of one side and the feeling of the other from the same line',
      [['"Places the order"', '"Orders"']],
      [['feels frustrated "Again?"', 'feels relieved']],
      [['"Places the order" on web feels frustrated "Again?"', '"Orders" on web feels relieved']],
    ],
    [
      'takes what is said by one and the score by the other',
      [['"Again?"', '"Not again!"']],
      [['frustrated', 'frustrated -1.5']],
      [['frustrated "Again?"', 'frustrated -1.5 "Not again!"']],
    ],
    [
      'joins names that both add to a list',
      [
        ['on web', 'on web, app'],
        ['for maya', 'for maya, budi'],
      ],
      [['on web feels', 'on web, email feels']],
      [
        ['on web', 'on web, app, email'],
        ['for maya', 'for maya, budi'],
      ],
    ],
    [
      'keeps what both add at the same place, ours first',
      [['    // Seen', '    takes 1 hour\n      // Seen']],
      [['    // Seen', '    gain "It is over"\n      // Seen']],
      [['    // Seen', '    takes 1 hour\n      gain "It is over"\n      // Seen']],
    ],
    [
      'adds once what both add',
      [
        ['    // Seen', '    gain "It is over"\n      // Seen'],
        ['Fills in', 'Types'],
      ],
      [
        ['    // Seen', '    gain "It is over"\n      // Seen'],
        ['high', 'low'],
      ],
      [
        ['    // Seen', '    gain "It is over"\n      // Seen'],
        ['Fills in', 'Types'],
        ['high', 'low'],
      ],
    ],
    [
      'rewords what the other side moves',
      [
        [ask, ''],
        [order, `${ask}${order}`],
      ],
      [['Asks in the shop', 'Asks a friend in the shop']],
      [
        [ask, ''],
        [order, `${ask.replace('Asks', 'Asks a friend')}${order}`],
      ],
    ],
    [
      'gives both sides a block where there was none',
      [[ask, `${ask.trimEnd()} {\n      takes 1 hour\n    }\n`]],
      [[ask, `${ask.trimEnd()} #moment-of-truth {\n      gain "Trust"\n    }\n`]],
      [[ask, `${ask.trimEnd()} #moment-of-truth {\n      takes 1 hour\n      gain "Trust"\n    }\n`]],
    ],
    [
      'calls by its new name what the other side begins to speak of',
      [['persona budi', 'persona susi']],
      [
        ['    // Seen', '    budi feels calm\n      // Seen'],
        ['persona maya', '// Interviewed.\npersona maya'],
      ],
      [
        ['persona budi', 'persona susi'],
        ['    // Seen', '    susi feels calm\n      // Seen'],
        ['persona maya', '// Interviewed.\npersona maya'],
      ],
    ],
    [
      'removes what the other side only calls by a new name',
      [
        [/ *does.*\n/.exec(base)?.[0] ?? '', ''],
        ['touchpoint ask', 'touchpoint talk'],
      ],
      [
        ['stage find "Find a pair"', 'stage find "Find"'],
        [ask, ''],
      ],
      [
        [/ *does.*\n/.exec(base)?.[0] ?? '', ''],
        ['stage find "Find a pair"', 'stage find "Find"'],
        [ask, ''],
      ],
    ],
    [
      'keeps the comments of both sides',
      [
        ['      does', '      // Ours.\n      does'],
        ['high', 'low // Ours too.'],
      ],
      [
        ['does "Fills', '/* Theirs. */\n      does "Types'],
        ['"Shipping surprise"', '"Surprise"'],
      ],
      [
        ['does "Fills', '// Ours.\n      /* Theirs. */\n      does "Types'],
        ['"Shipping surprise"', '"Surprise"'],
        ['high', 'low // Ours too.'],
      ],
    ],
  ])('%s', async (_, ours, theirs, both) => {
    expect((await mergeTexts(base, edited(...ours), edited(...theirs)))?.text).toBe(edited(...both));
  });

  it.each<[string, string[], string[], string[], string[]]>([
    ['what both import', ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'd', 'e'], ['a', 'b', 'c', 'd', 'e']],
    ['once what both import', ['a'], ['a', 'c', 'd'], ['a', 'd', 'c'], ['a', 'c', 'd']],
    ['what one imports and the other in another form', ['a'], ['a', 'c'], ['a', './c'], ['a', 'c', './c']],
    ['what one leads elsewhere, and the other stops to import', ['a', 'b'], ['shared/a', 'b'], ['a'], ['shared/a']],
    ['what one sorts and the other adds', ['b', 'a'], ['a', 'b'], ['b', 'a', 'c'], ['a', 'c', 'b']],
  ])('brings together %s', async (_, was, ours, theirs, both) => {
    const importing = (paths: string[]) => `${paths.map((path) => `import "${path}.journey"\n`).join('')}${base}`;
    expect((await mergeTexts(importing(was), importing(ours), importing(theirs)))?.text).toBe(importing(both));
  });

  it('marks an import that both lead elsewhere', async () => {
    const importing = (path: string) => `import "${path}.journey"\n${base}`;
    const merged = await mergeTexts(importing('people'), importing('a/people'), importing('b/people'));
    expect(merged?.text).toContain(
      '<<<<<<< ours\nimport "a/people.journey"\n=======\nimport "b/people.journey"\n>>>>>>> theirs\n',
    );
    expect(merged?.conflicts.map(({ path, kind }) => [...path, kind])).toEqual([['a/people.journey', 'changed']]);
  });

  it('is not disturbed by who formats the whole text', async () => {
    const formatted = base.replaceAll('  ', '\t').replace('"Budi"\n', '"Budi"\n\n');
    const merged = await mergeTexts(base, formatted, edited(['severity high', 'severity low']));
    expect(merged?.text).toBe(formatted.replace('severity high', 'severity low'));
  });

  it.each<[string, Edits, Edits, string, string]>([
    [
      'a line that both reword, and nothing around it',
      [
        ['"Fills in the address twice"', '"Types it twice"'],
        ['high', 'low'],
      ],
      [
        ['"Fills in the address twice"', '"Writes it twice"'],
        ['"Shipping surprise"', '"Surprise"'],
      ],
      `      pain shipping "Surprise" severity low
<<<<<<< ours
      does "Types it twice"
=======
      does "Writes it twice"
>>>>>>> theirs
    }
`,
      'changed',
    ],
    [
      'the first line of a block, and what is in it is merged',
      [
        ['"Places the order"', '"Orders"'],
        ['high', 'low'],
      ],
      [
        ['"Places the order"', '"Pays"'],
        ['Fills in', 'Types'],
      ],
      `  stage "Purchase" {
<<<<<<< ours
    touchpoint order "Orders" on web feels frustrated "Again?" {
=======
    touchpoint order "Pays" on web feels frustrated "Again?" {
>>>>>>> theirs
      // Seen by everybody.
      pain shipping "Shipping surprise" severity low
      does "Types the address twice"
`,
      'changed',
    ],
    [
      'what one changes and the other removes',
      [[ask, '']],
      [['satisfied', 'angry']],
      `<<<<<<< ours
=======
    touchpoint ask "Asks in the shop" on store feels angry
>>>>>>> theirs
    touchpoint compare`,
      'removed by us',
    ],
    [
      'what there is one of, and both add',
      [['    // Seen', '    takes 1 hour\n      // Seen']],
      [['    // Seen', '    takes 2 hours\n      // Seen']],
      `<<<<<<< ours
      takes 1 hour
=======
      takes 2 hours
>>>>>>> theirs
      // Seen by everybody.
`,
      'added',
    ],
  ])('marks %s', async (_, ours, theirs, expected, kind) => {
    const merged = await mergeTexts(base, edited(...ours), edited(...theirs));
    expect(merged?.text).toContain(expected);
    expect(merged?.conflicts.map((each) => each.kind)).toEqual([kind]);
  });

  it('shows what both began with in conflicts of every kind, where that is asked for', async () => {
    const one = edited(
      [ask, ''],
      ['"Places', '"Sends'],
      ['   // Seen', '   takes 1 hour\n      // Seen'],
      ['Fills in', 'Types'],
    );
    const other = edited(
      ['satisfied', 'angry'],
      ['"Places', '"Makes'],
      ['   // Seen', '   takes 2 hours\n      // Seen'],
      ['Fills in', 'Writes'],
    );
    const marked = (was: string, ours: string, theirs: string) =>
      `<<<<<<< ours\n${ours}||||||| base\n${was}=======\n${theirs}>>>>>>> theirs\n`;
    const does = (verb: string) => `      does "${verb} the address twice"\n`;
    expect((await mergeTexts(base, one, other, { base: 'base' }))?.text).toBe(
      [
        [ask, marked(ask, '', ask.replace('satisfied', 'angry'))],
        [order, marked(order, order.replace('Places', 'Sends'), order.replace('Places', 'Makes'))],
        ['      // Seen', `${marked('', '      takes 1 hour\n', '      takes 2 hours\n')}      // Seen`],
        [does('Fills in'), marked(does('Fills in'), does('Types'), does('Writes'))],
      ].reduce((text, [from = '', to = '']) => text.replace(from, to), base),
    );
  });

  it.each<[string, Edits, Edits]>([
    [
      'what both move elsewhere',
      [
        [ask, ''],
        [order, `${ask}${order}`],
      ],
      [
        [ask, ''],
        ['  stage "Purchase"', `  stage "Elsewhere" {\n${ask}  }\n  stage "Purchase"`],
      ],
    ],
    [
      'a comment that both change',
      [
        ['Seen by everybody', 'Seen by all'],
        ['high', 'low'],
      ],
      [['Seen by everybody', 'Seen by many']],
    ],
    ['a comment in what the other side removes', [[ask, '']], [[ask, `    // Tell me why.\n${ask}`]]],
    ['a text that cannot be read', [['pain shipping', 'pain {']], [['high', 'low']]],
    [
      'what would be wrong together',
      [['persona budi "Budi"\n', '']],
      [['    // Seen', '    budi feels calm\n      // Seen']],
    ],
  ])('leaves %s to Git', async (_, ours, theirs) => {
    expect(await mergeTexts(base, edited(...ours), edited(...theirs))).toBeUndefined();
  });
});
