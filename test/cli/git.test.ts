import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { program, runJourney } from './run-journey.ts';

const map = 'maps/a map 小.journey';
const base = `persona maya "Maya"

journey buy "Buying" {
  for maya
  stage "Purchase" {
    touchpoint ask "Asks in the shop" on store feels satisfied
    touchpoint order "Places the order" on web feels frustrated {
      // Seen by everybody.
      pain "Shipping surprise" severity high
      does "Fills in the address twice"
    }
  }
}
`;
const ours = base.replace('"Places the order"', '"Orders"').replace('high', 'low');
const theirs = base.replace('feels frustrated', 'feels relieved').replace('"Shipping surprise"', '"Surprise"');
const both = ours.replace('feels frustrated', 'feels relieved').replace('"Shipping surprise"', '"Surprise"');

describe('journey git', () => {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "journey git's ü ")));
  const folder = join(home, 'repository of maps');
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'settings'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
    GIT_EDITOR: 'true',
    LC_ALL: 'C',
  };
  const tryGit = (...args: string[]) => spawnSync('git', args, { cwd: folder, env, encoding: 'utf8' });
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = tryGit(...args);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stdout}${stderr}`);
    return stdout;
  };
  const journey = (...args: string[]) => runJourney(folder, ['git', ...args], { env });
  // Newer versions of Git say what the sides are called.
  const text = (path = map) => readFileSync(join(folder, path), 'utf8').replace(/^(<{7}) HEAD$/gm, '$1 ours');
  const write = (content: string, path = map) => writeFileSync(join(folder, path), content);
  const commit = (content: string, path = map) => {
    write(content, path);
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'Change');
  };
  /** A branch on which somebody else wrote something, and ours, on which we are. */
  const diverge = (one: string, other: string, from = base) => {
    git('checkout', '-q', '-B', 'main');
    commit(from);
    git('checkout', '-q', '-B', 'theirs');
    commit(other);
    git('checkout', '-q', 'main');
    commit(one);
  };

  beforeAll(async () => {
    mkdirSync(join(folder, 'maps'), { recursive: true });
    git('init', '-q', '-b', 'main');
    git('config', 'user.name', 'Rani');
    git('config', 'user.email', 'rani@example.com');
    git('config', 'core.autocrlf', 'false');
    await journey('enable');
    commit(base);
  });
  beforeEach(() => {
    for (const what of ['merge', 'rebase', 'cherry-pick']) tryGit(what, '--abort');
    git('reset', '-q', '--hard');
  });
  afterAll(() => rmSync(home, { recursive: true }));

  it('merges what touches the same lines, and says nothing', () => {
    diverge(ours, theirs);
    expect(tryGit('merge', '-q', '--no-edit', 'theirs')).toMatchObject({ status: 0, stderr: '' });
    expect(text()).toBe(both);
  });

  it('serves rebase, cherry-pick and stash as well', () => {
    diverge(ours, theirs);
    git('rebase', '-q', 'theirs');
    expect(text()).toBe(both);
    diverge(ours, theirs);
    git('cherry-pick', 'theirs');
    expect(text()).toBe(both);
    diverge(ours, ours);
    git('checkout', '-q', '-B', 'stashed', 'main~1');
    write(theirs);
    git('stash', '-q');
    git('checkout', '-q', 'main');
    git('stash', 'pop', '-q');
    expect(text()).toBe(both);
  });

  it('merges a file that one side renamed', () => {
    diverge(ours, theirs);
    git('mv', map, 'maps/buying.journey');
    git('commit', '-q', '-m', 'Rename');
    git('merge', '-q', '--no-edit', 'theirs');
    expect(text('maps/buying.journey')).toBe(both);
    git('mv', 'maps/buying.journey', map);
    git('commit', '-q', '-m', 'Rename again');
  });

  it('keeps the line ends of a file, whoever changed them', () => {
    diverge(ours.replaceAll('\n', '\r\n'), theirs);
    git('merge', '-q', '--no-edit', 'theirs');
    expect(text()).toBe(both.replaceAll('\n', '\r\n'));
  });

  it('marks what it cannot decide, and says it in words', () => {
    diverge(ours.replace('Fills in', 'Types'), theirs.replace('Fills in', 'Writes'));
    const { status, stderr } = tryGit('merge', 'theirs');
    expect(status).toBe(1);
    expect(stderr).toContain(`${map}: 1 conflict is marked in the text.`);
    expect(stderr).toContain("'Buying › Purchase › Orders › Types the address twice' was changed on both sides");
    const marked = `<<<<<<< ours\n      does "Types the address twice"\n=======\n      does "Writes the address twice"\n>>>>>>> theirs\n`;
    expect(text()).toBe(both.replace('      does "Fills in the address twice"\n', marked));
    expect(git('diff', '--name-only', '--diff-filter=U', '-z')).toBe(`${map}\0`);
  });

  it('marks conflicts as it is asked to', async () => {
    for (const [name, content] of Object.entries({ base, ours, theirs: base.replace('Places', 'Sends') })) {
      writeFileSync(join(home, name), content);
    }
    const labels = ['--base', '%S', '--ours', 'HEAD of Rani', '--theirs', '%Y'];
    const options = ['--marker-size', '9', ...labels, '--path', 'a.journey'];
    const { code, err } = await runJourney(home, ['git', 'merge', 'base', 'ours', 'theirs', ...options], { env });
    expect([code, err]).toEqual([3, expect.stringContaining('a.journey: 1 conflict is marked')]);
    expect(readFileSync(join(home, 'ours'), 'utf8')).toMatch(
      /^<{9} HEAD of Rani\n.*Orders.*\n={9}\n.*Sends.*\n>{9} theirs$/m,
    );
  });

  it.each(['diff3', 'zdiff3'])('shows what both sides began with where conflicts have the style %s', (style) => {
    diverge(ours.replace('Fills in', 'Types'), theirs.replace('Fills in', 'Writes'));
    tryGit('-c', `merge.conflictStyle=${style}`, 'merge', 'theirs');
    const does = (verb: string) => `      does "${verb} the address twice"\n`;
    const marked = `<<<<<<< ours\n${does('Types')}||||||| base\n${does('Fills in')}=======\n${does('Writes')}>>>>>>> theirs\n`;
    // Newer versions of Git say what the common text is called.
    expect(text().replace(/^(\|{7}) .*$/gm, '$1 base')).toBe(both.replace(does('Fills in'), marked));
  });

  it('leaves to Git what both sides began anew, and what cannot be read', () => {
    diverge('journey one "One" {\n', 'journey two "Two" {\n', base);
    expect(tryGit('merge', 'theirs').status).toBe(1);
    expect(text()).toMatch(/^<<<<<<< ours\njourney one "One" \{\n=======\njourney two "Two" \{\n>>>>>>> theirs\n$/);
    tryGit('merge', '--abort');
    diverge(base, base);
    commit('journey new "New" {\n  owner "A"\n}\n', 'maps/new.journey');
    git('checkout', '-q', 'theirs');
    commit('journey new "New" {\n  owner "B"\n}\n', 'maps/new.journey');
    expect(tryGit('merge', 'main').status).toBe(1);
    expect(text('maps/new.journey')).toContain('<<<<<<< ours\n  owner "B"\n=======\n  owner "A"\n>>>>>>> theirs\n');
  });

  it('mends what would be wrong line by line, and says so', () => {
    const begun = base.replace('persona maya "Maya"', 'persona maya "Maya"\npersona budi "Budi"');
    diverge(
      begun.replace('persona budi', 'persona susi'),
      begun.replace('      does', '      budi feels calm\n      does'),
      begun,
    );
    const { stderr } = tryGit('merge', '--no-edit', 'theirs');
    expect(text()).toContain('      susi feels calm\n');
    expect(stderr).toContain('merged by meaning, for line by line it would be wrong');
  });

  it('merges as Git does when the program is gone', () => {
    const driver = git('config', 'merge.journey.driver').trim();
    git('config', 'merge.journey.driver', driver.replace('main.js', 'gone.js'));
    diverge(ours, theirs);
    expect(tryGit('merge', 'theirs').status).toBe(1);
    expect(text()).toContain('<<<<<<< ours\n');
    expect(text()).toContain('touchpoint order "Places the order" on web feels relieved {');
    git('config', 'merge.journey.driver', driver);
  });

  it('shows in diffs and logs the facts that changed, with stage and touchpoint', () => {
    diverge(base, base);
    commit(`// A comment.\n${base.replace('feels frustrated', 'feels  relieved').replaceAll('\n', '\r\n')}`);
    const log = git('log', '-p', '-1', '-U1', '--format=');
    expect(log.slice(log.indexOf('@@'))).toBe(`@@ -9,3 +9,3 @@ Purchase › order: touchpoint order "Places the order"
 Purchase › order: on web
-Purchase › order: feels frustrated
+Purchase › order: feels relieved
 Purchase › order: pain "Shipping surprise" severity high
`);
    write(text().replace('severity high', 'severity low'));
    expect(git('diff', '--no-textconv', '-U0')).toMatch(
      /@@ {5}touchpoint order "Places the order" on web|@@ touchpoint order/,
    );
    expect(git('diff', '-U0')).toContain('+Purchase › order: pain "Shipping surprise" severity low');
    write('journey a "A" {\n  what is this\n');
    expect(git('diff', '-U0')).toContain('+  what is this');
    const shown = (by: NodeJS.ProcessEnv) =>
      execFileSync('git', ['show', '--textconv', `HEAD:${map}`], { cwd: folder, env: { ...env, ...by } }).toString();
    expect(shown({})).toContain('Purchase › order: feels relieved');
    // What VS Code's diff editor has on its left side.
    expect(shown({ VSCODE_GIT_COMMAND: 'show' })).toContain('// A comment.');
  });

  it('tells in sentences as a difftool', () => {
    diverge(base, base);
    write(base.replace('severity high', 'severity low'));
    const out = git('difftool', '--no-prompt', '--tool', 'journey', 'HEAD');
    expect(out).toContain("Pain 'Shipping surprise': the severity is now Low instead of High.");
    git('rm', '-q', '--cached', map);
    rmSync(join(folder, map));
    expect(git('difftool', '--no-prompt', '-t', 'journey', 'HEAD')).toContain("Journey 'Buying' is gone.");
  });

  it('is set and taken away without a trace, as often as one likes', async () => {
    const files = [join(folder, '.gitattributes'), join(folder, '.git', 'config')];
    const read = () => files.map((file) => existsSync(file) && readFileSync(file, 'latin1'));
    const enabled = read();
    expect(await journey('enable')).toMatchObject({ code: 0, err: '' });
    expect(read()).toEqual(enabled);
    expect(await journey('status')).toMatchObject({ code: 0, out: expect.stringContaining(program) });
    await journey('disable');
    expect(existsSync(files[0] ?? '')).toBe(false);
    expect(git('config', '--list')).not.toContain('journey');
    expect((await journey('status')).code).toBe(1);
    for (const content of ['*.png binary', '*.png binary\r\n# \xfc\r\n', '\n']) {
      writeFileSync(files[0] ?? '', content, 'latin1');
      await journey('enable');
      expect(git('check-attr', 'merge', '--', map)).toContain('merge: journey');
      await journey('disable');
      expect(readFileSync(files[0] ?? '', 'latin1')).toBe(content);
    }
    writeFileSync(files[0] ?? '', '*.journey diff=journey merge=journey\n');
    git('config', 'merge.journey.driver', 'other %A');
    expect((await journey('status')).out).toContain('only partly set up');
    const { err } = await journey('disable');
    expect(err).toContain('merge.journey.driver stays');
    expect(git('config', 'merge.journey.driver')).toBe('other %A\n');
    git('config', '--remove-section', 'merge.journey');
    rmSync(files[0] ?? '');
    await journey('enable');
    expect(read()).toEqual(enabled);
  });

  it('is set for all repositories of a person', async () => {
    expect((await runJourney(home, ['git', 'enable', '--global'], { env })).code).toBe(0);
    const attributes = join(home, 'settings', 'git', 'attributes');
    expect(readFileSync(attributes, 'utf8')).toContain('*.journey diff=journey merge=journey\n');
    expect((await runJourney(home, ['git', 'status', '--global'], { env })).code).toBe(0);
    await runJourney(home, ['git', 'disable', '--global'], { env });
    expect(existsSync(attributes)).toBe(false);
    expect(readFileSync(join(home, '.gitconfig'), 'utf8')).toBe('');
  });

  it('says why it cannot be set', async () => {
    expect(await runJourney(home, ['git', 'enable'], { env })).toEqual({
      code: 2,
      out: '',
      err: 'journey: this folder is in no Git repository. Go into one, or name all of yours with --global.\n',
    });
    const none = await runJourney(folder, ['git', 'enable'], { env: { ...env, PATH: home } });
    expect(none.err).toBe('journey: Git was not found. Install it, and see that it is on the PATH.\n');
    mkdirSync(join(home, 'attributes'));
    execFileSync('git', ['config', '--global', 'core.attributesFile', join(home, 'attributes')], { env });
    const broken = await runJourney(home, ['git', 'enable', '--global'], { env });
    expect([broken.code, broken.err]).toEqual([2, expect.stringContaining('it is a folder')]);
    expect(readFileSync(join(home, '.gitconfig'), 'utf8')).not.toContain('[merge');
  });
});
