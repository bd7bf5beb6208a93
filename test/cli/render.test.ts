import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { program, runJourney } from './run-journey.ts';

const map = (name: string, title: string, persona = 'maya') =>
  `journey ${name} "${title}" {\n  for ${persona}\n  stage s "Awareness" {\n    touchpoint "Sees a post" on instagram feels curious\n  }\n}\n`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journey-'));
  save('maps/people.journey', 'persona maya "Maya"\n');
  save('maps/buy.journey', `import "people.journey"\n${map('buy', 'Buying')}`);
  save('maps/after/two.journey', `import "../people.journey"\n${map('return', 'Returning')}${map('keep', 'Keeping')}`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function save(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const journey = (...args: string[]) => runJourney(folder, args);
const filesIn = (path: string) =>
  readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(folder, path).length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

describe('journey render FOLDER --out FOLDER', () => {
  it('draws each journey, in folders as its file stands', async () => {
    expect(await journey('render', 'maps', '--out', 'out/maps')).toEqual({ code: 0, out: '', err: '' });
    expect(filesIn('out/maps')).toEqual(['after/two.keep.svg', 'after/two.return.svg', 'buy.svg']);
    expect(read('out/maps/after/two.keep.svg')).toContain('Keeping');
  });

  it('draws the one that is asked for', async () => {
    expect(await journey('render', 'maps', '--out', 'out', '--journey', 'Returning')).toMatchObject({ code: 0 });
    expect(filesIn('out')).toEqual(['after/two.return.svg']);
    expect(await journey('render', 'maps', '--out', 'out', '--journey', 'lost')).toMatchObject({
      code: 2,
      err: 'journey: there is no journey "lost" in maps.\n',
    });
  });

  it('draws what can be read, and tells the errors of all files', async () => {
    save('maps/bad.journey', map('bad', 'Bad', 'mya'));
    const { code, err } = await journey('render', 'maps', '--out', 'out');
    expect(code).toBe(1);
    expect(err).toMatch(/^maps\/bad\.journey:2:7: error: .*\(unknown-name\)\n$/);
    expect(filesIn('out')).toContain('bad.svg');
  });

  it('draws files that are named beside it', async () => {
    await journey('render', 'maps/buy.journey', 'maps/after', '--out', 'out');
    expect(filesIn('out')).toEqual(['buy.svg', 'two.keep.svg', 'two.return.svg']);
  });

  it('gives names that file systems take to journeys with long titles and with none', async () => {
    const long = '试'.repeat(300);
    save('odd/odd.journey', `journey "${long}" {\n}\njourney "${long}!" {\n}\njourney {\n}\n`);
    await journey('render', 'odd', '--out', 'out');
    const start = '试'.repeat(60);
    expect(filesIn('out')).toEqual(['odd.journey.svg', `odd.${start}-2.svg`, `odd.${start}.svg`]);
  });

  it('says which files would get the same name', async () => {
    save('more/buy.journey', `persona maya "Maya"\n${map('buy', 'More')}`);
    expect(await journey('render', 'maps', 'more', '--out', 'out')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^journey: .*buy\.journey and .*buy\.journey would both become out.buy\.svg\./),
    });
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('needs the other folder', async () => {
    const err = 'journey: maps is a folder. Name one for its maps too, with --out.\n';
    expect(await journey('render', 'maps')).toEqual({ code: 2, out: '', err });
    expect(await journey('render', 'maps', '-o', 'map.svg')).toEqual({ code: 2, out: '', err });
    expect(await journey('render', 'maps/buy.journey', 'maps/after/two.journey')).toMatchObject({ code: 2 });
  });

  it('says that nothing is there to draw', async () => {
    save('people/people.journey', 'persona maya "Maya"\n');
    expect(await journey('render', 'people', '--out', 'out')).toMatchObject({
      code: 2,
      err: 'journey: there is no journey to draw in people.\n',
    });
  });
});

describe('journey render --format', () => {
  it('is known by the name of the file', async () => {
    expect(await journey('render', 'maps/buy.journey', '-o', 'map.SVG')).toMatchObject({ code: 0 });
    expect(read('map.SVG')).toMatch(/^<svg/);
  });

  it('says which endings there are', async () => {
    expect(await journey('render', 'maps/buy.journey', '-o', 'map.docx')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^journey: cannot tell by the name map\.docx what to write\. .*\.svg/),
    });
    expect(existsSync(join(folder, 'map.docx'))).toBe(false);
  });

  it('makes no folder with the name of a file', async () => {
    expect(await journey('render', 'maps/buy.journey', '--out', 'map.png')).toEqual({
      code: 2,
      out: '',
      err: 'journey: map.png is a name for a file, and --out wants a folder. For one file, write --output map.png.\n',
    });
    expect(existsSync(join(folder, 'map.png'))).toBe(false);
  });

  it.each(['png', 'pdf', 'html', 'md', 'xlsx', 'csv', 'json', 'mmd', 'jsonld'])(
    'writes .%s, and writes over it again',
    async (extension) => {
      const args = ['render', 'maps/buy.journey', '-o', `map.${extension}`];
      expect(await journey(...args)).toEqual({ code: 0, out: '', err: '' });
      const first = readFileSync(join(folder, `map.${extension}`));
      expect(await journey(...args)).toEqual({ code: 0, out: '', err: '' });
      expect(readFileSync(join(folder, `map.${extension}`))).toEqual(first);
    },
    30_000,
  );

  it('prints what is not written', async () => {
    const { out } = await journey('render', 'maps/buy.journey', '--format', 'json');
    expect(JSON.parse(out).journey.title).toBe('Buying');
  });

  it('says which options mean nothing to a format', async () => {
    expect(await journey('render', 'maps/buy.journey', '--format', 'csv', '--theme', 'dark')).toEqual({
      code: 2,
      out: '',
      err: 'journey: --theme means nothing to csv: leave it out.\n',
    });
  });

  it('says which pages a format has', async () => {
    expect(await journey('render', 'maps/buy.journey', '-o', 'map.pptx', '--page', 'a4')).toEqual({
      code: 2,
      out: '',
      err: 'journey: pptx has no page a4. Choose one of stage, map.\n',
    });
  });

  it('keeps to the name of the file', async () => {
    expect(await journey('render', 'maps/buy.journey', '--format', 'csv', '-o', 'map.json')).toMatchObject({
      code: 2,
      err: 'journey: map.json would not hold what its name says. Name a file that ends in .csv, or leave --format out.\n',
    });
  });

  it('may be written to a file of any name', async () => {
    expect(await journey('render', 'maps/buy.journey', '-o', 'map.txt', '--format', 'svg')).toMatchObject({ code: 0 });
    expect(read('map.txt')).toMatch(/^<svg/);
  });

  it('takes one place to write to', async () => {
    expect(await journey('render', 'maps/buy.journey', '-o', 'map.svg', '--out', 'out')).toMatchObject({ code: 2 });
  });
});

describe('journey render keeps', () => {
  it('files of another kind, unless it is told to write over them', async () => {
    save('map.svg', 'My notes\n');
    const args = ['render', 'maps/buy.journey', '-o', 'map.svg'];
    expect(await journey(...args)).toEqual({
      code: 2,
      out: '',
      err: 'journey: map.svg is there already and is no SVG picture. Name another file, or write over it with --force.\n',
    });
    expect(read('map.svg')).toBe('My notes\n');
    expect(await journey(...args, '--force')).toMatchObject({ code: 0 });
    expect(await journey(...args)).toMatchObject({ code: 0 });
  });

  it('documents of the same kind that somebody else wrote', async () => {
    save('README.md', '# My project\n');
    save('package.json', '{ "name": "my-project" }\n');
    for (const file of ['README.md', 'package.json']) {
      const before = read(file);
      expect(await journey('render', 'maps/buy.journey', '-o', file)).toMatchObject({ code: 2 });
      expect(read(file)).toBe(before);
    }
  });

  it('all files of a folder where one may not be written', async () => {
    save('out/buy.svg', 'My notes\n');
    expect(await journey('render', 'maps', '--out', 'out')).toMatchObject({ code: 2 });
    expect(filesIn('out')).toEqual(['buy.svg']);
  });

  it('journeys, whatever it is told', async () => {
    const before = read('maps/buy.journey');
    const args = ['render', 'maps/buy.journey', '--format', 'svg', '-o', 'maps/buy.journey', '--force'];
    expect(await journey(...args)).toMatchObject({
      code: 2,
      err: 'journey: maps/buy.journey is a name for journeys, not for what is drawn of them. Name another, such as map.svg.\n',
    });
    expect(read('maps/buy.journey')).toBe(before);
  });
});

describe('journey render --watch', () => {
  it('draws again what changed, through imports too, until Ctrl+C', async () => {
    save('maps/alone.journey', `${map('alone', 'Alone', 'budi')}persona budi "Budi" {\n  photo "budi.svg"\n}\n`);
    save('maps/budi.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const child = spawn(process.execPath, [program, 'render', 'maps', '--out', 'out', '--watch'], { cwd: folder });
    const closed = once(child, 'close');
    let told = '';
    child.stderr.on('data', (data) => {
      told += data;
    });
    const tells = (text: string) => expect.poll(() => told, { timeout: 20_000 }).toContain(text);
    try {
      await tells('Watching for changes');
      expect(filesIn('out')).toEqual(['after/two.keep.svg', 'after/two.return.svg', 'alone.svg', 'buy.svg']);
      const alone = statSync(join(folder, 'out/alone.svg')).mtimeMs;

      save('maps/people.journey', 'persona maya "Maya Putri"\n');
      await tells('Wrote out/buy.svg.\n');
      await expect.poll(() => read('out/buy.svg'), { timeout: 20_000 }).toContain('Maya Putri');
      await expect.poll(() => read('out/after/two.keep.svg'), { timeout: 20_000 }).toContain('Maya Putri');

      save('maps/new.journey', map('new', 'New', 'nobody'));
      await tells('maps/new.journey:2:7: error');
      await expect.poll(() => existsSync(join(folder, 'out/new.svg')), { timeout: 20_000 }).toBe(true);
      expect(statSync(join(folder, 'out/alone.svg')).mtimeMs).toBe(alone);

      save('maps/budi.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>');
      await expect.poll(() => statSync(join(folder, 'out/alone.svg')).mtimeMs, { timeout: 20_000 }).not.toBe(alone);
    } finally {
      child.kill('SIGINT');
      expect(await closed).toEqual([1, null]);
    }
  }, 120_000);

  it('ends at Ctrl+C while it draws, too', async () => {
    const child = spawn(process.execPath, [program, 'render', 'maps', '--out', 'out', '--watch'], { cwd: folder });
    const closed = once(child, 'close');
    // It draws again as soon as it watches.
    child.stderr.on('data', (data) => {
      if (String(data).includes('Watching for changes')) child.kill('SIGINT');
    });
    try {
      await expect.poll(() => child.exitCode, { timeout: 20_000 }).toBe(0);
    } finally {
      child.kill('SIGKILL');
      await closed;
    }
  }, 60_000);

  it('needs a file to write', async () => {
    expect(await journey('render', 'maps/buy.journey', '--watch')).toMatchObject({
      code: 2,
      err: 'journey: --watch writes files: name one with --output, or a folder with --out.\n',
    });
  });
});
