import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findingsOf } from '../../src/language/diagnostics/document-validator.ts';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFile, addFiles, applied, createServices, listed } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

/** What one rule finds in a text, as `line:column-line:column code: message`. */
async function findings(rule: string, text: string): Promise<string[]> {
  const { diagnostics = [] } = await addFile(services, text);
  return listed(diagnostics.filter(({ code }) => code === rule));
}

/** The fixes of the first finding of a rule: their titles, with the text after each. */
async function fixed(rule: string, text: string): Promise<Record<string, string>> {
  const document = await addFile(services, text);
  const found = findingsOf(document).find((each) => each.rule.id === rule);
  return Object.fromEntries((found?.fixes?.() ?? []).map((fix) => [fix.title, applied(fix, text)]));
}

const inJourney = (lines: string, facts = '  for maya\n') =>
  `persona maya "Maya"\npersona budi "Budi"\n\njourney j "J" {\n${facts}  stage "S" {\n${lines}  }\n}\n`;

describe('no-persona', () => {
  const journey = 'journey j "J" {\n  type current-state\n  stage "S" {\n    touchpoint "T"\n  }\n}\n';

  it('waits for the first touchpoint, and for what is being typed', async () => {
    expect(await findings('no-persona', 'journey j "J" {\n  stage "S"\n}\n')).toEqual([]);
    expect(await findings('no-persona', journey)).toHaveLength(1);
    expect(await findings('no-persona', journey.replace('type', 'for\n  type'))).toEqual([]);
  });

  it('is content with a persona whom a touchpoint mentions', async () => {
    const mentioning = journey.replace('touchpoint "T"', 'touchpoint "T" { maya feels happy }');
    expect(await findings('no-persona', `persona maya "M"\n${mentioning}`)).toEqual([]);
  });

  it('offers the personas that the file declares or imports', async () => {
    await addFile(services, 'persona budi "Budi Santoso"\n', 'people.journey');
    expect(await fixed('no-persona', `import "people.journey"\n${journey}`)).toEqual({
      'Say that it is the journey of Budi Santoso from people.journey': `import "people.journey"\n${journey.replace('state\n', 'state\n  for budi\n')}`,
    });
    const both = await fixed('no-persona', `import "people.journey"\npersona maya "Maya"\n${journey}`);
    expect(Object.keys(both)).toEqual([
      'Say that it is the journey of Maya',
      'Say that it is the journey of Budi Santoso from people.journey',
    ]);
  });

  it('declares one where there is none, before the comment that documents the journey', async () => {
    const text = '/** Told by sales. */\r\njourney j {\r\n  stage "S" { touchpoint "T" }\r\n}\r\n';
    expect(await fixed('no-persona', text)).toEqual({
      'Declare a persona, and say that it is their journey':
        'persona customer "Customer"\r\n\r\n/** Told by sales. */\r\njourney j {\r\n  for customer\r\n  stage "S" { touchpoint "T" }\r\n}\r\n',
    });
  });
});

describe('too-many-personas', () => {
  it('marks the names from the third on', async () => {
    const text = 'persona a\npersona b\npersona c\npersona d\njourney j {\n  for a, b, c, d\n}\n';
    expect(await findings('too-many-personas', text)).toEqual([
      '6:13-6:17 too-many-personas: This journey speaks for 4 personas, and so hardly for one. Keep two, and give the others a journey of their own.',
    ]);
  });

  it('counts those who are mentioned where nobody says whose it is', async () => {
    const lines =
      '    touchpoint "T" {\n      a feels sad\n      b feels sad\n      a does "X"\n      c feels sad\n    }\n';
    const text = `persona a\npersona b\npersona c\njourney j {\n  stage "S" {\n${lines}  }\n}\n`;
    expect(await findings('too-many-personas', text)).toEqual([expect.stringMatching(/^10:7-10:8 /)]);
  });
});

describe('empty-stage', () => {
  it('adds a touchpoint, or removes a stage that holds nothing else and that nothing mentions', async () => {
    expect(await fixed('empty-stage', 'journey j {\n  stage "A" #b\n  stage "C" { touchpoint "T" }\n}\n')).toEqual({
      'Add a touchpoint':
        'journey j {\n  stage "A" #b {\n    touchpoint "What happens"\n  }\n  stage "C" { touchpoint "T" }\n}\n',
      'Remove this stage': 'journey j {\n  stage "C" { touchpoint "T" }\n}\n',
    });
    const withGoal = await fixed('empty-stage', 'journey j {\n  stage "A" {\n    goal "G" // why\n  }\n}\n');
    expect(withGoal).toEqual({
      'Add a touchpoint': 'journey j {\n  stage "A" {\n    goal "G" // why\n    touchpoint "What happens"\n  }\n}\n',
    });
    const shown = await fixed('empty-stage', 'journey j {\n  stage a "A"\n}\nview v of j {\n  stages a\n}\n');
    expect(Object.keys(shown)).toEqual(['Add a touchpoint']);
  });
});

describe('no-channel', () => {
  it('offers the channels that the journey uses most', async () => {
    const used = ['app', 'web, app', 'chat', 'web, store', 'web'].map((on) => `    touchpoint "T ${on}" on ${on}\n`);
    const titles = Object.keys(await fixed('no-channel', inJourney(`${used.join('')}    touchpoint "Pays" #tag\n`)));
    expect(titles).toEqual(["Add 'on web'", "Add 'on app'", "Add 'on chat'"]);
  });

  it('says nothing of a day in the life, nor of a channel that is unknown or being typed', async () => {
    expect(await findings('no-channel', inJourney('    touchpoint "T"\n', '  type day-in-the-life\n'))).toEqual([]);
    expect(await findings('no-channel', inJourney('    touchpoint "T" on nowhere\n    touchpoint "U" on\n'))).toEqual(
      [],
    );
    expect(await findings('no-channel', inJourney('    touchpoint "T" nowhere\n    touchpoint "Unclosed\n'))).toEqual(
      [],
    );
  });
});

describe('no-emotion', () => {
  it('names those of whom nothing is said', async () => {
    const both = '  for maya, budi\n';
    expect(await findings('no-emotion', inJourney('    touchpoint "T" { maya feels sad }\n', both))).toEqual([
      "7:16-7:19 no-emotion: It is not said how 'budi' feels here. Add a line such as 'budi feels …'.",
    ]);
    expect(await findings('no-emotion', inJourney('    touchpoint "T"\n', both))).toEqual([
      "7:16-7:19 no-emotion: It is not said how this feels. Add 'feels' and an emotion.",
    ]);
    expect(await findings('no-emotion', inJourney('    touchpoint "T" feels -1 { maya feels sad }\n', both))).toEqual(
      [],
    );
    expect(await findings('no-emotion', inJourney('    touchpoint "T"\n', '  type service-blueprint\n'))).toEqual([]);
  });

  it('makes no feeling up', async () => {
    expect(await fixed('no-emotion', inJourney('    touchpoint "T"\n'))).toEqual({});
  });
});

describe('score-contradicts-emotion', () => {
  const feels = (words: string) => inJourney(`    touchpoint "T" on app feels ${words}\n`);

  it.each(['happy -2', 'happy -0.5', 'calm -1', 'delighted 0', 'neutral +2', 'frustrated +1'])('%s', async (words) => {
    expect(await findings('score-contradicts-emotion', feels(words))).toHaveLength(1);
  });

  it.each(['happy +0.5', 'delighted +0.5', 'neutral -1.5', 'frustrated -0.5', 'happy +5', 'unknown -2', '-2'])(
    '%s is fine',
    async (words) => {
      expect(await findings('score-contradicts-emotion', feels(words))).toEqual([]);
    },
  );

  it('counts one’s own score of a word, and offers words with the score', async () => {
    const own = 'emotion shocked -1\nemotion surprised -1\n';
    expect(await findings('score-contradicts-emotion', own + feels('surprised -2'))).toEqual([]);
    expect(await fixed('score-contradicts-emotion', own + feels('happy -1 "Oh."'))).toEqual({
      'Remove the score': own + feels('happy "Oh."'),
      "Change to 'shocked'": own + feels('shocked "Oh."'),
      "Change to 'surprised'": own + feels('surprised "Oh."'),
      "Change to 'confused'": own + feels('confused "Oh."'),
    });
  });
});

describe('pain-without-opportunity', () => {
  const pains = (...lines: string[]) =>
    inJourney(`    touchpoint "T" {\n${lines.map((line) => `      ${line}\n`).join('')}    }\n`);

  it('is content with an opportunity that solves it anywhere, or that says not what it solves', async () => {
    const elsewhere = '    touchpoint "U" { opportunity "O" solves a, shipping-cost }\n';
    const text = pains('pain a "A"', 'pain "Shipping cost"', 'pain "C"').replace('  }\n}', `${elsewhere}  }\n}`);
    expect(await findings('pain-without-opportunity', text)).toEqual([
      '10:12-10:15 pain-without-opportunity: No opportunity solves this pain. Add one, or let one solve it.',
    ]);
    expect(await findings('pain-without-opportunity', pains('pain "A"', 'opportunity "O" impact low'))).toEqual([]);
  });

  it('adds an opportunity, and gives the pain a name that is free', async () => {
    const how = 'opportunity "How might we solve this?" solves';
    const first = 'opportunity fast solves two-numbers-hours';
    expect(
      await fixed(
        'pain-without-opportunity',
        pains('pain two-numbers-hours "A"', first, 'pain "Two numbers, hours late" severity low'),
      ),
    ).toEqual({
      'Add an opportunity that solves this pain': pains(
        'pain two-numbers-hours "A"',
        first,
        'pain two-numbers-hours-2 "Two numbers, hours late" severity low',
        `${how} two-numbers-hours-2`,
      ),
      "Let 'fast' solve this pain": pains(
        'pain two-numbers-hours "A"',
        `${first}, two-numbers-hours-2`,
        'pain two-numbers-hours-2 "Two numbers, hours late" severity low',
      ),
    });
    expect(await fixed('pain-without-opportunity', pains('pain "24 hours"'))).toEqual({
      'Add an opportunity that solves this pain': pains('pain pain "24 hours"', `${how} pain`),
    });
  });
});

describe('blueprint-without-backstage', () => {
  it('asks for one line in the whole journey, once there is a touchpoint', async () => {
    const blueprint = '  type service-blueprint\n';
    expect(await findings('blueprint-without-backstage', inJourney('', blueprint))).toEqual([]);
    const front = '    touchpoint "T" { frontstage "F" }\n';
    expect(await findings('blueprint-without-backstage', inJourney(front, blueprint))).toEqual([
      expect.stringMatching(/^5:8-5:25 /),
    ]);
    const back = '    touchpoint "U" { backstage "B" }\n';
    expect(await findings('blueprint-without-backstage', inJourney(front + back, blueprint))).toEqual([]);
  });
});

describe('future-without-revises', () => {
  it('offers the current states that do not come from it', async () => {
    const block = (facts: string) => `{\n  ${facts}\n  stage "S" { touchpoint "T" }\n}\n`;
    const text = `journey next ${block('type future-state')}journey now ${block('type current-state')}journey day ${block('type day-in-the-life')}journey then ${block('revises next')}`;
    expect(await fixed('future-without-revises', text)).toEqual({
      "Add 'revises now'": text.replace('future-state', 'future-state\n  revises now'),
    });
  });
});

describe('pain-without-evidence', () => {
  const pain = (evidence: string) => `    touchpoint "T" {\n      pain "P"\n${evidence}    }\n`;

  it('asks only validated journeys, for more than beliefs', async () => {
    const validated = '  status validated\n';
    expect(await findings('pain-without-evidence', inJourney(pain(''), '  status draft\n'))).toEqual([]);
    expect(await findings('pain-without-evidence', inJourney(pain(''), validated))).toHaveLength(1);
    expect(await findings('pain-without-evidence', inJourney(pain('evidence "E"\n'), validated))).toEqual([]);
    expect(await findings('pain-without-evidence', inJourney(pain('evidence "E" assumed\n'), validated))).toHaveLength(
      1,
    );
    expect(
      await findings('pain-without-evidence', inJourney(pain(''), `${validated}  evidence "E" measured\n`)),
    ).toEqual([]);
  });
});

describe('stale-evidence', () => {
  it('counts 18 months from today', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T12:00:00Z') });
    const observed = (date: string, facts = '') => inJourney('', `  evidence "E" observed ${date}\n${facts}`);
    expect(await findings('stale-evidence', observed('2025-05-22'))).toEqual([]);
    expect(await findings('stale-evidence', observed('2025-05-21'))).toEqual([
      "5:25-5:35 stale-evidence: This was observed more than 18 months ago. Look again, or set the status of the journey to 'archived'.",
    ]);
    expect(await findings('stale-evidence', observed('2025-05-21', '  status archived\n'))).toEqual([]);
    expect(await findings('stale-evidence', observed('2025-02-30'))).toEqual([]);
    vi.useRealTimers();
  });
});

describe('unused-declaration', () => {
  it('fades what neither this file nor one that imports it uses', async () => {
    const text = 'persona a\nchannel b is b\nchannel c\nlane d\nemotion e +1\nactor f\n\njourney j\n';
    const [document] = await addFiles(services, {
      'test.journey': text,
      'other.journey':
        'import "test.journey"\njourney o {\n  for a\n  stage s { touchpoint t on c feels e { d: "D" } }\n}\n',
    });
    const found = (document?.diagnostics ?? []).filter(({ code }) => code === 'unused-declaration');
    expect(listed(found)).toEqual([
      "2:9-2:10 unused-declaration: No journey uses the channel 'b'. Use it, or remove it.",
      "6:7-6:8 unused-declaration: No journey uses the actor 'f'. Use it, or remove it.",
    ]);
    expect(found[0]?.tags).toEqual([1]);
  });

  it('leaves files alone that are there to be shared', async () => {
    expect(await findings('unused-declaration', 'persona a\nchannel b\n')).toEqual([]);
  });

  it('removes the whole declaration with its comment', async () => {
    const text =
      '// Ours\n\n/** Met in\n * June. */\npersona a "A" {\n  age 3\n} // end\n\nchannel b "B"\njourney j { for x }\n';
    expect(await fixed('unused-declaration', text)).toEqual({
      "Remove the persona 'a'": '// Ours\n\nchannel b "B"\njourney j { for x }\n',
    });
  });
});

describe('duplicate-title', () => {
  it('links the first, and offers a number', async () => {
    const text = inJourney('    touchpoint "Pays"\n    touchpoint again "pays!"\n    touchpoint "Pays 2"\n');
    const { diagnostics = [] } = await addFile(services, text);
    const [found] = diagnostics.filter(({ code }) => code === 'duplicate-title');
    expect(listed(found && [found])).toEqual([
      '8:22-8:29 duplicate-title: There is another touchpoint with this title. Say in the title how the two differ.',
    ]);
    expect(found?.relatedInformation?.[0]?.location.range.start).toEqual({ line: 6, character: 15 });
    expect(await fixed('duplicate-title', text)).toEqual({
      'Add the number 3 to the title': text.replace('"pays!"', '"pays! 3"'),
    });
  });

  it('allows the same touchpoint in two stages, and the same journey today and next year', async () => {
    const stage = (name: string) => `  stage ${name} { touchpoint "Pays" }\n`;
    expect(await findings('duplicate-title', `journey j {\n${stage('a')}${stage('b')}}\n`)).toEqual([]);
    const next = 'journey a "Buying"\njourney b "Buying" { type future-state revises a }\n';
    expect(await findings('duplicate-title', next)).toEqual([]);
    expect(await findings('duplicate-title', `${next}journey c "Buying"\n`)).toHaveLength(1);
  });

  it('tells of a name that may mean two things', async () => {
    const text = 'journey j {\n  stage a { touchpoint "Pays" }\n  stage b { touchpoint "Pays" { leads to pays } }\n}\n';
    expect(await findings('duplicate-title', text)).toEqual([
      "3:42-3:46 duplicate-title: Of 2 things called 'touchpoint pays', this means the first. Give a name to the one that is meant.",
    ]);
  });
});

describe('moment-of-truth-negative', () => {
  const moment = (rest: string) =>
    inJourney(`    touchpoint "T" on app #moment-of-truth ${rest}\n`, '  for maya, budi\n');

  it('counts the lowest feeling, and any opportunity that answers', async () => {
    const rule = 'moment-of-truth-negative';
    expect(await findings(rule, moment('feels neutral'))).toEqual([]);
    expect(await findings(rule, moment('feels neutral { budi feels sad }'))).toHaveLength(1);
    expect(await findings(rule, moment('feels sad { opportunity "O" }'))).toEqual([]);
    const elsewhere = moment('feels sad { pain p "P" }\n    touchpoint "U" { opportunity "O" solves p }');
    expect(await findings(rule, elsewhere)).toEqual([]);
  });

  it('adds an opportunity, with braces where there are none', async () => {
    const how = 'opportunity "How might we make this moment a good one?"';
    expect(await fixed('moment-of-truth-negative', moment('feels sad // oh'))).toEqual({
      'Add an opportunity': moment(`feels sad {\n      ${how}\n    } // oh`),
    });
    expect(await fixed('moment-of-truth-negative', moment('feels sad {\n    }'))).toEqual({
      'Add an opportunity': moment(`feels sad {\n      ${how}\n    }`),
    });
  });
});

describe('long-text', () => {
  const titled = (title: string) => inJourney(`    touchpoint "${title}"\n`);

  it('counts what readers see', async () => {
    expect(await findings('long-text', titled('x'.repeat(60)))).toEqual([]);
    expect(await findings('long-text', titled('x'.repeat(61)))).toEqual([
      '7:16-7:79 long-text: This is 61 characters long; the map has room for about 60. Say it shorter.',
    ]);
    expect(await findings('long-text', titled('👟'.repeat(60)))).toEqual([]);
    expect(await findings('long-text', titled('买'.repeat(31)))).toHaveLength(1);
  });

  it('gives notes and the scenario more room', async () => {
    const pain = (length: number) => inJourney(`    touchpoint "T" {\n      pain "${'x'.repeat(length)}"\n    }\n`);
    expect(await findings('long-text', pain(140))).toEqual([]);
    expect(await findings('long-text', pain(141))).toHaveLength(1);
    const scenario = (text: string) => inJourney('', `  scenario """\n    ${text}\n    """\n`);
    expect(await findings('long-text', scenario(`${'x'.repeat(170)}\n    ${'x'.repeat(170)}`))).toEqual([]);
    expect(await findings('long-text', scenario('x'.repeat(351)))).toHaveLength(1);
  });
});

describe('channel-in-circle', () => {
  it('goes through other files', async () => {
    const [one] = await addFiles(services, {
      'one.journey': 'import "two.journey"\nchannel a "A" is b\nchannel c is c\nchannel d is a\nchannel web is app\n',
      'two.journey': 'import "one.journey"\nchannel b is a\n',
    });
    expect(listed(one?.diagnostics)).toEqual([
      "2:18-2:19 channel-in-circle: 'b' is itself of the kind of this channel. Name a built-in channel, such as 'app'.",
      "3:14-3:15 channel-in-circle: A channel cannot be of its own kind. Name a built-in channel, such as 'app'.",
    ]);
    expect(await fixed('channel-in-circle', 'channel a "A" is a\n')).toEqual({ "Remove 'is a'": 'channel a "A"\n' });
  });
});

describe('empty-text', () => {
  it.each([
    ['touchpoint t "" on app', { 'Remove the quotes': 'touchpoint t on app' }],
    ['touchpoint "" on app', {}],
    ['touchpoint "T" feels sad " "', { 'Remove the quotes': 'touchpoint "T" feels sad' }],
    ['touchpoint "T" { maya says "" }', { 'Remove this line': 'touchpoint "T" { }' }],
    ['touchpoint "T" { pain "" }', {}],
  ])('%s', async (line, after) => {
    const text = (touchpoint: string) => inJourney(`    ${touchpoint}\n`);
    expect(await findings('empty-text', text(line))).toHaveLength(1);
    const expected = Object.entries(after).map(([title, touchpoint]) => [title, text(touchpoint)]);
    expect(await fixed('empty-text', text(line))).toEqual(Object.fromEntries(expected));
  });
});

describe('missing-picture', () => {
  const text =
    'persona a "A" {\n  photo "pictures/a.png"\n}\npersona b "B" {\n  photo "https://example.com/b.png"\n}\n';
  const check = async (paths: readonly string[]) =>
    listed((await addFile(await createServices(paths), text, 'maps/test.journey')).diagnostics);

  it('does not look outside of the folder of the maps', async () => {
    const outside = text.replace('pictures/a.png', '../a.png');
    const services = await createServices(['maps/test.journey', 'a.png']);
    expect((await addFile(services, outside, 'maps/test.journey')).diagnostics).toHaveLength(1);
  });

  it('looks from the folder of the file, where files can be seen', async () => {
    expect(await check(['maps/test.journey', 'maps/a.png'])).toEqual([
      '2:9-2:25 missing-picture: There is no picture "pictures/a.png". Check the path.',
    ]);
    expect(await check(['maps/test.journey', 'maps/pictures/a.png'])).toEqual([]);
    expect(await check([])).toEqual([]);
  });
});

describe('a line that cannot be read', () => {
  it('is spared advice, and so are the comments that silence it', async () => {
    const text = inJourney('    // journey-ignore no-emotion\n    touchpoint "T" on app 2nd\n');
    const { diagnostics = [] } = await addFile(services, text);
    expect(diagnostics.filter(({ range }) => range.start.line > 5).map(({ code }) => code)).toEqual(['unknown-word']);
  });
});
