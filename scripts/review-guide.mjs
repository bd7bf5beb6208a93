import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAsset } from './assets.mjs';
import { packPicture } from './pack-picture.mjs';
import { Problem } from './problem.mjs';
import { run } from './processes.mjs';
import { node24, root } from './setup.mjs';
import { step } from './steps.mjs';

const folder = join(root, 'docs', 'reviewing');
const versions = ['before', 'after'];

/** How many pixels of the pictures are one px of the map. */
const scale = 0.8;

/** The faces of the map's font. */
const faces = { Regular: 'normal 400', Medium: 'normal 500', SemiBold: 'normal 600', Italic: 'italic 400' };

/**
 * Makes what the guide to reviewing shows of its two journeys: their maps, the map of the change, and the report.
 * @param {import('playwright-core').Browser} browser
 * @param {string} work a folder to work in
 */
export async function makeReviewGuide(browser, work) {
  await step('Drawing what the guide to reviewing shows', async () => {
    const place = join(work, 'review');
    mkdirSync(place);
    const pair = versions.map((version) => `${version}.journey`);
    for (const version of versions) {
      copyFileSync(join(folder, `${version}.journey`), join(place, `${version}.journey`));
      const picture = join(folder, `${version}.png`);
      await journey(place, 'render', `${version}.journey`, '--scale', String(scale), '-o', picture);
      writeFileSync(picture, await packPicture(readFileSync(picture)));
    }
    writeFileSync(join(folder, 'report.md'), await journey(place, 'diff', ...pair, '--format', 'markdown'));
    const changes = await journey(place, 'diff', ...pair, '--format', 'svg');
    writeFileSync(join(folder, 'changes.png'), await pictureOf(browser, changes));
  });
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} svg
 */
async function pictureOf(browser, svg) {
  const page = await browser.newPage({ deviceScaleFactor: scale });
  const fonts = await Promise.all(
    Object.entries(faces).map(async ([name, style]) => {
      const data = Buffer.from(await readAsset(`Inter-${name}.ttf`)).toString('base64');
      const [slant, weight] = style.split(' ');
      return `@font-face{font-family:Inter;font-style:${slant};font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
    }),
  );
  await page.setContent(`<style>${fonts.join('')}body{margin:0}svg{display:block}</style>${svg}`);
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  const picture = await packPicture(await page.locator('svg').first().screenshot());
  await page.close();
  return picture;
}

/**
 * What the built command line prints.
 * @param {string} cwd
 * @param {readonly string[]} args
 */
async function journey(cwd, ...args) {
  const { code, output } = await run(node24(), [join(root, 'dist', 'cli', 'main.js'), ...args], { cwd });
  if (code === 0) return output;
  throw new Problem(`${output.trim()}\n\n"journey ${args.join(' ')}" failed, as told above.`);
}
