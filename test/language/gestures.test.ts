import { beforeEach, describe, expect, it } from 'vitest';
import { editsFor } from '../../src/language/lsp/gestures/index.ts';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import type { Gesture } from '../../src/model/index.ts';
import { textAfter } from './gesture.ts';
import { addFile, addFiles, createServices, listedErrors } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

/** The text after a gesture; what it writes has no error. */
async function result(text: string, gesture: Gesture): Promise<string> {
  const changed = textAfter(await addFile(services, text), gesture, services);
  if (!changed.startsWith('refused: ')) {
    const document = await addFile(services, changed, 'changed.journey');
    expect(listedErrors(document.diagnostics)).toEqual([]);
  }
  return changed;
}

/** A journey of one stage with these lines in it. */
const stage = (lines: string) => `journey j {\n  stage s {\n${lines}\n  }\n}\n`;
/** The same for two personas. */
const shared = (lines: string) =>
  `persona maya\npersona budi\njourney j {\n  for maya, budi\n  stage s {\n${lines}\n  }\n}\n`;
const a = 'journey/j/s/a';

describe('a score', () => {
  const score = (value: number, persona?: string): Gesture => ({
    kind: 'score',
    part: a,
    score: value,
    ...(persona && { persona }),
  });

  it.each([
    ['replaces a score that stands alone', 'feels -1', 1.5, 'feels +1.5'],
    ['is snapped to halves', 'feels -1', 0.8, 'feels +1'],
    ['stays within its limits', 'feels -1', -7, 'feels -2'],
    ['is written behind a word that it does not contradict', 'feels hopeful "Yes."', 1.5, 'feels hopeful +1.5 "Yes."'],
    ['changes behind its word', 'feels hopeful  +1.5', 2, 'feels hopeful  +2'],
    ['goes where the word says it', 'feels hopeful +1.5 // more', 1, 'feels hopeful // more'],
    ['takes another word where it contradicts', 'feels frustrated "No."', 2, 'feels delighted "No."'],
    ['takes another word in the place of both', 'feels frustrated -1.5 "No."', 0.5, 'feels curious "No."'],
    ['is written where nothing is felt yet', 'on app #tag', -0.5, 'on app feels -0.5 #tag'],
    ['is not written again', 'feels hopeful', 1, 'feels hopeful'],
  ])('%s', async (_, before, value, behind) => {
    expect(await result(stage(`    touchpoint a ${before}`), score(value))).toBe(stage(`    touchpoint a ${behind}`));
  });

  it('takes a word that the journey uses, before one of its own, before the built-in ones', async () => {
    const own = 'emotion lega +1\n';
    const text = (word: string, more = '') => own + stage(`    touchpoint a feels ${word}\n    touchpoint b${more}`);
    expect(await result(text('sad', ' feels confident'), score(1))).toBe(text('confident', ' feels confident'));
    expect(await result(text('sad'), score(1))).toBe(text('lega'));
  });

  it('stands alone where no word fits', async () => {
    const others = ['happy', 'disappointed', 'dissatisfied', 'annoyed'].map((name) => `emotion ${name} 0\n`).join('');
    expect(await result(others + stage('    touchpoint a feels sad'), score(1.5))).toBe(
      others + stage('    touchpoint a feels +1.5'),
    );
  });

  it('is that of one persona', async () => {
    expect(await result(shared('    touchpoint a feels sad {\n      budi feels calm\n    }'), score(1, 'budi'))).toBe(
      shared('    touchpoint a feels sad {\n      budi feels calm +1\n    }'),
    );
    // Everybody else says something else: the feeling of all is that of one.
    expect(await result(shared('    touchpoint a feels sad {\n      budi feels calm\n    }'), score(-2, 'maya'))).toBe(
      shared('    touchpoint a feels sad -2 {\n      budi feels calm\n    }'),
    );
  });

  it('leaves the others of a shared feeling what they feel', async () => {
    expect(await result(shared('    touchpoint a feels sad #tag // why'), score(-2, 'budi'))).toBe(
      shared('    touchpoint a feels sad #tag {\n      budi feels sad -2\n    } // why'),
    );
    expect(await result(shared('    touchpoint a {\n      feels sad\n      does "X"\n    }'), score(0.5, 'budi'))).toBe(
      shared('    touchpoint a {\n      feels sad\n      budi feels curious\n      does "X"\n    }'),
    );
    expect(await result(shared('    touchpoint a {\n      does "X"\n    }'), score(0.5, 'maya'))).toBe(
      shared('    touchpoint a {\n      maya feels +0.5\n      does "X"\n    }'),
    );
  });

  it('is refused where the line cannot be read', async () => {
    expect(await result(stage('    touchpoint a feels sad ???'), score(1))).toMatch(
      /^refused: The text cannot be read here. Line 3: /,
    );
  });
});

describe('an emotion', () => {
  const emotion = (name: string): Gesture => ({ kind: 'emotion', part: a, emotion: name });

  it.each([
    ['takes the place of another, with its score', 'feels sad -1.5 "No."', 'happy', 'feels happy "No."'],
    ['takes the place of a score', 'feels +1 "Yes."', 'happy', 'feels happy "Yes."'],
    ['is written where nothing is felt yet', 'on app', 'happy', 'on app feels happy'],
  ])('%s', async (_, before, name, behind) => {
    expect(await result(stage(`    touchpoint a ${before}`), emotion(name))).toBe(stage(`    touchpoint a ${behind}`));
  });

  it('must be known', async () => {
    expect(await result(stage('    touchpoint a'), emotion('hungry'))).toBe(
      "refused: There is no emotion 'hungry' in this file.",
    );
    expect(await result(stage('    touchpoint a'), emotion('sad "x" {'))).toMatch(/^refused: /);
  });
});

describe('channels', () => {
  const channels = (...names: string[]): Gesture => ({ kind: 'channels', part: a, channels: names });

  it.each([
    ['are written behind the title', 'feels sad', ['app'], 'on app feels sad'],
    ['replace one another', 'on app feels sad', ['web'], 'on web feels sad'],
    ['come behind', 'on app', ['app', 'web'], 'on app, web'],
    ['keep their blanks', 'on app ,web ,  sms', ['app', 'email', 'sms'], 'on app ,email ,  sms'],
    ['go', 'on app feels sad', [], 'feels sad'],
    ['go one by one', 'on app, web feels sad', ['web'], 'on web feels sad'],
    [
      'gather in one place',
      'on app {\n      on web\n      does "X"\n    }',
      ['web'],
      'on web {\n      does "X"\n    }',
    ],
  ])('%s', async (_, before, names, behind) => {
    expect(await result(stage(`    touchpoint a ${before}`), channels(...names))).toBe(
      stage(`    touchpoint a ${behind}`),
    );
  });

  it('must be known', async () => {
    expect(await result(stage('    touchpoint a on app'), channels('app', 'pigeon'))).toBe(
      "refused: There is no channel 'pigeon' in this file.",
    );
  });

  it('are left alone where a comment stands among them', async () => {
    expect(await result(stage('    touchpoint a on app, // first\n      web'), channels('web'))).toMatch(/^refused: /);
  });
});

describe('moving', () => {
  const text = `journey j {
  stage one {
    // About a
    touchpoint a on app // also a

    touchpoint b {
      does "B"
    }
    // Ends one
  }

  // About two
  stage two {
    goal "G"

    touchpoint c
  }

  stage three {
  }
}
`;
  const move = (part: string, into: string, before?: string): Gesture => ({
    kind: 'move',
    part: `journey/j/${part}`,
    into: `journey/j${into}`,
    ...(before && { before: `journey/j/${before}` }),
  });

  it('brings a touchpoint with its comments before another', async () => {
    expect(await result(text, move('one/b', '/one', 'one/a'))).toBe(
      text
        .replace('    touchpoint b {\n      does "B"\n    }\n', '')
        .replace('    // About a', '    touchpoint b {\n      does "B"\n    }\n\n    // About a'),
    );
  });

  it('brings a touchpoint to the end of its stage', async () => {
    expect(await result(text, move('one/a', '/one'))).toBe(
      text
        .replace('    // About a\n    touchpoint a on app // also a\n\n', '')
        .replace('    // Ends one', '\n    // About a\n    touchpoint a on app // also a\n    // Ends one'),
    );
  });

  it('brings a touchpoint into another stage', async () => {
    expect(await result(text, move('one/a', '/two', 'two/c'))).toBe(
      text
        .replace('    // About a\n    touchpoint a on app // also a\n\n', '')
        .replace('    touchpoint c', '    // About a\n    touchpoint a on app // also a\n\n    touchpoint c'),
    );
    expect(await result(text, move('two/c', '/three'))).toBe(
      text.replace('\n\n    touchpoint c', '').replace('stage three {\n', 'stage three {\n    touchpoint c\n'),
    );
  });

  it('opens the block of a stage that has none, or nothing in it', async () => {
    const given = (three: string) => `journey j {\n\tstage one {\n\t\ttouchpoint a\n\t}\n\tstage three${three}\n}\n`;
    const behind = 'journey j {\n\tstage one {\n\t}\n\tstage three {\n\t\ttouchpoint a\n\t}\n}\n';
    expect(await result(given(''), move('one/a', '/three'))).toBe(behind);
    expect(await result(given(' { }'), move('one/a', '/three'))).toBe(behind);
  });

  it('brings a stage with its comments before another', async () => {
    const two = '  // About two\n  stage two {\n    goal "G"\n\n    touchpoint c\n  }\n\n';
    expect(await result(text, move('two', '', 'one'))).toBe(
      text.replace(two, '').replace('  stage one', `${two}  stage one`),
    );
    expect(await result(text, move('three', '', 'two'))).toBe(
      text.replace('\n  stage three {\n  }\n', '').replace('  // About two', '  stage three {\n  }\n\n  // About two'),
    );
  });

  it('changes nothing where it stands there already', async () => {
    expect(await result(text, move('one/a', '/one', 'one/b'))).toBe(text);
    expect(await result(text, move('one/b', '/one'))).toBe(text);
    expect(await result(text, move('two', '', 'two'))).toBe(text);
  });

  it('follows the indentation there, but not in texts', async () => {
    const nested = (one: string, two: string) => `journey j {\n stage one {\n${one} }\n  stage two {\n${two}  }\n}\n`;
    expect(
      await result(
        nested('  touchpoint a {\n   does """\nx\n    y"""\n  }\n', '\t\ttouchpoint c\n'),
        move('one/a', '/two'),
      ),
    ).toBe(nested('', '\t\ttouchpoint c\n\t\ttouchpoint a {\n\t\t does """\nx\n\t\t  y"""\n\t\t}\n'));
  });

  it('keeps line ends of Windows', async () => {
    const windows = text.replaceAll('\n', '\r\n');
    const moved = await result(windows, move('one/b', '/two'));
    expect(moved.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('is refused where lines are shared, in another journey, or for other things', async () => {
    const oneLine = 'journey j {\n  stage one { touchpoint a }\n  stage two { touchpoint c }\n}\n';
    expect(await result(oneLine, move('one/a', '/two'))).toMatch(/^refused: Something else stands on the same line/);
    const other = `${text}journey k {\n  stage s {\n  }\n}\n`;
    expect(await result(other, { kind: 'move', part: 'journey/j/one/a', into: 'journey/k/s' })).toBe(
      'refused: This cannot be moved into another journey.',
    );
    expect(await result(text, move('one/b#statement/1', '/one'))).toBe(
      'refused: Only touchpoints and stages can be moved.',
    );
    expect(await result(text, move('one/a', '/one', 'two/c'))).toMatch(/^refused: /);
    expect(await result(text, move('one/a', '/two/c'))).toBe('refused: This can only be done with a stage.');
    expect(await result(text, move('one/nothing', '/one'))).toMatch(/^refused: The text no longer has this part/);
  });
});

describe('rewording', () => {
  const reword = (part: string, text: string): Gesture => ({ kind: 'reword', part: a + part, text });

  it.each([
    ['a title', 'touchpoint a "Old title" on app', '', 'New title', 'touchpoint a "New title" on app'],
    ['what had only a name', 'touchpoint a on app', '', 'A "new" title', 'touchpoint a "A \\"new\\" title" on app'],
    ['in single quotes', "touchpoint a 'Old'", '', `It's "new"`, `touchpoint a 'It\\'s "new"'`],
    ['with backslashes and line ends', 'touchpoint a "Old"', '', 'C:\\new\nline', 'touchpoint a "C:\\\\new\\nline"'],
    ['with what could be markup', 'touchpoint a "Old"', '', '<b>{x} // no', 'touchpoint a "<b>{x} // no"'],
    ['a quote', 'touchpoint a feels sad "Old" #x', '#feels/1', 'New', 'touchpoint a feels sad "New" #x'],
    ['a missing quote', 'touchpoint a feels sad -1 #x', '#feels/1', 'New', 'touchpoint a feels sad -1 "New" #x'],
    ['a quote away', 'touchpoint a feels sad -1  "Old" #x', '#feels/1', ' ', 'touchpoint a feels sad -1 #x'],
    ['to what it says already', "touchpoint a 'Same'", '', 'Same', "touchpoint a 'Same'"],
  ])('%s', async (_, before, part, text, behind) => {
    expect(await result(stage(`    ${before}`), reword(part, text))).toBe(stage(`    ${behind}`));
  });

  it.each([
    ['pain "Old" severity high', '#pain/1', 'pain "New" severity high'],
    ['pain p "Old" // c', '#pain/p', 'pain p "New" // c'],
    ['gain g', '#gain/g', 'gain g "New"'],
    ['opportunity "Old"\n        impact low', '#opportunity/1', 'opportunity "New"\n        impact low'],
    ['does "Old"', '#statement/1', 'does "New"'],
    ['metric "Old" 4%', '#metric/1', 'metric "New" 4%'],
    ['evidence "Old" assumed', '#evidence/1', 'evidence "New" assumed'],
    ['frontstage "Old" waits "w"', '#action/1', 'frontstage "New" waits "w"'],
  ])('%s', async (before, part, behind) => {
    const block = (line: string) => stage(`    touchpoint a {\n      ${line}\n    }`);
    expect(await result(block(before), reword(part, 'New'))).toBe(block(behind));
  });

  it('what an action says beside its text', async () => {
    const block = (fails: string) => stage(`    touchpoint a {\n      backstage "X"${fails} waits "w"\n    }`);
    const gesture: Gesture = { kind: 'reword', part: `${a}#action/1`, field: 'fails', text: 'New' };
    expect(await result(block(' fails "f"'), gesture)).toBe(block(' fails "New"'));
    expect(await result(block(' fails "f"'), { ...gesture, text: '' })).toBe(block(''));
    expect(await result(block(''), gesture)).toBe('refused: This has no such text.');
  });

  it('facts of a journey, a stage and a persona', async () => {
    const text = (word: string) =>
      `persona maya {\n  role "${word}"\n}\njourney j {\n  scenario "${word}"\n  stage s {\n    goal "${word}"\n  }\n}\n`;
    let changed = text('Old');
    for (const part of ['persona/maya#role', 'journey/j#scenario', 'journey/j/s#goal/1']) {
      changed = await result(changed, { kind: 'reword', part, text: 'New' });
    }
    expect(changed).toBe(text('New'));
  });

  it('keeps the lines and the Markdown of a long text where its words stay', async () => {
    const long = (text: string) => `journey j {\n  scenario """\n${text}\n    """\n}\n`;
    const scenario = (text: string): Gesture => ({ kind: 'reword', part: 'journey/j#scenario', text });
    const before = long('    The *old* pair wore out,\n    two weeks before.\n\n    She needs a new one.');
    expect(await result(before, scenario('The old pair wore out,\n two weeks before.\n\nShe wants one.'))).toBe(
      long('    The *old* pair wore out,\n\n    two weeks before.\n\n    She wants one.'),
    );
    expect(await result(before, scenario('The old pair wore out, two weeks before.\nShe wants a good new one.'))).toBe(
      long('    The *old* pair wore out,\n    two weeks before.\n\n    She wants a good new one.'),
    );
    expect(await result(before, scenario('The old pair.\nNothing else.\nAt all.'))).toBe(
      long('    The *old* pair.\n\n    Nothing else.\n\n    At all.'),
    );
    // What would be Markdown in a long text is put in plain quotes.
    expect(await result(before, scenario('5 * 3 *is* 15'))).toBe('journey j {\n  scenario "5 * 3 *is* 15"\n}\n');
    expect(await result(before, scenario('"""'))).toBe('journey j {\n  scenario "\\"\\"\\""\n}\n');
  });

  it('writes the name by which other lines call what had only a title', async () => {
    const text = (title: string) =>
      stage(`    touchpoint ${title}\n    touchpoint b {\n      leads to sees-a-post\n    }`);
    expect(
      await result(text('"Sees a post"'), { kind: 'reword', part: 'journey/j/s/sees-a-post', text: 'Sees it' }),
    ).toBe(text('sees-a-post "Sees it"'));
    expect(
      await result(text('"Sees a post"'), { kind: 'reword', part: 'journey/j/s/sees-a-post', text: 'Sees: a post' }),
    ).toBe(text('"Sees: a post"'));
  });

  it('writes a name of its own where the title gives one that is taken', async () => {
    const text = (title: string) => stage(`    touchpoint ${title}\n    touchpoint pays "Pays"`);
    expect(await result(text('"Old"'), { kind: 'reword', part: 'journey/j/s/old', text: 'Pays' })).toBe(
      text('pays-2 "Pays"'),
    );
  });

  it('needs a text', async () => {
    expect(await result(stage('    touchpoint a "X"'), reword('', ' \n'))).toMatch(/^refused: A text is needed here/);
  });

  it('is refused for what another file says, or the built-in words', async () => {
    const journey = 'import "people.journey"\njourney j {\n  for maya\n  stage s {\n    touchpoint a on app\n  }\n}\n';
    const [document] = await addFiles(services, { 'test.journey': journey, 'people.journey': 'persona maya "Maya"\n' });
    if (!document) throw new Error('The file was not added.');
    const persona: Gesture = { kind: 'reword', part: 'persona/maya', text: 'X' };
    expect(textAfter(document, persona, services)).toBe(
      'refused: “Maya” is written in people.journey. Open that file to change it.',
    );
    expect(textAfter(document, { kind: 'reword', part: 'channel/app', text: 'X' }, services)).toBe(
      'refused: “App” is built in, and cannot be changed. Declare one of your own instead.',
    );
  });
});

describe('adding', () => {
  const add = (line: string, into: string, text = 'New', before?: string): Gesture => ({
    kind: 'add',
    line,
    into: `journey/j${into}`,
    text,
    ...(before && { before: `journey/j/${before}` }),
  });

  it('a touchpoint before another, or at the end', async () => {
    const text = (...lines: string[]) => stage(lines.map((line) => `    ${line}`).join('\n\n'));
    const [b, c] = ['// About b\n    touchpoint b', 'touchpoint c {\n    }'];
    const added = 'touchpoint "New"';
    expect(await result(text(b, c), add('touchpoint', '/s', 'New', 's/b'))).toBe(text(added, b, c));
    expect(await result(text(b, c), add('touchpoint', '/s', 'New', 's/c'))).toBe(text(b, added, c));
    expect(await result(text(b, c), add('touchpoint', '/s'))).toBe(text(b, c, added));
  });

  it('a touchpoint into a stage without a block', async () => {
    expect(await result('journey j {\n  stage s #x // c\n}\n', add('touchpoint', '/s'))).toBe(
      'journey j {\n  stage s #x {\n    touchpoint "New"\n  } // c\n}\n',
    );
  });

  it('a stage before another, or at the end', async () => {
    const text = (...stages: string[]) =>
      `journey j {\n  for maya\n\n${stages.map((each) => `  stage ${each} {\n  }\n`).join('\n')}}\n`;
    const maya = 'persona maya\n';
    expect(await result(maya + text('s', 't'), add('stage', '', 'New', 't'))).toBe(maya + text('s', '"New"', 't'));
    expect(await result(maya + text('s'), add('stage', ''))).toBe(maya + text('s', '"New"'));
    expect(await result('journey j', add('stage', ''))).toBe('journey j {\n  stage "New" {\n  }\n}');
  });

  it.each([
    ['', 'pain', ' {\n      pain "New"\n    }'],
    [' {\n    }', 'gain', ' {\n      gain "New"\n    }'],
    [
      ' {\n      pain "1" // one\n      does "2"\n    }',
      'pain',
      ' {\n      pain "1" // one\n      pain "New"\n      does "2"\n    }',
    ],
    [
      ' {\n      pain "1"\n      // end\n    }',
      'opportunity',
      ' {\n      pain "1"\n      opportunity "New"\n      // end\n    }',
    ],
    [
      ' {\n      maya thinks "1"\n      does "2"\n    }',
      'thinks',
      ' {\n      maya thinks "1"\n      thinks "New"\n      does "2"\n    }',
    ],
    [' on app feels sad', 'does', ' on app feels sad {\n      does "New"\n    }'],
  ])('behind “%s” a line %s', async (before, line, behind) => {
    const text = (block: string) => `persona maya\n${stage(`    touchpoint a${block}`)}`;
    expect(await result(text(before), add(line, '/s/a'))).toBe(text(behind));
  });

  it('what one persona thinks', async () => {
    const text = (block: string) => `persona maya\n${stage(`    touchpoint a${block}`)}`;
    expect(await result(text(''), { ...add('thinks', '/s/a'), persona: 'maya' } as Gesture)).toBe(
      text(' {\n      maya thinks "New"\n    }'),
    );
  });

  it('a fact of a journey or a stage before what is told there', async () => {
    expect(await result(stage('    touchpoint a'), add('goal', ''))).toBe(
      stage('    touchpoint a').replace('  stage', '  goal "New"\n  stage'),
    );
    expect(await result(stage('    takes 2 days\n\n    touchpoint a'), add('goal', '/s'))).toBe(
      stage('    takes 2 days\n    goal "New"\n\n    touchpoint a'),
    );
  });

  it('a name of its own where the title gives one that is taken', async () => {
    expect(await result(stage('    touchpoint pay "Pay"'), add('touchpoint', '/s', 'Pay!'))).toBe(
      stage('    touchpoint pay "Pay"\n    touchpoint pay-2 "Pay!"'),
    );
  });

  it('is refused where such a line cannot stand, or stands already', async () => {
    expect(await result(stage('    touchpoint a'), add('pain', '/s'))).toBe(
      'refused: Such a line cannot be added here.',
    );
    expect(await result(stage('    touchpoint a'), add('x "\n}', '/s'))).toBe(
      'refused: Such a line cannot be added here.',
    );
    expect(await result(stage('    touchpoint a'), add('touchpoint', '/s', ' '))).toBe(
      'refused: Write what it says first.',
    );
    expect(await result(stage('  scenario "X"'), add('scenario', ''))).toMatch(/^refused: /);
    expect(await result('journey j {\n  scenario "X"\n}\n', add('scenario', ''))).toBe(
      "refused: There is a 'scenario' here already.",
    );
    expect(await result(stage('    touchpoint a'), { ...add('does', '/s/a'), persona: 'a b' } as Gesture)).toMatch(
      /^refused: /,
    );
  });
});

describe('deleting', () => {
  const remove = (part: string): Gesture => ({ kind: 'remove', part: `journey/j/${part}` });

  it('takes a touchpoint with its comments and one of two gaps', async () => {
    const text = (...lines: string[]) => stage(lines.map((line) => `    ${line}`).join('\n\n'));
    const [one, two, three] = [
      'touchpoint one',
      '// About two\n    touchpoint two { // here\n    }',
      'touchpoint three',
    ];
    expect(await result(text(one, two, three), remove('s/one'))).toBe(text(two, three));
    expect(await result(text(one, two, three), remove('s/two'))).toBe(text(one, three));
    expect(await result(text(one, two, three), remove('s/three'))).toBe(text(one, two));
  });

  it.each([
    ['feels sad "X" #x', '#feels/1', '#x'],
    ['{\n      // Hurts\n      pain "X"\n      does "Y"\n    }', '#pain/1', '{\n      does "Y"\n    }'],
    [
      '{\n      // All of them\n      pain "X"\n      pain "Y"\n    }',
      '#pain/1',
      '{\n      // All of them\n      pain "Y"\n    }',
    ],
    ['{\n      budi feels sad\n      does "Y"\n    }', '#feels/1', '{\n      does "Y"\n    }'],
    ['{ does "Y" }', '#statement/1', '{ }'],
  ])('of %s takes %s', async (before, part, behind) => {
    const text = (words: string) => `persona budi\n${stage(`    touchpoint a ${words}`)}`;
    expect(await result(text(before), remove(`s/a${part}`))).toBe(text(behind));
  });

  it('takes mentions with it', async () => {
    const text = (pains: string, solves: string, leads: string) =>
      stage(
        `    touchpoint a {\n${pains}      pain q\n      opportunity "O"${solves} impact low\n    }\n    touchpoint b {${leads}\n      does "X"\n    }`,
      );
    expect(await result(text('      pain p\n', '\n        solves p, q', ''), remove('s/a#pain/p'))).toBe(
      text('', '\n        solves q', ''),
    );
    expect(await result(text('      pain p\n', ' solves p', ''), remove('s/a#pain/p'))).toBe(text('', '', ''));
    expect(await result(text('', '', '\n      leads to a'), remove('s/a'))).toBe(
      stage('    touchpoint b {\n      does "X"\n    }'),
    );
  });

  it('tells how many other lines lost a mention', async () => {
    const document = await addFile(services, stage('    touchpoint a\n    touchpoint b {\n      leads to a\n    }'));
    expect(editsFor(document, remove('s/a'), services)).toMatchObject({
      note: 'One other line spoke of it. That is deleted too.',
    });
    expect(editsFor(document, remove('s/b'), services)).not.toHaveProperty('note');
  });

  it('takes a stage, and its name from views', async () => {
    const text = (stages: string, shown: string) => `journey j {\n${stages}}\n\nview v of j {\n${shown}}\n`;
    const [one, two] = ['  stage one {\n    touchpoint a\n  }\n', '  stage two\n'];
    expect(await result(text(one + two, '  stages one, two\n'), remove('one'))).toBe(text(two, '  stages two\n'));
    expect(await result(text(one + two, '  stages one\n'), remove('one'))).toBe(text(two, ''));
  });

  it('is refused where another file mentions it, and for what only the text can lose', async () => {
    const [document] = await addFiles(services, {
      'test.journey': 'journey j {\n  stage one\n}\n',
      'views.journey': 'import "test.journey"\nview v of j {\n  stages one\n}\n',
    });
    if (!document) throw new Error('The file was not added.');
    expect(textAfter(document, remove('one'), services)).toBe(
      'refused: “One” is mentioned in views.journey. Remove that first.',
    );
    expect(textAfter(document, { kind: 'remove', part: 'journey/j' }, services)).toBe(
      'refused: This can only be deleted in the text.',
    );
  });
});
