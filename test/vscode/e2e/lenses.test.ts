import { expect, test } from 'vitest';
import { openWithPreview } from './workbench.ts';

const now = `journey order "Ordering shoes" {
  for maya, budi
  stage aware "Awareness" {
    touchpoint post "Sees a post" on instagram feels curious
    touchpoint store "Drives to the store" on store feels annoyed "No size 43." {
      pain "The size is sold out" for budi
      maya feels patient
    }
  }
  stage buy "Purchase" {
    touchpoint pay "Pays" on web feels relieved
  }
}
view board "For the board" of order {
  stages buy
}
persona maya "Maya"
persona budi "Budi"
`;

const next = `import "now.journey"
journey next "Ordering shoes, next year" {
  revises order
  for maya
  stage aware "Awareness" {
    touchpoint post "Sees a post" on instagram feels happy
    touchpoint ask "Asks a runner" on chat feels delighted
  }
}
`;

test('a journey is looked at through a lens, which is kept while the text is changed', async () => {
  const settings = JSON.stringify({ 'workbench.colorTheme': 'Light Modern' });
  const workbench = await openWithPreview({ 'now.journey': now, '.vscode/settings.json': settings });
  const lens = workbench.previewFrame().getByLabel('Lens');
  const card = workbench.shown('journey/order/aware/post', 'Sees a post');

  await card.waitFor();
  expect(await lens.locator('option').allTextContents()).toEqual([
    'Full map',
    'Emotion curve',
    'Table',
    'Persona by persona',
    'For the board',
  ]);
  await lens.selectOption('Table');
  await workbench.map.locator('[data-role="row"]').first().waitFor();
  await workbench.screenshot('lens table light');
  await workbench.chooseTheme('Dark Modern');
  await expect
    .poll(() => workbench.map.locator('[data-role="page"]').evaluate((node) => getComputedStyle(node).fill))
    .toBe('rgb(31, 31, 31)');
  await workbench.screenshot('lens table dark');

  await lens.focus();
  await workbench.press('End');
  await expect.poll(() => lens.inputValue()).toBe('view board');
  await card.waitFor({ state: 'hidden' });
  await workbench.screenshot('lens view dark');

  await workbench.page.locator('.view-line').first().click();
  await workbench.goTo(14, 11);
  await workbench.typeText('x');
  await card.waitFor();
  expect(await lens.inputValue()).toBe('map');
  await workbench.press('Backspace');
  await card.waitFor({ state: 'hidden' });
  expect(await lens.inputValue()).toBe('view board');
});

test('a journey is compared with the one of another file that it revises', async () => {
  const workbench = await openWithPreview({ 'next.journey': next, 'now.journey': now });
  const gone = workbench.shown('journey/order/aware/store', 'Drives to');

  await workbench.previewFrame().getByLabel('Lens').selectOption('Current and future');
  await gone.waitFor();
  expect(await workbench.map.locator('[data-role="mark"]').allTextContents()).toEqual(
    expect.arrayContaining(['New', 'Gone']),
  );
  await workbench.screenshot('lens compare');
  await gone.click();
  await workbench.frontTab('now.journey').waitFor();
  await workbench.cursorAt('Ln 5, Col 5 (77 selected)');
});
