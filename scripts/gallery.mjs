import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { run } from './processes.mjs';
import { node24, root } from './setup.mjs';
import { step } from './steps.mjs';

/**
 * @typedef {object} GalleryPicture
 * @property {string} name of the file, without its end
 * @property {string} title
 * @property {string} about what there is to see, in a sentence
 * @property {string} example
 * @property {readonly string[]} [options] of `journey render`
 */

const folder = join(root, 'docs', 'gallery');
/** How many pixels are one px of the map: as many as a page of text shows, on a fine screen. */
const scale = '0.6';

/** @type {readonly GalleryPicture[]} */
const gallery = [
  {
    name: 'buying-running-shoes',
    title: 'A whole journey',
    about:
      'Two people buy running shoes: what they do, on which channels they hop, how both feel, what hurts, and what to do about it.',
    example: 'buy-running-shoes',
  },
  {
    name: 'buying-running-shoes-dark',
    title: 'The same in the dark',
    about: 'Every theme has its own colours, each checked for contrast against what it stands on.',
    example: 'buy-running-shoes',
    options: ['--theme', 'dark'],
  },
  {
    name: 'buying-running-shoes-for-the-board',
    title: 'A view for the board',
    about: 'A `view` in the text says which stages and lanes a reader needs; the rest stays away.',
    example: 'buy-running-shoes',
    options: ['--view', 'board'],
  },
  {
    name: 'buying-running-shoes-persona-by-persona',
    title: 'Persona by persona',
    about: 'One row a persona, in the same scale: where two people part is seen at once.',
    example: 'buy-running-shoes',
    options: ['--lens', 'personas'],
  },
  {
    name: 'buying-running-shoes-curve',
    title: 'The emotion curve alone',
    about: 'Faces, words and quotes, as large as the page allows.',
    example: 'buy-running-shoes',
    options: ['--lens', 'curve', '--theme', 'dark'],
  },
  {
    name: 'next-year',
    title: 'A future state',
    about: 'The journey as it should be next year.',
    example: 'next-year',
    options: ['--theme', 'dark'],
  },
  {
    name: 'next-year-compared',
    title: 'Current and future',
    about: 'What comes, what goes, and how the curve rises: one `revises` line joins the two journeys.',
    example: 'next-year',
    options: ['--lens', 'compare'],
  },
  {
    name: 'from-checkout-to-the-right-size',
    title: 'A service blueprint',
    about: 'What the customer sees, what happens behind it, and the three lines between.',
    example: 'checkout-to-exchange',
  },
  {
    name: 'from-checkout-to-the-right-size-dark',
    title: 'A blueprint in the dark',
    about: 'The lens shows the rows of the service and leaves everything else away.',
    example: 'checkout-to-exchange',
    options: ['--lens', 'blueprint', '--theme', 'dark'],
  },
  {
    name: 'a-day-on-the-road',
    title: 'A day in the life',
    about: 'A driver from the first parcel to the last, hour by hour.',
    example: 'day-of-a-driver',
  },
  {
    name: 'a-day-on-the-road-high-contrast',
    title: 'High contrast',
    about: 'Without tints, with strong outlines: for whoever sees less.',
    example: 'day-of-a-driver',
    options: ['--theme', 'high-contrast-dark'],
  },
  {
    name: 'berobat-print',
    title: 'For a printer without colour',
    about: 'A visit to the doctor, told in Indonesian: hatches, dashes and faces tell apart what colours do elsewhere.',
    example: 'berobat-ke-puskesmas',
    // Hatches are finer than what 60% can show.
    options: ['--theme', 'print', '--scale', '1'],
  },
  {
    name: 'berobat-table',
    title: 'A table',
    about: 'A row for each touchpoint, for whoever would rather read than look.',
    example: 'berobat-ke-puskesmas',
    options: ['--lens', 'table'],
  },
  {
    name: 'a-morning-coffee',
    title: 'Ten lines of text',
    about: 'The first journey of the README.',
    example: 'first-journey',
  },
];

/** Draws the pictures of `docs/gallery` with the built command line, and writes the page that shows them. */
export async function drawGallery() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, example, options = [] } of gallery) {
    const args = ['render', `examples/${example}.journey`, '--scale', scale, ...options];
    await step(`Drawing ${name}`, async () => {
      const program = join('dist', 'cli', 'main.js');
      const { code, output } = await run(node24(), [program, ...args, '-o', `docs/gallery/${name}.png`], { cwd: root });
      if (code !== 0) throw new Problem(`${output.trim()}\n\n${name} could not be drawn, as told above.`);
    });
  }
  writeFileSync(join(folder, 'README.md'), `${[...opening, ...gallery.flatMap(section)].join('\n')}\n`);
}

const opening = [
  '# Gallery',
  '',
  'Drawn by `journey render` from the texts in [examples](../../examples), as `npm run pictures` does. Each map is the same on every',
  'machine, and as large as it needs to be; most are shown at 60% here.',
];

/** @param {GalleryPicture} picture */
function section({ name, title, about, example, options = [] }) {
  const command = ['journey render', `${example}.journey`, ...options].join(' ');
  return [
    '',
    `## ${title}`,
    '',
    about,
    '',
    `![${title}](${name}.png)`,
    '',
    `[${example}.journey](../../examples/${example}.journey) · \`${command} -o ${name}.png\``,
  ];
}
