import type { IToken } from 'chevrotain';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CompletionItem, CompletionList, InitializeParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InsertReplaceEdit } from 'vscode-languageserver-types';
import { findCompletionPlace } from '../../src/language/lsp/completion/place.ts';
import { findSafeStart, type SafeStart } from '../../src/language/lsp/completion/safe-start.ts';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFile, addFiles, createServices, listedErrors, wholeLanguage } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

/** Completes where the `|` is. */
async function completed(text: string, trigger?: string, path?: string) {
  const offset = text.indexOf('|');
  const document = await addFile(services, text.replace('|', ''), path);
  const context = trigger ? { triggerKind: 2 as const, triggerCharacter: trigger } : { triggerKind: 1 as const };
  const list = (await services.lsp.CompletionProvider?.getCompletion(document, {
    textDocument: { uri: document.uri.toString() },
    position: document.textDocument.positionAt(offset),
    context,
  })) as CompletionList | undefined;
  return { document, list, items: list?.items ?? [] };
}

const labels = async (text: string) => (await completed(text)).items.map((item) => item.label);

async function found(text: string, label: string): Promise<CompletionItem> {
  const item = (await completed(text)).items.find((each) => each.label === label);
  if (!item) throw new Error(`${label} is not offered.`);
  return item;
}

/** The text once the offer is accepted, tab stops as they are written; the way in which VS Code does it, or its other one. */
async function accepted(text: string, label: string, way: 'insert' | 'replace' = 'insert'): Promise<string> {
  const { document, items } = await completed(text);
  const item = items.find((each) => each.label === label);
  if (!item?.textEdit) throw new Error(`${label} is not offered.`);
  const edit = item.textEdit as InsertReplaceEdit;
  return TextDocument.applyEdits(document.textDocument as TextDocument, [
    { newText: edit.newText, range: edit[way] },
    ...(item.additionalTextEdits ?? []),
  ]);
}

const people =
  'persona maya "Maya Putri"\npersona budi "Budi"\nchannel toko "Toko" is app\nemotion lega "Lega" +1\nactor clerk "Clerk"\nlane legal "Legal"\n';
const inTouchpoint = (line: string) =>
  `${people}journey j "J" {\n  for maya\n  stage s "S" {\n    touchpoint t "T" {\n      pain p1 "P"\n      ${line}\n    }\n    touchpoint u "U"\n  }\n}\n`;
const inJourney = (lines: string) => `journey j "J" {\n${lines}\n}\n`;
const inStage = (lines: string) => inJourney(`  for maya\n  stage s "S" {\n${lines}\n  }`);

describe('lines', () => {
  it.each([
    ['|', ['journey', 'persona', 'import']],
    ['jo|', ['journey', 'persona', 'import']],
    [`${people}|`, ['import', 'persona', 'actor']],
    ['journey j {\n  |\n}\n', ['for', 'stage', 'type']],
    ['journey j {\n  for maya\n  |\n}\n', ['stage', 'type', 'goal']],
    ['journey j {\n  for maya\n  stage s {\n  }\n  |\n}\n', ['stage', 'type', 'goal']],
    ['journey j {\n  for maya\n  |\n  stage s {\n  }\n}\n', ['type', 'goal', 'scenario']],
    ['journey j {\n  stage s {\n    |\n  }\n}\n', ['touchpoint', 'goal', 'takes', 'metric']],
    ['journey j {\n  stage s {\n    touchpoint t {\n      |\n    }\n  }\n}\n', ['on', 'feels', 'does']],
    ['journey j {\n  stage s {\n    touchpoint t on web {\n      |\n    }\n  }\n}\n', ['feels', 'does']],
    ['persona p {\n  |\n}\n', ['role', 'goal', 'frustration']],
    ['journey j {\n}\nview v of j {\n  |\n}\n', ['for', 'stages', 'lanes']],
  ])('%j offers first %j', async (text, first) => {
    expect((await labels(text)).slice(0, first.length)).toEqual(first);
  });

  it.each([
    ['persona p {\n  age 3\n  |\n}\n', 'age'],
    ['journey j {\n  type current-state\n  |\n}\n', 'type'],
    ['journey j {\n  |\n  type current-state\n}\n', 'type'],
    ['journey j {\n  stage s {\n    touchpoint t feels happy {\n      |\n    }\n  }\n}\n', 'feels'],
    ['journey j {\n  |\n}\n', 'touchpoint'],
    ['journey j {\n  stage s {\n    |\n  }\n}\n', 'stage'],
  ])('%j does not offer %s', async (text, word) => {
    expect(await labels(text)).not.toContain(word);
  });

  it('keeps the word of the line that is being changed', async () => {
    expect(await labels('journey j {\n  ty|pe current-state\n}\n')).toContain('type');
  });

  it('offers the journey’s personas, lanes, then other personas as the subject of a line', async () => {
    const all = await labels(inTouchpoint('|'));
    expect(all.slice(-3)).toEqual(['maya', 'legal', 'budi']);
    expect(await accepted(inTouchpoint('le|'), 'legal')).toContain('      legal: "$1"\n');
    expect(await labels(inTouchpoint('maya |'))).toEqual(['feels', 'does', 'thinks', 'says']);
    expect(await labels(inTouchpoint('maya fe|'))).toEqual(['feels', 'does', 'thinks', 'says']);
    expect(await labels(inTouchpoint('maya feels|'))).toEqual(['feels', 'does', 'thinks', 'says']);
    expect(await labels(inTouchpoint('maya feels happy\n      maya |'))).toEqual(['does', 'thinks', 'says']);
    expect(await labels(inTouchpoint('nobody |'))).toEqual([]);
  });
});

describe('snippets', () => {
  it('go from stop to stop, with the names that fit as choices', async () => {
    const journey = await accepted(`persona maya\n\njo|`, 'journey');
    expect(journey).toMatch(/\n\tfor \$\{4:maya\}\n/);
    expect(journey).toContain('type ${3|current-state,future-state,');
    expect(await accepted(`${people}jo|`, 'journey')).toMatch(/\n\tfor \$\{4\|maya,budi\|\}\n/);
    expect(await accepted('jo|', 'journey')).toMatch(/\n\tfor \$\{4:persona\}\n/);
    expect(await accepted(inStage('touchpoint "A" on sms\n    to|'), 'touchpoint')).toMatch(
      /touchpoint "\$\{1:What happens\}" on \$\{2\|sms,web,.*\|\} feels \$\{3\|curious,delighted,.*\|\}\$0/,
    );
    expect(await accepted(`${people}cha|`, 'channel')).toMatch(/ is \$\{3\|web,app,.*\|\}\n?$/);
    expect(await accepted(inJourney('  up|'), 'updated')).toMatch(/updated \$\{1:\d{4}-\d\d-\d\d\}/);
  });

  it('leave out what stands on the line already', async () => {
    expect(await accepted('journey j {\n  sta| "S" {\n  }\n}\n', 'stage')).toBe('journey j {\n  stage "S" {\n  }\n}\n');
    expect(await accepted(inTouchpoint('pain "P" sev| high'), 'severity')).toContain('pain "P" severity high\n');
    expect(await accepted(inTouchpoint('pa| // Why?'), 'pain')).toContain('pain "$1" // Why?\n');
    const touchpoint = (rest: string) => inStage(`    touchpoint "A" ${rest}`);
    expect(await accepted(touchpoint('o| feels happy'), 'on')).toBe(touchpoint('on $0 feels happy'));
    expect(await accepted(touchpoint('| {\n    }'), 'on')).toBe(touchpoint('on $0 {\n    }'));
  });

  it('are plain words for editors that know none, which also get plain edits', async () => {
    await services.shared.lsp.LanguageServer.initialize({ capabilities: {} } as InitializeParams);
    const item = await found('journey j {\n  sta|\n}\n', 'stage');
    expect(item.insertTextFormat).toBeUndefined();
    expect(item.textEdit).toEqual({
      newText: 'stage',
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } },
    });
    expect((await found(inTouchpoint('le|'), 'legal')).textEdit?.newText).toBe('legal: ""');
  });

  it('open the list again behind them where the editor tells how', async () => {
    const completion = { completionItem: { snippetSupport: true } };
    await services.shared.lsp.LanguageServer.initialize({
      capabilities: { textDocument: { completion } },
      initializationOptions: { commands: ['editor.action.triggerSuggest'] },
    } as unknown as InitializeParams);
    expect((await found(inTouchpoint('o|'), 'on')).command?.command).toBe('editor.action.triggerSuggest');
    expect((await found(inTouchpoint('d|'), 'does')).command).toBeUndefined();
  });
});

describe('names', () => {
  it.each([
    ['on |', 'toko', 'Toko'],
    ['on web, |', 'toko', 'Toko'],
    ['feels |', 'lega', 'Lega'],
    ['maya feels |', 'happy', 'Happy'],
    ['pain "P" for |', 'maya', 'Maya Putri'],
    ['frontstage "F" by |', 'clerk', 'Clerk'],
    ['opportunity "O" solves |', 'p1', 'P · T'],
    ['on w|', 'web', 'Website'],
  ])('%s offers %s with its title, also where braces are missing', async (line, label, description) => {
    for (const text of [
      inTouchpoint(line),
      inTouchpoint(line).replace(/\}\n/g, ''),
      inTouchpoint(line).replaceAll('\n', '\r\n'),
    ]) {
      expect((await found(text, label)).labelDetails?.description).toBe(description);
    }
  });

  it('explains them', async () => {
    const { documentation } = await found(inTouchpoint('on |'), 'toko');
    expect(documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('**Toko**') });
  });

  it('are not offered twice in a list, wherever in it they stand', async () => {
    expect(await labels(inTouchpoint('on toko, |'))).not.toContain('toko');
    expect(await labels(inTouchpoint('on |, toko, web'))).not.toContain('web');
    expect(await labels(inTouchpoint('pain "P" for maya, |'))).toEqual(['budi']);
    expect(await labels(`${people}journey j {\n  for |, maya\n}\n`)).toEqual(['budi']);
  });

  it('offers channels that the journey uses, then one’s own, then the built-in kinds, then networks', async () => {
    const text = `channel toko "Toko" is app\n${inStage('    touchpoint "A" on whatsapp\n    touchpoint "B" on sms, whatsapp\n    touchpoint "C" on |')}`;
    const all = await labels(text);
    expect(all.slice(0, 4)).toEqual(['whatsapp', 'sms', 'toko', 'web']);
    expect(all.indexOf('word-of-mouth')).toBeLessThan(all.indexOf('instagram'));
  });

  it('offers kinds for a channel, and not the channel itself', async () => {
    const all = await labels('channel a "A"\nchannel b "B" is |');
    expect(all[0]).toBe('web');
    expect(all).toContain('a');
    expect(all).not.toContain('b');
  });

  it('offers emotions with face and score, the best first, one’s own before others of the score', async () => {
    const { items } = await completed(inTouchpoint('feels |'));
    const all = items.map((item) => `${item.label}${item.labelDetails?.detail}`);
    expect(all[0]).toBe('delighted 😀 +2');
    expect(all.indexOf('lega 🙂 +1')).toBe(all.indexOf('relieved 🙂 +1') - 1);
    expect(all).toContain('annoyed 🙁 -1.5');
    expect(all.indexOf('desperate 😣 -2')).toBeLessThan(all.indexOf('+2 😀'));
  });

  it.each(['feels -|', 'feels happy -|', 'feels +|', 'feels 1|', 'maya feels -1|', 'feels -1.|'])(
    '%s offers scores',
    async (line) => {
      expect(await labels(inTouchpoint(line))).toEqual(['+2', '+1.5', '+1', '+0.5', '0', '-0.5', '-1', '-1.5', '-2']);
    },
  );

  it('replaces the half-typed score', async () => {
    expect(await accepted(inTouchpoint('feels sad -1.|'), '-1.5')).toContain('feels sad -1.5\n');
    expect(await accepted('emotion lega "Lega" +|', '+0.5')).toBe('emotion lega "Lega" +0.5');
  });

  it('offers the journey’s personas first for a pain', async () => {
    const text = inTouchpoint('pain "P" for |').replace('for maya', 'for budi');
    expect(await labels(text)).toEqual(['budi', 'maya']);
  });

  it('offers pains that nothing solves first, those without a name by their title', async () => {
    const text = inTouchpoint('opportunity "O" solves p1\n      pain "Too slow"\n      opportunity "N" solves |');
    expect(await labels(text)).toEqual(['too-slow', 'p1']);
    const { document } = await completed(text.replace('solves |', 'solves too-slow'));
    expect(listedErrors(document.diagnostics)).toEqual([]);
  });

  it('offers opportunities that nothing delivers first', async () => {
    const text = inTouchpoint(
      'opportunity a "A"\n      opportunity b "B"\n      solution "S" delivers a\n      solution "T" delivers |',
    );
    expect(await labels(text)).toEqual(['b', 'a']);
  });

  it('leaves the journey and the touchpoint themselves out', async () => {
    const text = `journey other "O" {}\n${inTouchpoint('continues in |')}`;
    expect(await labels(text)).toEqual(['other']);
    expect(await labels(inTouchpoint('leads to |'))).toEqual(['u']);
    expect(await labels('journey a {}\njourney b {\n  revises |\n}\n')).toEqual(['a']);
  });

  it('offers stages and lanes in a view', async () => {
    const text = (line: string) =>
      `lane legal "L"\njourney j {\n  stage one "One" {}\n  stage two "Two" {}\n}\nview v of j {\n  ${line}\n}\n`;
    expect(await labels(text('stages |'))).toEqual(['one', 'two']);
    expect(await labels(text('stages one, |'))).toEqual(['two']);
    expect(await labels(text('lanes |'))).toEqual(expect.arrayContaining(['legal', 'emotion', 'opportunity']));
    expect(await labels(text('lanes emotion, |'))).not.toContain('emotion');
  });
});

describe('names of other files', () => {
  const others = { 'shared/people.journey': people };

  it('come last, say where they are from, and bring their import', async () => {
    await addFiles(services, others);
    const text = 'persona ana "Ana"\n\njourney j {\n  for |\n}\n';
    expect(await labels(text)).toEqual(['ana', 'maya', 'budi']);
    expect((await found(text, 'maya')).labelDetails?.description).toBe('shared/people.journey');
    expect(await accepted(text, 'maya')).toBe(
      'import "shared/people.journey"\n\npersona ana "Ana"\n\njourney j {\n  for maya\n}\n',
    );
  });

  it.each([
    ['on |', 'toko'],
    ['feels |', 'lega'],
    ['frontstage "F" by |', 'clerk'],
    ['continues in |', 'returns'],
    ['ma|', 'maya'],
    ['le|', 'legal'],
  ])('%s offers %s', async (line, name) => {
    await addFiles(services, { 'shared.journey': `${people}journey returns "R" {}\n` });
    const text = inStage(`    touchpoint t {\n      ${line}\n    }`);
    expect(await accepted(text, name)).toMatch(/^import "shared.journey"\n/);
    expect((await labels(`import "shared.journey"\n${text}`)).filter((each) => each === name)).toHaveLength(1);
    expect((await found(`import "shared.journey"\n${text}`, name)).additionalTextEdits).toBeUndefined();
  });

  it('are left out where the name is known already, and where no import may lead', async () => {
    await addFiles(services, others);
    const { items } = await completed('persona maya "Mine"\njourney j {\n  for |\n}\n');
    expect(items.map((item) => item.label)).toEqual(['maya', 'budi']);
    expect(items[0]?.additionalTextEdits).toBeUndefined();
    const below = await completed('journey j {\n  for |\n}\n', undefined, 'below/test.journey');
    expect(below.items).toEqual([]);
  });

  it('are cut where there are too many, and asked for again', async () => {
    const many = Array.from({ length: 400 }, (_, index) => `persona p${index} "P"\n`).join('');
    await addFiles(services, { 'many.journey': many });
    const { list } = await completed('journey j {\n  for |\n}\n');
    expect([list?.items.length, list?.isIncomplete]).toEqual([300, true]);
    expect(await labels('journey j {\n  for p399|\n}\n')).toEqual(['p399']);
  });
});

describe('values', () => {
  const units = ['minutes', 'hours', 'days', 'weeks', 'months', 'years'];

  it.each([
    ['pain "P" |', ['severity', 'for']],
    ['pain "P" severity |', ['low', 'medium', 'high', 'critical']],
    ['pain "P" severity low |', ['for']],
    ['pain "P" | severity low', ['for']],
    ['after 3 |', units],
    ['after 3 d|', units],
    ['after 3 days|', units],
    ['after 1 |', ['minute', 'hour', 'day', 'week', 'month', 'year']],
    ['after 3|', units.map((unit) => `3 ${unit}`)],
    ['leads |', ['to']],
    ['continues |', ['in']],
    ['solution "S" status |', ['idea', 'planned', 'in-progress', 'done', 'rejected']],
    ['metric "A" 3% |', ['was', 'target']],
    ['after 3 days |', []],
    ['// on |', []],
    ['/* on | */', []],
    ['does "on |"', []],
    ['does """on |', []],
    ['does “on |', []],
    ['pain |', []],
  ])('%s offers %j', async (line, expected) => {
    expect(await labels(inTouchpoint(line))).toEqual(expected);
  });

  it('offers durations, those used in the file first', async () => {
    const all = await labels(inTouchpoint('after 9 days\n    }\n    touchpoint v "V" {\n      after |'));
    expect(all.slice(0, 2)).toEqual(['9 days', '10 minutes']);
  });

  it('offers units of figures, those of the line and the file first', async () => {
    expect(await labels(inTouchpoint('metric "A" 12 IDR\n      metric "B" |'))).toEqual([
      '… IDR',
      '…%',
      '… USD',
      '… EUR',
    ]);
    expect(await accepted(inTouchpoint('metric "B" |'), '…%')).toMatch(/metric "B" \$\{1:0\}%\n/);
    expect(await labels(inTouchpoint('metric "A" 12 |'))).toEqual(
      expect.arrayContaining(['USD', 'days', 'was', 'target']),
    );
    expect((await labels(inTouchpoint('metric "A" 31 "points" target |')))[0]).toBe('… "points"');
    expect(await accepted(inTouchpoint('metric "A" 12|'), '12%')).toContain('metric "A" 12%\n');
  });

  it('offers today where a date stands', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 22, 0, 30) });
    onTestFinished(() => void vi.useRealTimers());
    const today = '2026-11-22';
    expect(await labels(inJourney('  updated |'))).toEqual([today]);
    expect(await labels(inTouchpoint('evidence "E" observed |'))).toEqual([today, 'link', 'assumed', 'measured']);
    expect(await accepted(inJourney('  updated 20|'), today)).toContain(`updated ${today}\n`);
  });

  it('offers colours that nobody has yet first', async () => {
    const text = 'persona a {\n  color #0072b2\n}\npersona b {\n  color |\n}\n';
    const { items } = await completed(text);
    expect(items[0]).toMatchObject({ label: '#D55E00', kind: 16, documentation: '#D55E00' });
    expect(items.at(-1)?.label).toBe('#0072B2');
    expect(await accepted(text.replace('color |', 'color #D|'), '#D55E00')).toContain('color #D55E00\n');
  });

  it('offers tags, and what may follow a title', async () => {
    const text = 'journey j {\n  stage s "S" {\n    touchpoint "A" #mine\n    touchpoint "B" |\n  }\n}\n';
    expect(await labels(text)).toEqual(['on', 'feels', '#moment-of-truth', '#mine']);
    expect(await labels(text.replace('|', '#m|'))).toEqual(['#moment-of-truth', '#mine']);
    expect(await labels(text.replace('|', 'on web |'))).not.toContain('on');
  });
});

describe('texts', () => {
  const stages = (line: string) =>
    inJourney(
      `  stage "Awareness" {\n    touchpoint "Asks" {\n      pain "Slow"\n    }\n  }\n  stage "Buy" {\n    touchpoint "Pays" {\n      pain "Dear"\n      ${line}\n    }\n    touchpoint "Pays" {\n      pain "Slow"\n      pain "Late"\n    }\n  }`,
    );

  it('offers those of the same kind that do not stand in the same block, most used first', async () => {
    expect(await labels(stages('pain "|"'))).toEqual(['Slow', 'Late']);
    expect(await labels(stages('pain "|'))).toEqual(['Slow', 'Late']);
    expect(await labels(stages('pain |'))).toEqual(['"Slow"', '"Late"']);
    expect(await labels(stages('}\n    touchpoint "|" {'))).toEqual(['Asks']);
    expect(await labels(stages('frontstage "Asks" by clerk fails "|"'))).toEqual([]);
  });

  it('offers none for what is declared once', async () => {
    expect(await labels('persona a "A"\npersona "|"\n')).toEqual([]);
  });

  it('offers those of imported files', async () => {
    await addFiles(services, { 'a.journey': stages('legal: "Terms"'), 'b.journey': 'persona p { goal "Other" }\n' });
    expect(await labels(`import "a.journey"\n${inStage('    touchpoint "|"')}`)).toEqual(['Pays', 'Asks']);
    expect(await labels(`import "a.journey"\n${inTouchpoint('legal: "|"')}`)).toEqual(['Terms']);
  });

  it('offers the stages of the frame that the journey follows', async () => {
    expect((await labels(stages('').replace(/\}\n$/, '  stage "|"\n}\n'))).slice(0, 4)).toEqual([
      'Consideration',
      'Purchase',
      'Retention',
      'Advocacy',
    ]);
    expect((await labels(inJourney('  stage "Decide" {\n  }\n  stage "|"'))).slice(0, 2)).toEqual([
      'Aware',
      'Consider',
    ]);
    expect((await labels(inJourney('  stage |')))[0]).toBe('"Awareness"');
  });

  it('keeps and closes quotes', async () => {
    const quoted = stages('pain "The \\"big\\" one"');
    const text = (line: string) =>
      `${quoted}journey k {\n  stage s {\n    touchpoint t {\n      ${line}\n    }\n  }\n}\n`;
    const label = 'The "big" one';
    expect(await accepted(text('pain "|"'), label)).toContain('      pain "The \\"big\\" one"\n    }\n  }\n}\n');
    expect(await accepted(text('pain "Th|'), label)).toMatch(/ {6}pain "The \\"big\\" one"\n {4}\}\n {2}\}\n\}\n$/);
    expect(await accepted(text("pain '|'"), label)).toContain(`      pain 'The "big" one'\n`);
    expect(await accepted(text('pain "Th|ing" severity low'), label, 'replace')).toContain(
      'pain "The \\"big\\" one" severity low\n',
    );
  });

  it('offers links only where they were used before', async () => {
    expect(await labels(inTouchpoint('evidence "E" link "|"'))).toEqual([]);
    const text = inTouchpoint('evidence "E" link "a.md"\n      evidence "F" link "|"');
    expect(await labels(text)).toEqual(['a.md']);
  });
});

describe('paths', () => {
  it('of journey files that are not imported yet', async () => {
    await addFiles(services, { 'shared/people.journey': people, 'other.journey': '' });
    expect(await labels('import "|"\n')).toEqual(['other.journey', 'shared/people.journey']);
    expect(await labels('import "sh|\n')).toEqual(['other.journey', 'shared/people.journey']);
    expect(await labels('import "./|\n')).toEqual(['./other.journey', './shared/people.journey']);
    expect(await labels('import "other.journey"\nimport "|"\n')).toEqual(['shared/people.journey']);
    expect(await accepted('import |\n', '"other.journey"')).toBe('import "other.journey"\n');
    expect(await accepted('import "sh|"\n', 'shared/people.journey')).toBe('import "shared/people.journey"\n');
  });

  it('of pictures beside the file', async () => {
    const folders: Record<string, readonly string[]> = {
      '/workspace': ['images/', 'a.png', 'notes.md', '.git/'],
      '/workspace/images': ['maya.SVG', 'deep/'],
      '/workspace/images/deep': ['b.jpg'],
    };
    services.shared.workspace.FileSystemProvider.readDirectory = async (uri) =>
      (folders[uri.path.replace(/\/$/, '')] ?? []).map((name) => ({
        isFile: !name.endsWith('/'),
        isDirectory: name.endsWith('/'),
        uri: uri.with({ path: `${uri.path.replace(/\/$/, '')}/${name.replace('/', '')}` }),
      }));
    expect(await labels('persona p {\n  photo "|"\n}\n')).toEqual(['a.png', 'images/deep/b.jpg', 'images/maya.SVG']);
    expect(await labels(inTouchpoint('image "images/|"'))).toEqual(['images/deep/b.jpg', 'images/maya.SVG']);
    expect(await labels(inTouchpoint('image "../|"'))).toEqual([]);
    expect(await labels(inTouchpoint('image "https://|"'))).toEqual([]);
  });
});

describe('what is accepted', () => {
  it.each([
    ['on to|', 'toko', 'on toko', 'on toko'],
    ['on to|le, web', 'toko', 'on tokole, web', 'on toko, web'],
    ['leads to |', 'u', 'leads to u', 'leads to u'],
    ['after 3 da|', 'days', 'after 3 days', 'after 3 days'],
  ])('%s with %s', async (line, label, inserted, replaced) => {
    expect(await accepted(inTouchpoint(line), label)).toBe(inTouchpoint(inserted));
    expect(await accepted(inTouchpoint(line), label, 'replace')).toBe(inTouchpoint(replaced));
  });

  it('is the same at the end of a file, without a line break behind', async () => {
    expect(await accepted('journey j {\n  type fut|', 'future-state')).toBe('journey j {\n  type future-state');
  });
});

describe('while one types', () => {
  it.each([
    [' ', inTouchpoint('on |'), true],
    [' ', inTouchpoint('maya |'), true],
    [' ', inTouchpoint('after |'), true],
    [' ', inTouchpoint(' |'), false],
    [' ', inTouchpoint('pain "P" |'), false],
    [' ', inTouchpoint('pain |'), false],
    [' ', inTouchpoint('after 3 |'), true],
    [' ', inTouchpoint('metric "M" 3 |'), false],
    [' ', inTouchpoint('evidence "E" observed |'), false],
    [' ', inTouchpoint('does "Asks |"'), false],
    ['/', inTouchpoint('does "and/|"'), false],
    ['#', 'persona p {\n  color #|\n}\n', true],
    ['"', inJourney('  stage "|"'), true],
    ['"', inJourney('  stage "S"|'), false],
  ])('%j in %j opens the list: %s', async (trigger, text, opens) => {
    expect((await completed(text, trigger)).items.length > 0).toBe(opens);
  });
});

describe('broken texts', () => {
  it('are answered at every place', async () => {
    const text = wholeLanguage['whole-language.journey'] ?? '';
    const [, document] = await addFiles(services, wholeLanguage);
    if (!document) throw new Error('The file was not added.');
    for (let offset = 0; offset <= text.length; offset += 5) {
      const position = document.textDocument.positionAt(offset);
      const list = await services.lsp.CompletionProvider?.getCompletion(document, {
        textDocument: { uri: '' },
        position,
      });
      const labelsThere = list?.items.map((item) => item.label) ?? [];
      expect([offset, ...new Set(labelsThere)]).toEqual([offset, ...labelsThere]);
    }
  });

  it.each([
    ['journey j {\n  stage s {\n    touchpint "X" {\n  stage t "T" {\n    to|', 'touchpoint'],
    ['journey j {\n  stage s {\n    touchpoint "X" on |', 'instagram'],
    ['journey j {\n  scenario "open\n  stage s {\n    touchpoint "X" feels |', 'happy'],
    ['journey j {\n  stage s {\n    touchpoint "X" { on |', 'web'],
    ['journey j {\n  {\n  stage s {\n    |', 'touchpoint'],
    ['jo', 'journey'],
  ])('%j offers %s', async (text, label) => {
    expect(await labels(text.includes('|') ? text : `${text}|`)).toContain(label);
  });

  it('are read from the last safe place as from their head', async () => {
    const text = `${people}journey j "J" {\n  stage a "A" {\n    touchpoint one "One" {\n      does "X"\n    }\n  }\n  stage b "B" {\n    touchpoint two "Two" {\n      pain "P" severity low\n      on web,\n        app\n    }\n  }\n}\nview v of j {\n  stages a\n}\n`;
    const { Lexer } = services.parser;
    let isShorter = false;
    for (const removed of ['', '{', '}\n', '"', 'touchpoint one ', '    }\n', 'j "J" {', '\n']) {
      for (const added of ['', '{\n', '/* ']) {
        const broken = added + text.replace(removed, '');
        const document = await addFile(services, broken);
        for (let offset = 0; offset <= broken.length; offset++) {
          const before = broken.slice(0, offset);
          const start = findSafeStart(document, broken, offset);
          const place = (from: SafeStart) => JSON.stringify(findCompletionPlace(Lexer, before, from), withoutPlaces);
          expect([before, place(start)]).toEqual([before, place({ offset: 0, blocks: [] })]);
          isShorter ||= start.blocks.length === 2;
        }
      }
    }
    expect(isShorter).toBe(true);
  });
});

/** Tokens are told apart by what they are, not by where they stand. */
function withoutPlaces(key: string, value: unknown): unknown {
  if (value instanceof Set) return [...value];
  if (key === 'previous') return [(value as IToken).image, (value as IToken).tokenType.name];
  return value;
}

describe('comments that silence rules', () => {
  it.each([
    ['// jour|', ['journey-ignore']],
    ['touchpoint "T" on web feels sad #moment-of-truth // journey-ignore |', ['moment-of-truth-negative']],
    ['// journey-ignore |\ntouchpoint "T" on web feels sad #moment-of-truth', ['moment-of-truth-negative']],
    ['// journey-ignore moment-of-truth-negative, |\ntouchpoint "T" on web #moment-of-truth', ['no-emotion']],
  ])('%j offers first %j', async (lines, first) => {
    expect((await labels(inStage(lines))).slice(0, first.length)).toEqual(first);
  });

  it.each(['// a journey|', '// journey-ignore no-channel -- because |', '/* journey-|'])(
    '%j offers nothing',
    async (line) => {
      expect(await labels(inStage(line))).toEqual([]);
    },
  );

  it('name each rule once, and no errors', async () => {
    const offered = await labels(inStage('// journey-ignore no-channel, |'));
    expect(offered).toContain('no-emotion');
    expect(offered).not.toContain('no-channel');
    expect(offered).not.toContain('unknown-name');
  });

  it('take the rule that is accepted', async () => {
    expect(await accepted(inStage('// journey-ignore no-ch|'), 'no-channel')).toBe(
      inStage('// journey-ignore no-channel'),
    );
  });
});
