import { type Browser, chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { readAsset } from '../../scripts/assets.mjs';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';

/** Takes pictures of maps in Chromium, which look the same on every machine. */
export interface Camera {
  /** A picture of an SVG, and all that is written in it. */
  readonly take: (svg: string) => Promise<{ readonly picture: PNG; readonly text: string }>;
  readonly close: () => Promise<void>;
}

/** How many pixels of a picture are one px of the map: half of them are small in the repository, and still show every line. */
export const pictureScale = 0.5;

/** Letters are drawn as the font has them, and not as the screen or the settings of this machine would have them. */
const sameEverywhere = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

/** Maps name three weights and an italic of their font: the shipped ones, so that no font of this machine is used. */
const faces = [
  { file: 'Inter-Regular.ttf', style: 'normal', weight: 400 },
  { file: 'Inter-Medium.ttf', style: 'normal', weight: 500 },
  { file: 'Inter-SemiBold.ttf', style: 'normal', weight: 600 },
  { file: 'Inter-Italic.ttf', style: 'italic', weight: 400 },
];

/** Starts a browser with an empty page that has the map's font. */
export async function openCamera(): Promise<Camera> {
  const browser: Browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumArguments, ...sameEverywhere],
  });
  const page = await browser.newPage({ deviceScaleFactor: pictureScale });
  const fonts = await Promise.all(faces.map(fontFace));
  await page.setContent(`<style>${fonts.join('')}body{margin:0}svg{display:block}</style><div id="map"></div>`);
  const loaded = await page.evaluate(() =>
    Promise.all([...document.fonts].map(async (font) => (await font.load()).status)),
  );
  if (loaded.some((status) => status !== 'loaded')) throw new Error(`The fonts of the map are ${loaded.join(', ')}.`);
  const map = page.locator('#map');
  return {
    take: async (svg) => {
      const text = await map.evaluate(async (element, markup) => {
        element.innerHTML = markup;
        const images = element.querySelectorAll<SVGElement & Pick<HTMLImageElement, 'decode'>>('image');
        await Promise.all(Array.from(images, (image) => image.decode()));
        return Array.from(element.querySelectorAll('text'), (each) => each.textContent).join('');
      }, svg);
      return { picture: PNG.sync.read(await map.locator('> svg').screenshot()), text };
    },
    close: () => browser.close(),
  };
}

async function fontFace({ file, style, weight }: (typeof faces)[number]): Promise<string> {
  const data = Buffer.from(await readAsset(file)).toString('base64');
  return `@font-face{font-family:Inter;font-style:${style};font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
}
