import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readJourneys } from '../../src/cli/read-journeys.ts';
import { nearFile } from '../../src/cli/read-near.ts';
import { readPictures } from '../../src/cli/read-pictures.ts';
import { toModel } from '../../src/language/to-model.ts';
import {
  darkTheme,
  drawSvg,
  highContrastDarkTheme,
  highContrastLightTheme,
  isInMapFont,
  type Lens,
  layout,
  lensesOf,
  lightTheme,
  type Pictures,
  printTheme,
  type Theme,
} from '../../src/map/index.ts';
import type { Journey, Model } from '../../src/model/index.ts';
import { journey, model, pain, stage, touchpoint } from '../map/fixtures/build.ts';
import { type Camera, openCamera } from './camera.ts';
import { differenceOf, type Folders, keep, strayIn } from './stored-pictures.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const folders: Folders = {
  stored: fileURLToPath(new URL('stored/', import.meta.url)),
  results: resolve('test-results/pictures'),
};
const themes = {
  light: lightTheme,
  dark: darkTheme,
  'high-contrast-light': highContrastLightTheme,
  'high-contrast-dark': highContrastDarkTheme,
  print: printTheme,
} satisfies Readonly<Record<string, Theme>>;

/** A picture to take. */
interface Sitting {
  readonly name: string;
  readonly model: Model;
  readonly journey: Journey;
  readonly lens: Lens;
  readonly theme: Theme;
  readonly pictures: Pictures;
}

const paths = readdirSync(examples).filter((path) => path.endsWith('.journey'));
const { documents } = await readJourneys(paths.map((path) => join(examples, path)));
const sittings = await allSittings(documents.map((document) => toModel(document)));

/** The full map of every journey in all themes, and every other lens where it is first of use. */
async function allSittings(models: readonly Model[]): Promise<Sitting[]> {
  const all: Sitting[] = [];
  const seen = new Set<string>();
  for (const model of models) {
    const pictures = await readPictures(model, nearFile(model.uri, examples));
    for (const journey of model.journeys) {
      const [map, ...others] = lensesOf(model, journey);
      for (const [name, theme] of Object.entries(themes)) {
        all.push({ name: `${journey.key}-${name}`, model, journey, lens: map, theme, pictures });
      }
      for (const lens of others.filter(({ key }) => !seen.has(key))) {
        seen.add(lens.key);
        const name = `${journey.key}-${lens.key.replaceAll(' ', '-')}`;
        all.push({ name, model, journey, lens, theme: lightTheme, pictures });
      }
    }
  }
  return all;
}

let camera: Camera;
beforeAll(async () => {
  rmSync(folders.results, { recursive: true, force: true });
  camera = await openCamera();
}, 120_000);
afterAll(() => camera.close());

describe('in a browser', { timeout: 30_000 }, () => {
  it.each(sittings)('$name looks as it did', async ({ name, model, journey, lens, theme, pictures }) => {
    const { picture, text } = await camera.take(drawSvg(layout(model, journey, { lens, pictures }), theme));
    const foreign = [...new Set(text)].filter((character) => !isInMapFont(character));
    expect(foreign, 'the examples need no other font than the map’s, which may not be on this machine').toEqual([]);
    const difference = differenceOf(name, picture, folders);
    if (difference === undefined) return;
    if (expect.getState().snapshotState.snapshotUpdateState !== 'all') expect.fail(difference);
    keep(name, picture, folders);
  });

  it('nothing else is stored', () => {
    const stray = strayIn(
      folders,
      sittings.map(({ name }) => name),
    );
    expect(stray, 'pictures of what is no longer drawn: remove these files').toEqual([]);
  });
});

describe('a difference', { timeout: 30_000 }, () => {
  let home: string;
  let work: Folders;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'journey-pictures-'));
    work = { stored: join(home, 'stored'), results: join(home, 'results') };
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  /** A small map. */
  async function taken({ theme = lightTheme, stages = 1 }: { theme?: Theme; stages?: number } = {}): Promise<PNG> {
    const all = Array.from({ length: stages }, (_, index) =>
      stage(`Stage ${index + 1}`, { touchpoints: [touchpoint('Buys shoes', { pains: [pain('Too small')] })] }),
    );
    const drawn = model({ journeys: [journey('Shoes', { stages: all })] });
    return (await camera.take(drawSvg(layout(drawn, drawn.journeys[0] as Journey), theme))).picture;
  }

  it('is none where a picture was kept and nothing changed', async () => {
    keep('shoes', await taken(), work);
    expect(differenceOf('shoes', await taken(), work)).toBeUndefined();
  });

  it('of one colour is told with its place, and with a picture of before, now and what differs', async () => {
    keep('shoes', await taken(), work);
    const now = await taken({ theme: { ...lightTheme, painTint: '#F8DFD3' } });
    const message = differenceOf('shoes', now, work);
    expect(message).toMatch(
      /^shoes looks different: \d+ of \d+ pixels \([\d.]+ %\), on the map between x \d+ and \d+, y \d+ and \d+\.\nLook at \S+results\/shoes\.png: before, now, and in red what differs\./,
    );
    const seen = PNG.sync.read(readFileSync(join(work.results, 'shoes.png')));
    expect([seen.width, seen.height]).toEqual([3 * now.width + 32, now.height]);
  });

  it('of size is told', async () => {
    keep('shoes', await taken(), work);
    expect(differenceOf('shoes', await taken({ stages: 9 }), work)).toMatch(
      / It was \d+ × \d+ and is \d+ × \d+ pixels\./,
    );
  });

  it('is told where nothing is stored yet', async () => {
    expect(differenceOf('shoes', await taken(), work)).toMatch(
      /^There is no stored picture of shoes yet\. Look at \S+shoes\.png\./,
    );
    expect(existsSync(join(work.results, 'shoes.png'))).toBe(true);
  });
});
