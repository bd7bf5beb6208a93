import { beforeEach, describe, expect, it } from 'vitest';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { toModel } from '../../src/language/to-model.ts';
import { addFile, addFiles, createServices, listedErrors, wholeLanguage } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

const inTouchpoint = (line: string) =>
  `journey j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n      ${line}\n    }\n  }\n}\n`;

describe('the whole language', () => {
  it('is read without any error', async () => {
    const [people, whole] = await addFiles(services, wholeLanguage);
    expect(listedErrors(people?.diagnostics)).toEqual([]);
    expect(listedErrors(whole?.diagnostics)).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    'instagram-2',
    'support-team',
    'in-store',
    'on',
    'for',
    'by',
    'support',
    'stage-1',
    'persona',
    'stage',
    'touchpoint',
    'feels',
    'is',
    'of',
    'to',
    'in',
    '小红书',
    'محمد',
    'สวัสดี',
    'Ωmega',
    'naïve',
    '_private',
    'नमस्ते',
    'leads',
    'constructor',
    '__proto__',
    'toString',
    'status',
    'import',
  ])('%s names a channel, a persona, a touchpoint and a stage', async (name) => {
    const text = [
      `channel ${name} "A channel"`,
      `persona ${name} "A persona"`,
      `journey ${name} "A journey" {`,
      `  for ${name}`,
      `  stage ${name} "A stage" {`,
      `    touchpoint ${name} "A touchpoint" on ${name} {`,
      `      pain ${name} "A pain" for ${name}`,
      `      opportunity "An opportunity" solves ${name}`,
      `      leads to ${name}`,
      '    }',
      '  }',
      '}',
      '',
    ].join('\n');
    const document = await addFile(services, text);
    expect(listedErrors(document.diagnostics)).toEqual([]);
    expect(document.references.filter((each) => each.$refText === name).length).toBe(5);
  });

  it('may be a keyword before what a persona feels, does, thinks or says', async () => {
    const lines =
      'persona feels happy\n      stage says "Hi"\n      support feels happy\n      evidence thinks "Hm"\n      on says "Hello"\n      goal does "Runs"';
    const personas = ['persona', 'stage', 'support', 'evidence', 'on', 'goal']
      .map((name) => `persona ${name} "P"\n`)
      .join('');
    expect(listedErrors((await addFile(services, personas + inTouchpoint(lines))).diagnostics)).toEqual([]);
  });

  it('come from titles where nothing has a name', async () => {
    const text =
      'journey "Buying Shoes" {\n  stage "Find & Buy" {\n    touchpoint "Sees it!" { leads to sees-it }\n  }\n}\nview v of buying-shoes { stages find-buy }\n';
    expect(listedErrors((await addFile(services, text)).diagnostics)).toEqual([]);
  });
});

describe('values', () => {
  it.each([
    'takes 2 days',
    'takes 1 minute',
    'after 1.5 hours',
    'metric "A" 4.2% was 3.1% target 6%',
    'metric "A" 12.50 USD',
    'metric "A" 31 "points"',
    'metric "A" 3 days was 5 days',
    'metric "A" -5',
    'feels happy +1.5',
    'feels −1',
    'feels sad -2 "Oh no"',
    "does 'Single quotes'",
    'does "A \\"quoted\\" word"',
    'does """\n  Several\n    lines\n"""',
    'evidence "E" assumed',
    'evidence "E" measured 2026-01-31 link "a"',
    'pain "P" severity low',
    'solution "S" status in-progress',
    'on app, web,\n        chat',
  ])('%s', async (line) => {
    expect(listedErrors((await addFile(services, inTouchpoint(line))).diagnostics)).toEqual([]);
  });

  it('does not take the name that begins the next line for a unit', async () => {
    const text = `persona leo "Leo"\npersona IDR "Ida"\n${inTouchpoint('metric "Cost" 12\n      IDR feels happy\n      metric "Count" 3\n      leo feels sad')}`;
    expect(listedErrors((await addFile(services, text)).diagnostics)).toEqual([]);
  });
});

describe('a line that goes on in the next', () => {
  const inStage = (lines: string) => `journey j "J" {\n  stage s "S" {\n    ${lines}\n  }\n}\n`;
  const modelOf = async (text: string) => {
    const document = await addFile(services, text);
    expect(listedErrors(document.diagnostics)).toEqual([]);
    return toModel(document);
  };

  it.each([
    ['before a block', 'touchpoint t "T"\n      on web feels happy {\n      pain "P"\n    }'],
    [
      'over several lines',
      'touchpoint t "T"\n      on web\n\n      feels happy // why\n      {\n      pain "P"\n    }',
    ],
    ['with no indentation of its own', 'touchpoint t "T"\n    on web\n    feels happy {\n    pain "P"\n    }'],
    ['behind a comment', 'touchpoint t "T" // what\n    /* where */ on web\n feels happy {\n    pain "P"\n    }'],
  ])('belongs to it %s', async (_, lines) => {
    const straight = 'touchpoint t "T" on web feels happy {\n      pain "P"\n    }';
    expect(await modelOf(inStage(lines))).toEqual(await modelOf(inStage(straight)));
  });

  it('belongs to it without a block', async () => {
    const two = 'touchpoint a "A"\n      on web feels happy\n    touchpoint b "B"\n      feels sad';
    const straight = 'touchpoint a "A" on web feels happy\n    touchpoint b "B" feels sad';
    expect(await modelOf(inStage(two))).toEqual(await modelOf(inStage(straight)));
  });

  it.each([
    ['pain "P"\n        severity high\n        for maya', 'pain "P" severity high for maya'],
    ['solution "S"\n      status planned\n      takes 1 day', 'solution "S" status planned\n      takes 1 day'],
  ])('belongs to it also where the word begins a line of a journey', async (lines, straight) => {
    const persona = 'persona maya "Maya"\n';
    expect(await modelOf(persona + inTouchpoint(lines))).toEqual(await modelOf(persona + inTouchpoint(straight)));
  });

  it('is another line where that may stand: in the block, or in one around it that was not closed', async () => {
    const own = await addFile(services, inTouchpoint('pain "P"\n        on web\n        feels happy'));
    expect(toModel(own).journeys[0]?.stages[0]?.touchpoints[0]).toMatchObject({ channels: ['web'] });
    const text = 'journey j "J" {\n  stage "S" {\n    touchpoint "T" {\n      solution "S"\n  status draft\n}\n';
    expect(toModel(await addFile(services, text)).journeys[0]).toMatchObject({ status: 'draft' });
  });
});

describe('any text', () => {
  it.each([
    '',
    '\u0000',
    '\ufeffjourney j "J" {\r\n}\r\n',
    '}',
    '{',
    '"',
    '"""',
    "'",
    '/*',
    '//',
    '#',
    ',',
    ':',
    '\ud800',
    'journey',
    'persona {',
    'import',
    '12',
    '-',
  ])('%j is read without an exception or an error of the parser', async (text) => {
    const document = await addFile(services, text);
    expect(document.parseResult.parserErrors).toEqual([]);
  });
});
