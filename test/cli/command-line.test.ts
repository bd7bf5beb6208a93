import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { program, runJourney } from './run-journey.ts';

const good =
  'journey j "Buying" {\n  for maya\n  stage s "Awareness" {\n    touchpoint "Sees a post" on instagram feels curious\n  }\n}\npersona maya "Maya"\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journey-'));
  writeFileSync(join(folder, 'good.journey'), good);
  writeFileSync(join(folder, 'bad.journey'), good.replace('instagram', 'instagrm'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const journey = (args: readonly string[], nodeOptions: readonly string[] = []) =>
  runJourney(folder, args, { nodeOptions });

/** Runs the command line with its output going to a file. */
function runInto(file: string, args: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', openSync(file, 'w'), 'pipe'],
  });
  return { code: status, err: stderr };
}

describe('journey check', () => {
  it('exits with 0 when nothing is wrong', async () => {
    expect(await journey(['check', 'good.journey'])).toEqual({ code: 0, out: '', err: 'Nothing wrong in 1 file.\n' });
  });

  it('exits with 1 and names file, line and column of each error', async () => {
    expect(await journey(['check', 'good.journey', 'bad.journey'])).toEqual({
      code: 1,
      out: "bad.journey:4:33: error: There is no channel 'instagrm'. Did you mean 'instagram'? (unknown-name)\n",
      err: '1 error in 2 files.\n',
    });
  });

  it('takes the levels of lints from the configuration file, and tells what is wrong in it', async () => {
    const config = '{\n  "rules": {\n    "persona-not-in-journey": "error",\n    "no-rule": "off"\n  }\n}\n';
    writeFileSync(join(folder, 'journey.config.json'), config);
    const touchpoint = 'feels curious { budi feels sad }';
    const text = good.replace('feels curious', touchpoint);
    writeFileSync(join(folder, 'two.journey'), `persona budi "Budi"\n${text}`);
    const { code, out } = await journey(['check', 'two.journey']);
    expect(code).toBe(1);
    expect(out).toContain("journey.config.json:4:5: error: There is no rule 'no-rule'.");
    expect(out).toMatch(/two\.journey:5:\d+: error: .*\(persona-not-in-journey\)/);
  });

  it('leaves hints to editors and JSON', async () => {
    const text = good.replace(' on instagram', '').replace('stage s', 'stage e "Empty"\n  stage s');
    writeFileSync(join(folder, 'hint.journey'), text);
    const { code, out, err } = await journey(['check', 'hint.journey']);
    expect(code).toBe(0);
    expect(out).toBe(
      'hint.journey:3:11: information: Nothing happens in this stage. Add a touchpoint, or remove the stage. (empty-stage)\n',
    );
    expect(err).toBe('0 errors and 1 other finding in 1 file.\n');
    const listed: { code: string }[] = JSON.parse((await journey(['check', '--format', 'json', 'hint.journey'])).out);
    expect(listed.map((each) => each.code)).toEqual(['empty-stage', 'no-channel']);
  });

  it('lists errors as JSON, counted from 1', async () => {
    const { code, out } = await journey(['check', '--format', 'json', 'bad.journey']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual([
      {
        file: 'bad.journey',
        line: 4,
        column: 33,
        endLine: 4,
        endColumn: 41,
        severity: 'error',
        code: 'unknown-name',
        message: "There is no channel 'instagrm'. Did you mean 'instagram'?",
      },
    ]);
    expect(JSON.parse((await journey(['check', '--format', 'json', 'good.journey'])).out)).toEqual([]);
  });

  it('reads what a file imports, but not out of its project', async () => {
    mkdirSync(join(folder, 'project/.git'), { recursive: true });
    writeFileSync(join(folder, 'project/people.journey'), 'persona maya "Maya"\n');
    writeFileSync(join(folder, 'project/a.journey'), 'import "people.journey"\njourney j { for maya }\n');
    writeFileSync(join(folder, 'project/b.journey'), 'import "../good.journey"\n');
    expect((await journey(['check', 'project/a.journey'])).code).toBe(0);
    expect((await journey(['check', 'project/b.journey'])).out).toContain('lies outside of the folder that is open');
  });

  it('takes a whole repository for the project, as editors do', async () => {
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'packages/shop'), { recursive: true });
    writeFileSync(join(folder, 'packages/shop/package.json'), '{}');
    writeFileSync(join(folder, 'packages/shop/a.journey'), 'import "../../good.journey"\njourney k { stage "S" }\n');
    writeFileSync(join(folder, 'journey.config.json'), '{ "rules": { "empty-stage": "error" } }');
    const { code, out } = await runJourney(join(folder, 'packages/shop'), ['check']);
    expect(code).toBe(1);
    expect(out.match(/\(.*\)$/gm)).toEqual(['(empty-stage)']);
  });

  it.runIf(existsSync('/dev/full'))('says so when what it prints cannot be written', async () => {
    const { code, err } = runInto('/dev/full', ['render', 'good.journey']);
    expect({ code, err }).toEqual({ code: 2, err: 'journey: cannot write what is to be printed: the disk is full.\n' });
  });

  it('checks all journeys in a folder and below, but what is ignored', async () => {
    mkdirSync(join(folder, 'team/node_modules'), { recursive: true });
    mkdirSync(join(folder, 'team/old'));
    mkdirSync(join(folder, 'team/gone'));
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.gitignore'), 'draft-*\n/team/gone/\n');
    writeFileSync(join(folder, 'team/old/.gitignore'), '!draft-a.journey\n');
    for (const path of ['b', 'a', 'draft-a', 'node_modules/a', 'gone/a', 'old/draft-a', 'old/draft-b']) {
      writeFileSync(join(folder, 'team', `${path}.journey`), 'actor\n');
    }
    const { code, out, err } = await journey(['check', 'team', 'team/a.journey']);
    expect(code).toBe(1);
    expect(out.match(/^[^:]+(?=:)/gm)).toEqual(['team/a.journey', 'team/b.journey', 'team/old/draft-a.journey']);
    expect(err).toBe('3 errors in 3 files.\n');
    expect((await journey(['check', 'team/draft-a.journey'])).code).toBe(1);
  });

  it.each([
    [['check', 'gone.journey'], 'journey: cannot read gone.journey: there is no such file.\n'],
    [['check', 'empty'], 'journey: there are no .journey files in empty.\n'],
    [['check', 'map.svg'], 'journey: cannot read map.svg: it is not a .journey file.\n'],
    [
      ['render', 'good.journey', '-o', 'good.journey'],
      'journey: good.journey is a name for journeys, not for what is drawn of them. Name another, such as map.svg.\n',
    ],
    [['render'], "journey: 'paths' is missing. Add it behind the command.\n"],
    [['check', 'notepad.journey'], 'journey: cannot read notepad.journey: it is not text in UTF-8.\n'],
    [
      ['check', '--format', 'xml', 'good.journey'],
      "journey: 'xml' is no value of '--format <format>'. Choose text or json.\n",
    ],
    [['chek', 'good.journey'], "journey: there is no command 'chek'. Did you mean 'check'?\n"],
  ])('exits with 2 when it cannot run: %j', async (args, err) => {
    mkdirSync(join(folder, 'empty'));
    writeFileSync(join(folder, 'map.svg'), '<svg/>');
    writeFileSync(join(folder, 'notepad.journey'), Buffer.from(`\ufeff${good}`, 'utf16le'));
    expect(await journey(args)).toEqual({ code: 2, out: '', err });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a byte order mark and Windows line ends', Buffer.from(`\ufeff${good.replaceAll('\n', '\r\n')}`)],
    ['zeros', Buffer.alloc(10_000)],
    ['characters of all kinds', Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 128))],
  ])('survives %s', async (_, bytes) => {
    writeFileSync(join(folder, 'odd.journey'), bytes);
    const { code, err } = await journey(['check', 'odd.journey']);
    expect([0, 1]).toContain(code);
    expect(err).not.toMatch(/went wrong|at .*\.js/);
  });

  it('starts without what Node 20 lacks', async () => {
    const older = ['--import', 'data:text/javascript,delete Object.groupBy;delete Map.groupBy'];
    expect((await journey(['check', 'good.journey'], older)).code).toBe(0);
  });
});

describe('journey render', () => {
  it('writes the map, the same every time', async () => {
    expect(await journey(['render', 'good.journey', '-o', 'map.svg'])).toEqual({ code: 0, out: '', err: '' });
    const svg = readFileSync(join(folder, 'map.svg'), 'utf8');
    expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain('Awareness');
    expect((await journey(['render', 'good.journey'])).out.trimEnd()).toBe(svg.trimEnd());
  });

  it('draws what can be read of a file with errors, and says what is wrong', async () => {
    const { code, err } = await journey(['render', 'bad.journey', '-o', 'map.svg']);
    expect(code).toBe(1);
    expect(err).toContain('bad.journey:4:33: error: There is no channel');
    expect(readFileSync(join(folder, 'map.svg'), 'utf8')).toContain('Sees a post');
  });

  it('chooses one of several journeys', async () => {
    writeFileSync(join(folder, 'two.journey'), 'journey a "First map" {\n}\njourney b "Second map" {\n}\n');
    const first = await journey(['render', 'two.journey']);
    expect(first.err).toBe('journey: two.journey has several journeys; drawing a. Choose with --journey: a, b.\n');
    expect(first.out).toContain('First map');
    expect((await journey(['render', 'two.journey', '--journey', 'b'])).out).toContain('Second map');
    expect(await journey(['render', 'two.journey', '--journey', 'c'])).toMatchObject({
      code: 2,
      err: 'journey: two.journey has no journey "c". It has a, b.\n',
    });
  });

  it('draws in every theme', async () => {
    const themes = ['light', 'dark', 'high-contrast-light', 'high-contrast-dark'];
    const drawn = await Promise.all(themes.map((theme) => journey(['render', 'good.journey', '--theme', theme])));
    expect(new Set(drawn.map((each) => each.out)).size).toBe(themes.length);
  });

  it('keeps the file that is there when it cannot write, and leaves nothing half written', async () => {
    const missing = await journey(['render', 'good.journey', '-o', 'gone/map.svg']);
    expect(missing).toEqual({
      code: 2,
      out: '',
      err: 'journey: cannot write gone/map.svg: there is no such folder.\n',
    });
    writeFileSync(join(folder, 'empty.journey'), '');
    writeFileSync(join(folder, 'map.svg'), 'old');
    expect(await journey(['render', 'empty.journey', '-o', 'map.svg'])).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(join(folder, 'map.svg'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['bad.journey', 'empty.journey', 'good.journey', 'map.svg']);
    expect(existsSync(join(folder, 'gone'))).toBe(false);
  });
});
