import { beforeEach, describe, expect, it } from 'vitest';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFiles } from './language-services.ts';
import { at as before, rewrite, rewritten, startAnew, titles } from './refactor.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await startAnew();
});

const stages = `journey j "J" {
  stage one "One" {
    goal "G"

    touchpoint a "A"
    // about b
    touchpoint b "B" on web {
      does "X"
    }

    touchpoint c "C"   // behind
  }

  // about two
  stage two "Two" {
    takes 2 days

    touchpoint d "D"

    touchpoint e "E"
  }
  stage three "Three" {
  }
}
`;
/** The text with the cursor before its first occurrence of some words. */
const at = (words: string, text: string | undefined = stages) => before(words, text);
const all = (text: string, ...pairs: [string, string][]) => pairs.reduce((t, [a, b]) => t.replace(a, b), text);

describe('move', () => {
  it('offers what is possible', async () => {
    expect(await titles(at('touchpoint a'), ['refactor.move'])).toEqual(['Move touchpoint down']);
    expect(await titles(at('touchpoint b'), ['refactor.move'])).toEqual(['Move touchpoint up', 'Move touchpoint down']);
    expect(await titles(at('touchpoint c'), ['refactor.move'])).toEqual([
      'Move touchpoint up',
      'Move touchpoint down, into stage “Two”',
    ]);
    expect(await titles(at('touchpoint d'), ['refactor.move'])).toEqual([
      'Move touchpoint up, into stage “One”',
      'Move touchpoint down',
    ]);
    expect(await titles(at('stage two'), ['refactor.move'])).toEqual(['Move stage up', 'Move stage down']);
    expect(await titles(at('does "X"'), ['refactor.move'])).toEqual([]);
    expect(await titles(at('journey j'), ['refactor.move'])).toEqual([]);
  });

  it('moves whole lines with their comments past the neighbour', async () => {
    const moved = await rewritten(at('touchpoint b'), 'Move touchpoint up');
    expect(moved).toBe(
      all(
        stages,
        ['    touchpoint a "A"\n', ''],
        ['      does "X"\n    }\n', '      does "X"\n    }\n    touchpoint a "A"\n'],
      ),
    );
    expect(await rewritten(at('touchpoint b', moved), 'Move touchpoint down')).toBe(stages);
    const stage = await rewritten(at('stage two'), 'Move stage up');
    expect(stage).toMatch(/^journey j "J" \{\n {2}\/\/ about two\n {2}stage two/);
    expect(await rewritten(at('stage two', stage), 'Move stage down')).toBe(stages);
  });

  it('moves a touchpoint at the edge into the next stage', async () => {
    const moved = await rewritten(at('touchpoint c'), 'Move touchpoint down, into stage “Two”');
    expect(moved).toBe(
      all(
        stages,
        ['\n    touchpoint c "C"   // behind\n', ''],
        ['    touchpoint d', '    touchpoint c "C"   // behind\n\n    touchpoint d'],
      ),
    );
    const third = await rewritten(at('touchpoint e'), 'Move touchpoint down, into stage “Three”');
    expect(third).toContain('    touchpoint d "D"\n  }\n  stage three "Three" {\n    touchpoint e "E"\n  }\n}\n');
    const back = await rewritten(at('touchpoint e', third), 'Move touchpoint up, into stage “Two”');
    expect(back).toContain('    takes 2 days\n\n    touchpoint d "D"\n    touchpoint e "E"\n  }\n  stage three');
  });

  it('is not offered where lines are shared or cannot be read', async () => {
    const oneLine = 'journey j {\n  stage s {\n    touchpoint a touchpoint b\n    touchpoint c\n  }\n}\n';
    expect(await titles(at('touchpoint c', oneLine), ['refactor.move'])).toEqual([]);
    expect(await titles(at('touchpoint a', stages.replace('does "X"', 'does "X')), ['refactor.move'])).toEqual([]);
  });

  it('works beside broken lines, with tabs and with Windows line ends', async () => {
    const broken = at('touchpoint a', stages.replace('takes 2 days', 'takes two days'));
    expect(await titles(broken, ['refactor.move'])).toEqual(['Move touchpoint down']);
    const windows = stages.replaceAll('\n', '\r\n').replaceAll('  ', '\t');
    const moved = await rewritten(at('touchpoint c', windows), 'Move touchpoint up');
    expect(moved?.replaceAll('\r\n', '')).not.toContain('\n');
    expect(await rewritten(at('touchpoint c', moved), 'Move touchpoint down')).toBe(windows);
  });
});

describe('split and merge', () => {
  it('begins a new stage at a touchpoint, and joins it again', async () => {
    const split = await rewritten(at('touchpoint e'), 'Begin a new stage here');
    expect(split).toBe(
      all(stages, ['    touchpoint d "D"\n\n', '    touchpoint d "D"\n  }\n\n  stage "New stage" {\n']),
    );
    expect(await rewritten(at('stage "New', split), 'Merge with stage “Two” before it')).toContain(
      '    touchpoint d "D"\n    touchpoint e "E"\n  }\n',
    );
    const first = await rewritten(at('touchpoint b'), 'Begin a new stage here');
    expect(first).toContain('  }\n\n  stage "New stage" {\n    // about b\n    touchpoint b "B" on web {\n');
    expect(await rewritten(at('stage "New', first), 'Merge with stage “One” before it')).toContain(
      '    touchpoint a "A"\n\n    // about b\n    touchpoint b "B" on web {\n',
    );
  });

  it('keeps what is told of the whole stage in the first, and takes another title when it is taken', async () => {
    const late = stages
      .replace('    touchpoint e "E"\n', '    touchpoint e "E"\n    // said late\n    goal "Late"\n')
      .replace('three "Three"', '"New stage"');
    expect(await rewritten(at('touchpoint e', late), 'Begin a new stage here')).toContain(
      '    touchpoint d "D"\n    // said late\n    goal "Late"\n  }\n\n  stage "New stage 2" {\n    touchpoint e "E"\n  }\n',
    );
  });

  it('keeps tags, goals and comments when it merges', async () => {
    const text = stages.replace('takes 2 days', '// why\n    goal "H"').replace('"Two" {', '"Two" #x {');
    expect(await rewritten(at('stage two', text), 'Merge with stage “One” before it')).toBe(`journey j "J" {
  stage one "One" #x {
    goal "G"
    // why
    goal "H"

    touchpoint a "A"
    // about b
    touchpoint b "B" on web {
      does "X"
    }

    touchpoint c "C"   // behind

    // about two
    touchpoint d "D"

    touchpoint e "E"
  }
  stage three "Three" {
  }
}
`);
  });

  it('does not merge where meaning would be lost, nor split at the first touchpoint', async () => {
    const isOffered = async (text: string) => (await titles(text)).some((title) => title.startsWith('Merge'));
    expect(await isOffered(at('stage two'))).toBe(false);
    const plain = stages.replace('    takes 2 days\n\n', '');
    expect(await isOffered(at('stage two', plain))).toBe(true);
    expect(await isOffered(`${at('stage two', plain)}view v of j {\n  stages two\n}\n`)).toBe(false);
    expect(await isOffered(at('stage two', plain.replace('  // about two', '  goal "Of j"\n  // about two')))).toBe(
      false,
    );
    expect(await isOffered(at('stage one'))).toBe(false);
    expect(await titles(at('touchpoint d'))).not.toContain('Begin a new stage here');
  });
});

describe('surround with a stage', () => {
  it('takes touchpoints that stand in no stage', async () => {
    const text =
      'journey j {\n  // one\n  touchpoint a "A"\n  touchpoint b "B" {\n    does "X"\n\n    does "Y"\n  }\n}\n';
    expect(await rewritten(at('touchpoint b', text), 'Surround with a stage')).toBe(
      'journey j {\n  stage "New stage" {\n    // one\n    touchpoint a "A"\n    touchpoint b "B" {\n      does "X"\n\n      does "Y"\n    }\n  }\n}\n',
    );
  });

  const selected = (from: string, to: string) => stages.replace(from, `‹${from}`).replace(to, `${to}›`);

  it('splits the stage in its middle', async () => {
    expect(await rewritten(selected('touchpoint b', 'does "X"'), 'Surround with a stage')).toBe(
      all(
        stages,
        ['    // about b', '  }\n\n  stage "New stage" {\n    // about b'],
        ['\n    touchpoint c', '  }\n\n  stage "One, continued" {\n    touchpoint c'],
      ),
    );
  });

  it('puts the first ones before the stage, and the last ones behind it', async () => {
    expect(await rewritten(selected('touchpoint d', '"D"'), 'Surround with a stage')).toBe(
      all(
        stages,
        ['  // about two', '  stage "New stage" {\n    touchpoint d "D"\n  }\n\n  // about two'],
        ['2 days\n\n    touchpoint d "D"\n\n', '2 days\n\n'],
      ),
    );
    expect(await rewritten(selected('touchpoint e', '"E"'), 'Surround with a stage')).toContain(
      '    touchpoint d "D"\n  }\n\n  stage "New stage" {\n    touchpoint e "E"\n  }\n',
    );
  });

  it('is not offered for a whole stage, or without a selection inside of a stage', async () => {
    expect(await titles(selected('touchpoint d', '"E"'))).not.toContain('Surround with a stage');
    expect(await titles(at('touchpoint d'))).not.toContain('Surround with a stage');
  });
});

describe('names and titles', () => {
  it('are given and taken back', async () => {
    const text = stages.replace('stage one "One"', 'stage "Find & Buy"');
    const named = await rewritten(at('stage "Find', text), 'Give the stage a name');
    expect(named).toContain('stage find-buy "Find & Buy" {');
    expect(await rewritten(named?.replace('find-buy', 'find|-buy') ?? '', 'Remove the name')).toBe(text);
    const titled = await rewritten('persona ma|ya-putri {\n}\n', 'Give the persona a title');
    expect(titled).toBe('persona maya-putri "Maya putri" {\n}\n');
    expect(await rewritten(titled?.replace('Maya', '|Maya') ?? '', 'Remove the title')).toBe(
      'persona maya-putri {\n}\n',
    );
  });

  it('take all references with them, in every file', async () => {
    await addFiles(services, { 'other.journey': 'import "test.journey"\njourney o {\n  for m\n}\n' });
    const texts = await rewrite('persona |m "Maya Putri"\njourney j {\n  for m\n}\n', 'Remove the name');
    expect(texts).toEqual({
      'test.journey': 'persona "Maya Putri"\njourney j {\n  for maya-putri\n}\n',
      'other.journey': 'import "test.journey"\njourney o {\n  for maya-putri\n}\n',
    });
  });

  it('stay where they would be ambiguous or no names', async () => {
    expect(await titles('persona |m "Maya"\npersona "maya"\n')).not.toContain('Remove the name');
    expect(await titles('channel |ig "Instagram"\n')).not.toContain('Remove the name');
    expect(await titles('channel |c "Leads"\n')).not.toContain('Remove the name');
    expect(await titles('persona |m "1st"\n')).not.toContain('Remove the name');
    expect(await titles('persona| "1st"\n')).not.toContain('Give the persona a name');
    await addFiles(services, { 'other.journey': 'import "test.journey"\npersona maya\n' });
    expect(await titles('persona |m "Maya"\n')).not.toContain('Remove the name');
  });

  it('get a number where the title stands twice', async () => {
    const twice = stages
      .replace('touchpoint a "A"', 'touchpoint "Pays"')
      .replace('touchpoint c "C"', 'touchpoint "Pays"');
    expect(await rewritten(twice.replace(/touchpoint "Pays" {3}/, '|$&'), 'Give the touchpoint a name')).toContain(
      '\n    touchpoint pays-2 "Pays"   // behind',
    );
  });

  it('are offered for facts too', async () => {
    const text = stages.replace('does "X"', 'pain "Too slow"');
    expect(await rewritten(at('pain "Too', text), 'Give the pain a name')).toContain('pain too-slow "Too slow"');
  });
});

describe('blocks', () => {
  it('are added, and taken away where all fits on a line', async () => {
    const added = await rewritten(at('touchpoint c'), 'Add a block');
    expect(added).toContain('    touchpoint c "C" {\n    }   // behind\n');
    expect(await rewritten(at('touchpoint c', added), 'Put on one line')).toBe(stages);
    const more = stages.replace(
      'touchpoint e "E"',
      'touchpoint e "E" #x {\n      feels sad -1 "No"\n      on web, app\n    }',
    );
    expect(await rewritten(at('touchpoint e', more), 'Put on one line')).toContain(
      '    touchpoint e "E" #x on web, app feels sad -1 "No"\n  }\n',
    );
  });

  it('stay where they hold more', async () => {
    for (const line of ['does "X"', 'on web // c', 'on web\n      on app', '// nothing']) {
      const text = stages.replace('touchpoint e "E"', `touchpoint e "E" {\n      ${line}\n    }`);
      expect(await titles(at('touchpoint e', text)), line).not.toContain('Put on one line');
    }
  });
});

describe('the stages of a frame', () => {
  const awareness = 'Add the missing stages: Awareness, Consideration, Purchase, Retention, Advocacy';
  const block = (name: string, title: string) => `  stage ${name} "${title}" {\n  }\n`;

  it('are offered to an empty journey', async () => {
    const added = [
      block('awareness', 'Awareness'),
      block('consideration', 'Consideration'),
      block('purchase', 'Purchase'),
      block('retention', 'Retention'),
      block('advocacy', 'Advocacy'),
    ].join('\n');
    expect(await titles('journey| j\n')).toContain(
      'Add the missing stages: Aware, Consider, Decide, Evaluate, Advocate',
    );
    expect(await rewritten('journey| j\n', awareness)).toBe(`journey j {\n${added}}\n`);
    expect(await rewritten('journey| j {\n  type current-state\n}\n', awareness)).toBe(
      `journey j {\n  type current-state\n\n${added}}\n`,
    );
  });

  it('are put between those that are there', async () => {
    const text = 'journey j {\n  stage s "CONSIDERATION" {\n  }\n  // buy\n  stage buy "Purchase"\n}\n';
    expect(await rewritten(at('stage s', text), 'Add the missing stages: Awareness, Retention, Advocacy')).toBe(
      `journey j {\n${block('awareness', 'Awareness')}\n  stage s "CONSIDERATION" {\n  }\n  // buy\n  stage buy "Purchase"\n\n${block('retention', 'Retention')}\n${block('advocacy', 'Advocacy')}}\n`,
    );
    const tabs = 'journey j {\n\tstage Aware {\n\t}\n\n\tstage decide {\n\t}\n}\n';
    expect(await rewritten(at('journey', tabs), 'Add the missing stages: Consider, Evaluate, Advocate')).toContain(
      '\tstage Aware {\n\t}\n\n\tstage consider "Consider" {\n\t}\n\n\tstage decide {',
    );
  });

  it('are not offered to a journey with stages of its own, or with all of them', async () => {
    expect((await titles(at('journey j'))).filter((title) => title.startsWith('Add the missing'))).toEqual([]);
  });
});

describe('a future-state copy', () => {
  const title = 'Add a future-state copy that revises this journey';

  it('tells all but what was seen, and revises the journey', async () => {
    const text = `// What we know
journey buy "To \\"buy\\"" {
  type current-state
  // checked
  status validated
  updated 2026-01-01
  evidence "Seen" observed 2026-01-01
  evidence "Believed" assumed
  stage s "S" {
    touchpoint a "A" { evidence "Counted" measured }
    touchpoint b "B" {
      // by hand
      evidence "Counted" measured
      leads to a
    }
  }
}
view v of buy {
}
`;
    expect(await rewritten(at('journey', text), title)).toBe(
      text.replace(
        'view v',
        `
journey buy-next "To \\"buy\\", next" {
  type future-state
  revises buy
  // checked
  status draft
  evidence "Believed" assumed
  stage s "S" {
    touchpoint a "A" { }
    touchpoint b "B" {
      leads to a
    }
  }
}

view v`,
      ),
    );
  });

  it('finds a name, also for the journey itself', async () => {
    expect(await rewritten('journey| "1st order"', title)).toBe(
      'journey journey-1st-order "1st order"\n\njourney journey-1st-order-next "1st order, next" {\n  type future-state\n  revises journey-1st-order\n}\n',
    );
    expect(await rewritten('journey| j {\n}\njourney j-next\n', title)).toContain('journey j-next-2 "J, next" {');
  });

  it('is offered for current states only', async () => {
    for (const type of ['future-state', 'service-blueprint', 'day-in-the-life']) {
      expect(await titles(`journey| j {\n  type ${type}\n}\n`)).not.toContain(title);
    }
  });
});
