import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runJourney } from './run-journey.ts';

const shop = `import "shared/people.journey"

journey buy "Buying" {
  for maya
  stage "Purchase" {
    touchpoint ask "Asks in the shop" on store feels satisfied
    touchpoint order "Places the order" on web feels frustrated {
      pain "Shipping surprise" severity high
    }
  }
}
`;
const people = 'persona maya "Maya" {\n  age 29\n}\n';

describe('journey diff', () => {
  let folder: string;
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const commit = (message: string) => {
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', message);
  };
  const diff = (...args: string[]) => runJourney(folder, ['diff', ...args], { env: { LC_ALL: 'C', NO_COLOR: '1' } });

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'journey diff ü ')));
    git('init', '-q', '-b', 'main');
    git('config', 'user.name', 'Rani');
    git('config', 'user.email', 'rani@example.com');
    git('config', 'core.autocrlf', 'false');
    write('maps/a map 小.journey', shop);
    write('maps/shared/people.journey', people);
    commit('Begin');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('draws what changed, to a file, to a folder, or to be printed', async () => {
    write('maps/a map 小.journey', shop.replace('feels satisfied', 'feels angry'));
    const printed = await diff('--format', 'svg');
    expect(printed).toMatchObject({ code: 0, err: '' });
    expect(printed.out).toMatch(/^<svg .*data-mark="1".*<\/svg>\n$/s);
    await diff('--format', 'svg', '--out', 'changes');
    expect(readFileSync(join(folder, 'changes/maps/a map 小/buy.svg'), 'utf8')).toBe(printed.out);
    const page = await diff('--format', 'html', '--out', 'changes/review.html', '--exit-code');
    expect(page).toMatchObject({ code: 1, out: '', err: '' });
    expect(readFileSync(join(folder, 'changes/review.html'), 'utf8')).toMatch(/^<!doctype html>/);
    const dark = await diff('--format', 'svg', '--theme', 'dark');
    expect(dark.out).toContain('#1F1F1F');
    expect(await diff('--theme', 'dark')).toMatchObject({
      code: 2,
      err: expect.stringContaining('means nothing to text'),
    });
    const over = await diff('--format', 'svg', '--out', 'maps/shared/people.journey');
    expect(over.code).toBe(2);
    expect(readFileSync(join(folder, 'maps/shared/people.journey'), 'utf8')).toBe(people);
    const text = await diff('--out', 'changes.txt');
    expect(text).toMatchObject({ code: 2, err: expect.stringContaining('--out is for --format html and svg') });
  });

  it('tells what changed since the last commit, in plain words', async () => {
    write(
      'maps/a map 小.journey',
      shop
        .replace('feels satisfied', 'feels angry')
        .replace('feels frustrated', 'feels relieved')
        .replace(/ *pain.*\n/, ''),
    );
    const { code, out, err } = await diff();
    expect(err).toBe('');
    expect(out).toBe(`maps/a map 小.journey
  ~ Maya now feels Angry (−2) instead of Satisfied (+1) at 'Asks in the shop'.
  ~ Maya now feels Relieved (+1) instead of Frustrated (−2) at 'Places the order'.
  - Pain 'Shipping surprise' is gone from 'Places the order'.

3 changes in 1 file, 3 in what the customer lives through.
`);
    expect(code).toBe(0);
  });

  it('finds nothing where only blanks, comments and line ends changed', async () => {
    write('maps/a map 小.journey', `// A comment.\n${shop.replaceAll('\n', '\r\n').replaceAll('    ', '\t')}`);
    expect(await diff('--exit-code')).toEqual({
      code: 0,
      out: 'Nothing changed for the customer or the reader.\n',
      err: '',
    });
  });

  it('traces a shared file to the journeys that use it, and tells of it once', async () => {
    write('maps/shared/people.journey', people.replace('29', '30'));
    write('maps/second.journey', 'import "shared/people.journey"\njourney two "Two" {\n  for maya\n}\n');
    commit('Second');
    write('maps/shared/people.journey', people.replace('29', '31'));
    const { out } = await diff();
    expect(out).toContain("Persona 'Maya': the age is now 31 instead of 30. (touches 2 journeys)");
    expect(out.match(/the age is now/g)).toHaveLength(1);
    const { out: ofOne } = await diff('maps/shared');
    expect(ofOne).toContain('the age is now 31');
  });

  it('tells what a shared emotion does to the curves of files that did not change', async () => {
    write('maps/shared/people.journey', `${people}emotion satisfied "Satisfied" +2\n`);
    const { out, code } = await diff('--fail-on', 'experience');
    expect(out).toContain('maps/a map 小.journey (through what it imports)');
    expect(out).toContain('Maya: on average −0.5 → 0.');
    expect(code).toBe(1);
  });

  it('follows imports through files that did not change, to such as come and go', async () => {
    write('maps/shared/people.journey', `import "feelings.journey"\n${people}`);
    commit('Import what is not there');
    write('maps/shared/feelings.journey', 'emotion satisfied "Satisfied" +2\n');
    expect((await diff()).out).toContain('Maya: on average −0.5 → 0.');
    commit('Feelings');
    rmSync(join(folder, 'maps/shared/feelings.journey'));
    expect((await diff()).out).toContain('Maya: on average 0 → −0.5.');
  });

  it('tells what went to another file as moved, with what changed of it', async () => {
    const returns =
      'journey back "Returning" {\n  stage "Send" {\n    touchpoint "Packs" {\n      pain "No tape"\n    }\n  }\n}\n';
    write('maps/a map 小.journey', shop + returns);
    commit('Returns');
    write('maps/a map 小.journey', shop.replace('people', 'persons'));
    write('back.journey', returns.replace('No tape', 'No sticky tape'));
    git('rm', '-q', 'maps/shared/people.journey');
    write('maps/shared/persons.journey', `${people.replace('29', '30')}\npersona budi "Budi"\nactor crew "Crew"\n`);
    expect((await diff()).out).toBe(`back.journey (new)
  → Journey 'Returning' moved here from maps/a map 小.journey.
  ~ Pain 'No tape' now reads 'No sticky tape', in 'Packs'.

maps/a map 小.journey
  ~ Import 'shared/people.journey': the path is now 'shared/persons.journey' instead of 'shared/people.journey'.

maps/shared/people.journey (deleted)

maps/shared/persons.journey (new)
  → Persona 'Maya' moved here from maps/shared/people.journey.
  ~ Persona 'Maya': the age is now 30 instead of 29.
  + Persona 'Budi' is new.
  + Actor 'Crew' is new.

7 changes in 4 files, 0 in what the customer lives through.
`);
  });

  it('compares all of the repository from a folder in it, also while a merge waits for somebody', async () => {
    git('checkout', '-q', '-b', 'other');
    write('maps/a map 小.journey', shop.replace('satisfied', 'angry'));
    commit('Other');
    git('checkout', '-q', 'main');
    write('maps/a map 小.journey', shop.replace('satisfied', 'calm'));
    commit('Main');
    expect(() => git('merge', 'other')).toThrow();
    const staged = await diff('--staged');
    expect([staged.code, staged.err]).toEqual([2, expect.stringContaining('小.journey has a conflict')]);
    mkdirSync(join(folder, 'empty'));
    const { out, code } = await runJourney(join(folder, 'empty'), ['diff'], { env: { LC_ALL: 'C' } });
    expect([code, out]).toEqual([0, expect.stringContaining('3 errors in the text')]);
    git('merge', '--abort');
    git('branch', '-q', '-D', 'other');
    expect((await diff('--base', 'other')).err).toContain("there is no branch, tag or commit 'other' here.");
  });

  it('knows renamed, new and deleted files, staged or not', async () => {
    git('mv', 'maps/a map 小.journey', 'maps/buying.journey');
    write('new.journey', 'journey n "New" {\n}\n');
    git('rm', '-q', 'maps/shared/people.journey');
    const { out } = await diff();
    expect(out).toContain('maps/a map 小.journey → maps/buying.journey');
    expect(out).toContain("new.journey (new)\n  + Journey 'New' is new.");
    expect(out).toContain("maps/shared/people.journey (deleted)\n  - Persona 'Maya' is gone.");
    const staged = await diff('--staged');
    expect(staged.out).toContain('maps/a map 小.journey → maps/buying.journey');
    expect(staged.out).not.toContain('new.journey (new)');
  });

  it('compares with where a branch parted, whatever happened there since', async () => {
    git('checkout', '-q', '-b', 'research');
    write('maps/a map 小.journey', shop.replace('severity high', 'severity low'));
    commit('Research');
    git('checkout', '-q', 'main');
    write('maps/a map 小.journey', shop.replace('"Purchase"', '"Buying it"'));
    commit('Meanwhile');
    git('checkout', '-q', 'research');
    const { out } = await diff('--base', 'main');
    expect(out).toContain("Pain 'Shipping surprise': the severity is now Low instead of High.");
    expect(out).not.toContain('Buying it');
  });

  it('compares two files, and a file of a commit, imports as they were', async () => {
    write('maps/shared/people.journey', people.replace('Maya', 'Mayang'));
    write('maps/a map 小.journey', shop.replace('severity high', 'severity low'));
    commit('Later');
    const between = await diff('HEAD~1:maps/a map 小.journey', 'HEAD:maps/a map 小.journey');
    expect(between.out).toContain("Persona 'Maya' now reads 'Mayang'.");
    expect(between.out).toContain('the severity is now Low');
    const withNow = await diff('HEAD~1:maps/a map 小.journey');
    expect(withNow.out).toBe(between.out);
    write('copy.journey', shop);
    const files = await diff('copy.journey', 'maps/a map 小.journey');
    expect(files.out).toContain('the severity is now Low instead of High');
  });

  it('reads what it can of a text with errors and conflicts', async () => {
    write(
      'maps/a map 小.journey',
      shop.replace('    touchpoint ask', '<<<<<<< HEAD\n    touchpoint ask').replace('severity high', 'severity low'),
    );
    const { out, code } = await diff();
    expect(out).toContain('the severity is now Low');
    expect(out).toMatch(/\d errors? in the text: what can be read is compared\./);
    expect(code).toBe(0);
  });

  it('ends as it is asked to', async () => {
    write(
      'maps/a map 小.journey',
      shop.replace('touchpoint ask "Asks in the shop"', 'touchpoint ask "Asks at the shop"'),
    );
    expect((await diff('--fail-on', 'experience')).code).toBe(0);
    expect((await diff('--fail-on', 'structure')).code).toBe(0);
    expect(await diff('--fail-on', 'any', '--quiet')).toEqual({ code: 1, out: '', err: '' });
    expect((await diff('--exit-code')).code).toBe(1);
  });

  it('says why it cannot compare, and what would help', async () => {
    const none = await diff('--base', 'nowhere');
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toContain(
      "there is no branch, tag or commit 'nowhere' here. If it is on the server, run: git fetch origin nowhere",
    );
    expect((await diff('--base', '--help')).code).toBe(2);
    expect((await diff('HEAD:maps/none.journey')).err).toContain("there is no maps/none.journey in 'HEAD'.");
    expect((await diff('none.journey')).err).toContain('cannot read none.journey: there is no such file.');
    expect((await diff('a', 'b', 'c')).code).toBe(2);
    const outside = mkdtempSync(join(tmpdir(), 'journey-outside-'));
    const { code, err } = await runJourney(outside, ['diff'], { env: { LC_ALL: 'C' } });
    rmSync(outside, { recursive: true });
    expect([code, err]).toEqual([2, expect.stringContaining('Name two files: journey diff OLD NEW')]);
  });

  it('asks for history where a shallow clone lacks it', async () => {
    git('checkout', '-q', '-b', 'research');
    commit('One');
    commit('Two');
    git('checkout', '-q', 'main');
    commit('Three');
    const clone = mkdtempSync(join(tmpdir(), 'journey-shallow-'));
    execFileSync('git', ['clone', '-q', '--depth', '1', '--no-single-branch', `file://${folder}`, clone], {
      stdio: 'pipe',
    });
    const { code, err } = await runJourney(clone, ['diff', '--base', 'origin/research'], { env: { LC_ALL: 'C' } });
    const missing = await runJourney(clone, ['diff', '--base', 'research'], { env: { LC_ALL: 'C' } });
    rmSync(clone, { recursive: true });
    expect([code, err]).toEqual([2, expect.stringContaining('git fetch --unshallow')]);
    expect(missing.err).toContain('Use origin/research.');
  });

  it('tells what the guide shows', async () => {
    const docs = (path: string) => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8');
    const [, text] = /```diff\n([\s\S]*?)```/.exec(docs('reviewing.md')) ?? [];
    const [, told] = /```text\n([\s\S]*?)```/.exec(docs('reviewing.md')) ?? [];
    write('shop.journey', docs('reviewing/before.journey'));
    commit('Before');
    write('shop.journey', docs('reviewing/after.journey'));
    expect(git('diff', '-U0').replace(/^([^+-].*|---.*|\+\+\+.*)\n/gm, '')).toBe(text?.trimEnd());
    for (const name of ['before.journey', 'after.journey']) write(name, docs(`reviewing/${name}`));
    expect((await diff('before.journey', 'after.journey')).out).toBe(told);
    expect((await diff('before.journey', 'after.journey', '--format', 'markdown')).out).toBe(
      docs('reviewing/report.md'),
    );
  });

  it('reports to programs what the schema says', async () => {
    write('maps/shared/people.journey', `${people.replace('29', '30')}emotion satisfied "Satisfied" +2\n`);
    write(
      'maps/a map 小.journey',
      shop
        .replace('on web', 'on app')
        .replace('    touchpoint ask "Asks in the shop" on store feels satisfied\n', '')
        .replace('    }\n', '    }\n    touchpoint ask "Asks in the shop" on store feels satisfied\n'),
    );
    const schema = JSON.parse(readFileSync(new URL('../../schemas/journey-diff.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
    const { out } = await diff('--format', 'json');
    validate(JSON.parse(out));
    expect(validate.errors).toBeNull();
    expect(out).not.toContain(folder);
    expect(out).toContain('"uri": "maps/shared/people.journey"');
  });

  it('reports to GitHub, GitLab, test reports and Markdown, whatever names hold', async () => {
    write('maps/a map 小.journey', shop.replace('"Shipping surprise"', `'100%, <b>"|\`*@all*\`::'`));
    const github = (await diff('--format', 'github')).out;
    expect(github.split('\n')[0]).toMatch(/^::warning file=maps\/a map 小.journey,line=7,title=Journey changed::/);
    expect(github).toContain('100%25');
    const issues = JSON.parse((await diff('--format', 'codeclimate')).out);
    expect(issues[0]).toMatchObject({ severity: 'major', location: { path: 'maps/a map 小.journey' } });
    const junit = (await diff('--format', 'junit', '--fail-on', 'experience')).out;
    expect(junit).toMatch(/<testsuite name="maps\/a map 小.journey" tests="\d" failures="\d">/);
    expect(junit).toContain('&lt;b&gt;');
    const markdown = (await diff('--format', 'markdown')).out;
    expect(markdown).toMatch(/^### 1 journey changed: 1 new pain; 1 pain gone\n/);
    expect(markdown).toContain('#### maps/a map 小.journey\n\n**Buying**\n\n| | What changed | About | Line |\n');
    expect(markdown).toContain('\\<b\\>');
    expect(markdown).not.toContain('@all');
  });
});
