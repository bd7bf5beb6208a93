import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareFiles } from '../../src/cli/diff-compare.ts';
import { asHtml } from '../../src/cli/diff-html.tsx';
import { changedJourneys } from '../../src/cli/diff-journeys.ts';
import { looksIn } from '../../src/cli/diff-looks.ts';
import { changedBetween, type Pairs } from '../../src/cli/diff-pairs.ts';
import { asSvg } from '../../src/cli/diff-svg.ts';
import { filesOfCommit, filesOnDisk } from '../../src/cli/diff-version.ts';
import { darkTheme } from '../../src/map/index.ts';
import { supplies } from '../formats/node-supplies.ts';
import { liberation } from '../map/fixtures/fonts.ts';

const picture = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="4"><rect width="4" height="4"/></svg>`;
const address = (width: number) => `data:image/svg+xml;base64,${btoa(picture(width))}`;
const maps = (rest: string, images: readonly string[]) => `persona maya "Maya" { photo "../pictures/maya.svg" }
journey buy "Buying" {
  for maya
  stage "One" {
    touchpoint pay "Pays" on web feels happy {
      ${images.map((path) => `image "${path}"`).join('\n      ')}
    }
    ${rest}
  }
}
`;
/** What no report may read. */
const outside = ['../../outside.svg', '../linked.svg', '../linked/outside.svg', '../huge.svg'];

let home: string;
let root: string;
let commits: readonly string[];
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
const write = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const commit = () => {
  git('add', '-A');
  git('-c', 'user.name=Rani', '-c', 'user.email=rani@example.com', 'commit', '-q', '-m', 'Maps');
  return git('rev-parse', 'HEAD');
};

beforeAll(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'journey looks ')));
  root = join(home, 'ü maps');
  mkdirSync(root);
  git('init', '-q', '-b', 'main');
  writeFileSync(join(home, 'outside.svg'), picture(666));
  symlinkSync('../outside.svg', join(root, 'linked.svg'));
  symlinkSync('..', join(root, 'linked'));
  write('huge.svg', picture(777).padEnd(5_000_001));
  write('pictures/maya.svg', picture(11));
  write('pictures/gone.svg', picture(12));
  write('maps/a.journey', maps('touchpoint wait "Waits" feels sad { image "../pictures/gone.svg" }', outside));
  const before = commit();
  rmSync(join(root, 'pictures/gone.svg'));
  write('pictures/maya.svg', picture(21));
  write('logo.svg', picture(22));
  write('own.ttf', liberation('Regular'));
  const brand = { accent: '#B01E68', logo: 'logo.svg', fonts: { regular: 'own.ttf', bold: 'gone.ttf' } };
  write('journey.config.json', JSON.stringify({ brand, language: 'id' }));
  write('maps/a.journey', maps('touchpoint "Dances" feels happy', [...outside, '../pictures/maya.svg']));
  commits = [before, commit()];
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** All that there is to draw of what changed, and what was said of it. */
async function compared(pairs: Pairs) {
  const said: string[] = [];
  const files = await compareFiles(pairs);
  const lookOf = looksIn(pairs, undefined, (note) => void said.push(note));
  const [journey] = changedJourneys(files);
  if (!journey) throw new Error('Nothing changed.');
  return { said, files, lookOf, journey };
}

test('maps of what changed have the brand of the newer version, and the pictures of each', async () => {
  const [before = '', after = ''] = commits;
  const { said, files, lookOf, journey } = await compared(await changedBetween(root, root, before, after));
  const drawn = await asSvg(journey, lookOf, supplies());
  expect(drawn).toContain('#B01E68');
  expect(drawn).toContain(address(22));
  expect(drawn).toContain('font-family="&quot;Liberation Sans&quot;, Inter,');
  expect(drawn).toContain('@font-face');
  expect(drawn).toContain(address(21));
  expect(drawn).toContain(address(12));
  expect(drawn).not.toContain(address(11));
  expect(drawn).toContain('Tahap');
  expect(said).toEqual([
    'the bold font that journey.config.json names is left out. There is no such file, or it is larger than 5 MB. Check the path.',
  ]);
  expect(await asSvg(journey, lookOf, { ...supplies(), theme: darkTheme })).toContain(darkTheme.bg);

  const page = await asHtml(files, lookOf, supplies());
  const figure = (name: string) => new RegExp(`<figure class="${name}">[\\s\\S]*?</figure>`).exec(page)?.[0] ?? '';
  expect(figure('before')).toContain(address(11));
  expect(figure('before')).toContain(address(22));
  expect(figure('before')).not.toContain(address(21));
  expect(figure('after')).toContain(address(21));
  expect(figure('overlay')).toContain(address(12));
  expect(page).toContain('<section id="journey-1" data-journey data-accent="#B01E68"');
  expect(page).toMatch(/section\[data-accent="#B01E68"\]\{[^}]*#B01E68/);
  expect(page).toContain('font-family:"Liberation Sans"');
  const dark = await asHtml(files, lookOf, { ...supplies(), theme: darkTheme });
  expect(dark).not.toContain('prefers-color-scheme');
});

test('pictures of the disk, of what is staged and of commits are read from inside of the repository only', async () => {
  const [before = '', after = ''] = commits;
  const versions = [filesOnDisk(root), filesOfCommit(root, ''), filesOfCommit(root, after)];
  for (const version of versions) {
    const file = { state: 'changed', oldPath: 'maps/a.journey', newPath: 'maps/a.journey' } as const;
    const { files, lookOf } = await compared({ before: filesOfCommit(root, before), after: version, files: [file] });
    const look = files[0] && (await lookOf(files[0]));
    expect([...(look?.pictures.after ?? [])]).toEqual([
      ['../logo.svg', address(22)],
      ['../pictures/maya.svg', address(21)],
      ...outside.map((path) => [path, null]),
    ]);
  }
});
