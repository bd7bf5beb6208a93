import { execFileSync } from 'node:child_process';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { liberation } from '../../map/fixtures/fonts.ts';
import { allowAxe, faultsIn } from './axe.ts';
import { openWorkbench, themes, type Workbench } from './workbench.ts';

const people = 'persona maya "Maya" {\n  age 29\n}\n';
const shop = `import "people.journey"

journey shop "Buying shoes" {
  for maya

  stage aware "Awareness" {
    touchpoint post "Sees a post" on instagram feels curious
    touchpoint ask "Asks a friend" on word-of-mouth feels hopeful
  }

  stage buy "Purchase" {
    touchpoint order "Places the order" on web feels frustrated {
      pain shipping "Shipping surprise" severity high
    }
    touchpoint wait "Waits" on email feels bored
  }
}
`;
const square = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="${color}"/></svg>`;
const now = shop
  .replace('feels frustrated', 'feels relieved')
  .replace('      pain shipping "Shipping surprise" severity high\n', '')
  .replace(
    '    touchpoint wait',
    '    touchpoint total "Total price shown" on web feels satisfied\n    touchpoint wait',
  )
  .replace('"Asks a friend"', '"Asks a running friend"');

test('what changed since the last commit is reviewed while it is written', async () => {
  const workbench = await openWorkbench({
    files: {
      'shop.journey': shop,
      'people.journey': `${people.slice(0, -2)}  photo "maya.svg"\n}\n`,
      'maya.svg': square('purple'),
      'logo.svg': square('teal'),
      'journey.config.json':
        '{ "brand": { "accent": "#B01E68", "logo": "logo.svg", "fonts": { "regular": "own.ttf" } } }',
    },
  });
  const { page } = workbench;
  const frame = workbench.previewFrame();
  await writeFile(join(workbench.folder, 'own.ttf'), liberation('Regular'));
  commit(workbench);
  await workbench.write('maya.svg', square('orange'));
  await workbench.openFile('shop.journey');
  await workbench.write('shop.journey', now);
  const status = page.locator('.statusbar-item', { hasText: 'since HEAD' });
  await expect.poll(() => status.textContent()).toContain('4 changes since HEAD');
  await workbench.screenshot('review status');
  await status.click();
  await page.mouse.move(0, 0);
  await workbench.frontTab('shop.journey ↔ HEAD').waitFor();
  await expect
    .poll(() => sentencesIn(frame))
    .toEqual([1, 2, 3, 4].map((number) => expect.stringMatching(`^${number} `)));
  const told = (await sentencesIn(frame)).map((each) => each.slice(2)).sort();
  expect(told).toEqual([
    "Maya now feels Relieved (+1) instead of Frustrated (−2) at 'Places the order'.",
    "Pain 'Shipping surprise' is gone from 'Places the order'.",
    "Touchpoint 'Asks a friend' now reads 'Asks a running friend', in 'Awareness'.",
    "Touchpoint 'Total price shown' is new in 'Purchase'.",
  ]);
  expect(await numbersOn(frame)).toContain(await numberOf(frame, 'Total price shown'));
  await frame.getByText('Maya: on average −0.25 → +0.6').waitFor();
  const pictureOf = (name: string) => frame.locator(`.map image[aria-label^="${name}"]`).first().getAttribute('href');
  await expect.poll(() => pictureOf('Maya')).toContain('maya.svg?changed');
  await frame.locator('.map svg[font-family*="Liberation Sans"]').first().waitFor();
  await expect.poll(() => frame.locator('.map image').count()).toBe(2);
  await workbench.screenshot('review overlay');

  // By keys alone: the sides, from change to change, and into the text.
  const total = await numberOf(frame, 'Total price shown');
  const surprise = await numberOf(frame, 'Shipping surprise');
  await frame.getByRole('button', { name: 'Overlay' }).focus();
  await workbench.press('1');
  await expect.poll(() => tagsOn(frame)).toEqual(['1', '2', '3', '4'].filter((number) => number !== total));
  await workbench.map.getByText('Shipping surprise').first().waitFor();
  expect(await pictureOf('Maya')).toBe(`data:image/svg+xml;base64,${btoa(square('purple'))}`);
  expect(await frame.locator('.map image').count()).toBe(2);
  await workbench.press('F7');
  await expect.poll(() => current(frame)).toMatch(/^1/);
  await workbench.press('Shift+F7');
  await expect.poll(() => current(frame)).toMatch(/^4/);
  await workbench.screenshot('review before');
  await workbench.press('2');
  await expect.poll(() => tagsOn(frame)).toEqual(['1', '2', '3', '4'].filter((number) => number !== surprise));
  await frame.locator('.change', { hasText: 'Total price shown' }).focus();
  await workbench.press('Enter');
  await workbench.screenshot('review after');
  await workbench.press('o');
  await workbench
    .frontTab(`shop.journey (HEAD ${git(workbench, 'rev-parse', '--short=7', 'HEAD')}) ↔ shop.journey`)
    .waitFor();
  await workbench.cursorAt('Ln 14, Col 5');
  await workbench.screenshot('review in the text');

  // What is typed there is compared at once; what cannot be read leaves the last comparison.
  await workbench.press('Control+Shift+K');
  await expect.poll(async () => (await sentencesIn(frame)).length).toBe(3);
  await workbench.typeText('touchpoint "Half');
  await workbench.note.waitFor();
  expect(await sentencesIn(frame)).toHaveLength(3);
  await workbench.screenshot('review of a broken text');
  for (const _ of 'touchpoint "Half') await workbench.press('Backspace');
  await workbench.note.waitFor({ state: 'hidden' });

  // Chips filter.
  await frame.getByRole('button', { name: /^wording/ }).click();
  await expect.poll(() => sentencesIn(frame)).toHaveLength(1);
  expect(await tagsOn(frame)).toEqual(['1']);
  await frame.getByRole('button', { name: 'Show all' }).click();

  await workbench.write('people.journey', `${people.replace('29', '30').slice(0, -2)}  photo "maya.svg"\n}\n`);
  await expect
    .poll(() => sentencesIn(frame))
    .toContainEqual(expect.stringContaining("Persona 'Maya': the age is now 30 instead of 29."));
  await workbench.press('Control+K');
  await workbench.press('S');
  const saved = now.replace('    touchpoint total "Total price shown" on web feels satisfied\n', '');
  await expect.poll(() => readFile(join(workbench.folder, 'shop.journey'), 'utf8')).toBe(saved);
  commit(workbench);
  await frame.getByRole('heading', { name: 'Nothing changed for the customer since HEAD' }).waitFor();
  await status.waitFor({ state: 'hidden' });
  await workbench.screenshot('review of nothing');
});

test('a review can be read in every theme, and comes back after a reload', async () => {
  const files = { 'shop.journey': shop, 'people.journey': people };
  const workbench = await openWorkbench({ files, inOwnWindow: true });
  commit(workbench);
  await workbench.write('shop.journey', now);
  await workbench.openFile('shop.journey');
  await workbench.runCommand('Journey: Review Changes');
  const frame = workbench.previewFrame();
  await frame.locator('.change').first().waitFor();
  await allowAxe(workbench);
  for (const theme of themes) {
    const body = frame.locator('body');
    const before = await body.getAttribute('data-vscode-theme-id');
    await workbench.chooseTheme(theme);
    await expect.poll(() => body.getAttribute('data-vscode-theme-id')).not.toBe(before);
    await frame.locator('.change').nth(1).click();
    await frame.getByRole('button', { name: /^experience/ }).hover();
    expect(await faultsIn(workbench), theme).toEqual([]);
    await workbench.screenshot(`review ${theme}`);
  }
  await workbench.reload(/subject/);
  await workbench.frontTab('shop.journey ↔ HEAD').waitFor();
  await expect.poll(() => sentencesIn(frame)).toHaveLength(4);
});

test('files are compared that no Git knows, or that it knows by another name', async () => {
  const workbench = await openWorkbench({ files: { 'a.journey': shop, 'b.journey': now, 'people.journey': people } });
  const { page } = workbench;
  const frame = workbench.previewFrame();
  const explorer = page.locator('.explorer-folders-view');
  await workbench.openFile('b.journey');
  await workbench.runCommand('Journey: Review Changes');
  await (await workbench.told('This file is in no Git repository'))
    .getByRole('button', { name: 'Choose a File' })
    .click();
  await page.locator('.quick-input-widget').getByText('a.journey').first().click();
  await workbench.frontTab('b.journey ↔ a.journey').waitFor();
  await expect.poll(() => sentencesIn(frame)).toHaveLength(4);
  await workbench.press(closeEditor);

  await explorer.getByText('a.journey').click();
  await explorer.getByText('b.journey').click({ modifiers: ['ControlOrMeta'] });
  await explorer.getByText('b.journey').click({ button: 'right' });
  const menu = page.locator('.context-view .monaco-menu');
  await menu.getByText('Compare with Another Journey File').hover();
  await workbench.press('Enter');
  await workbench.frontTab('b.journey ↔ a.journey').waitFor();
  await expect.poll(() => sentencesIn(frame)).toHaveLength(4);

  commit(workbench);
  await rename(join(workbench.folder, 'a.journey'), join(workbench.folder, 'c.journey'));
  await workbench.write('c.journey', now);
  git(workbench, 'add', '--all');
  await workbench.openFile('c.journey');
  await workbench.runCommand('Journey: Review Changes');
  await workbench.frontTab('c.journey ↔ HEAD').waitFor();
  await expect.poll(() => sentencesIn(frame)).toHaveLength(4);

  await workbench.press('Control+Shift+G');
  await page.locator('.scm-view .monaco-list-row', { hasText: 'c.journey' }).click({ button: 'right' });
  await menu.getByText('Review Changes').waitFor();
  await workbench.screenshot('review from source control');
  await workbench.press('Escape');
});

test('a change of what is revised in another file opens both texts', async () => {
  const next = now.replace('journey shop "Buying shoes" {', 'journey next "Buying shoes, next year" {\n  revises shop');
  const files = { 'people.journey': people, 'shop.journey': shop, 'next.journey': `import "shop.journey"\n${next}` };
  const workbench = await openWorkbench({ files });
  const frame = workbench.previewFrame();
  await workbench.openFile('next.journey');
  await workbench.beginCommand('Journey: Review Changes Since');
  await workbench.page.locator('.quick-input-widget').getByText('The journey that it revises').click();
  await workbench.frontTab('next.journey ↔ the journey that it revises').waitFor();
  await frame.locator('.change', { hasText: 'Total price shown' }).dblclick();
  await workbench.frontTab('shop.journey ↔ next.journey').waitFor();
});

const closeEditor = 'Control+F4';

/** Makes a repository of the test's folder, unless it is one, and commits what is in it. */
function commit(workbench: Workbench): void {
  git(workbench, 'init', '--quiet');
  git(workbench, 'add', '--all');
  git(workbench, 'commit', '--quiet', '--message=Next');
}

function git({ folder }: Workbench, ...args: readonly string[]): string {
  const author = ['-c', 'user.name=Maya', '-c', 'user.email=maya@example.com'];
  return execFileSync('git', [...author, ...args], { cwd: folder, encoding: 'utf8' }).trim();
}

/** The changes that a review lists, with their numbers. */
async function sentencesIn(frame: FrameLocator): Promise<string[]> {
  return frame
    .locator('.change')
    .evaluateAll((changes) =>
      changes.map((each) => [...each.querySelectorAll('.tag, .sentence')].map((part) => part.textContent).join(' ')),
    );
}

/** The numbers on the map of one version. */
async function tagsOn(frame: FrameLocator): Promise<string[]> {
  return (await frame.locator('.change-tags .tag').allTextContents()).sort();
}

/** The numbers on the map of both versions. */
async function numbersOn(frame: FrameLocator): Promise<string[]> {
  const numbers = await frame
    .locator('.map svg:not([aria-hidden]) [data-mark]')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-mark') ?? ''));
  return [...new Set(numbers)].sort();
}

/** The number of a change in the list. */
async function numberOf(frame: FrameLocator, text: string): Promise<string> {
  return (await frame.locator('.change', { hasText: text }).locator('.tag').textContent()) ?? '';
}

/** The number of the change that is looked at. */
async function current(frame: FrameLocator): Promise<string> {
  return (await frame.locator('.change[aria-current="true"]').textContent()) ?? '';
}
