import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { allowAxe, faultsIn } from './axe.ts';
import { openWithPreview, openWorkbench, themes } from './workbench.ts';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));

test('axe finds nothing in the preview in any theme, nor in what is said of texts that cannot be read or hold nothing', async () => {
  const files = {
    'torn.journey': 'journey "One" {\n  stage "A" {\n',
    'empty.journey': '',
  };
  const workbench = await openWorkbench({ folder: examples, files, inOwnWindow: true });
  await workbench.openFile('buy-running-shoes.journey');
  await workbench.press('Control+K');
  await workbench.press('v');
  await workbench.map.waitFor();
  await allowAxe(workbench);
  const frame = workbench.previewFrame();
  const lens = frame.getByLabel('Lens');
  const body = frame.locator('body');

  for (const theme of themes) {
    await workbench.page.locator('.view-line').first().click();
    const before = await body.getAttribute('data-vscode-theme-id');
    await workbench.chooseTheme(theme);
    await expect.poll(() => body.getAttribute('data-vscode-theme-id')).not.toBe(before);
    await frame.getByRole('button', { name: 'Copy' }).click();
    await frame.getByRole('menu').waitFor();
    expect(await faultsIn(workbench), theme).toEqual([]);
    await workbench.screenshot(`accessible ${theme}`);
    await workbench.press('Escape');
  }
  for (const key of ['curve', 'table', 'personas']) {
    await lens.selectOption(key);
    expect(await faultsIn(workbench), key).toEqual([]);
  }

  await workbench.page.locator('.view-line').first().click();
  await workbench.openFile('torn.journey');
  await workbench.note.getByRole('button', { name: 'Show' }).waitFor();
  expect(await faultsIn(workbench)).toEqual([]);
  await workbench.openFile('empty.journey');
  await workbench.previewFrame().getByRole('heading', { name: 'Write your first journey' }).waitFor();
  expect(await faultsIn(workbench)).toEqual([]);
});

test('the preview can be worked with by keyboard alone', async () => {
  const text = `journey order "Ordering shoes" {
  stage aware "Awareness" {
    touchpoint post "Sees a post" on instagram feels curious
    touchpoint pay "Pays" on web feels relieved
  }
}
`;
  const workbench = await openWithPreview({ 'order.journey': text });
  const { page } = workbench;
  const frame = workbench.previewFrame();
  const focused = frame.locator(':focus');
  const name = () => focused.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent?.trim());
  const isSeen = () =>
    focused.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    });

  // From the text into the preview, as from any editor to the one beside it.
  await workbench.press('Control+2');
  await expect.poll(() => frame.locator('body').evaluate(() => document.hasFocus())).toBe(true);
  const stops: (string | null | undefined)[] = [];
  for (let stop = 0; stop < 11; stop++) {
    await workbench.press('Tab');
    stops.push(
      await focused.evaluate(
        (element) =>
          element.closest('label')?.firstChild?.textContent ??
          element.getAttribute('aria-label') ??
          element.textContent?.trim(),
      ),
    );
    expect(await isSeen(), stops.at(-1) ?? '').toBe(true);
  }
  expect(stops.slice(0, 5)).toEqual(['Zoom out', '100%', 'Zoom in', 'Fit width', 'Fit whole map']);
  expect(stops.slice(5)).toEqual(['Find', 'Filter', 'Lens', 'Present', 'Copy', 'Export…']);

  await workbench.press('ArrowLeft');
  await expect.poll(name).toBe('Copy');
  await workbench.press('ArrowDown');
  await expect.poll(name).toBe('Copy as Image');
  expect(await isSeen()).toBe(true);
  await workbench.press('ArrowUp');
  await expect.poll(name).toBe('Copy as Table');
  await workbench.press('Home');
  await workbench.press('ArrowDown');
  await expect.poll(name).toBe('Copy as SVG');
  await workbench.press('Escape');
  await frame.getByRole('menu').waitFor({ state: 'hidden' });
  await expect.poll(name).toBe('Copy');
  await workbench.press('Enter');
  await frame.getByRole('menu').waitFor();
  await workbench.press('End');
  await workbench.press('Tab');
  await frame.getByRole('menu').waitFor({ state: 'hidden' });
  await expect.poll(name).toBe('Export…');
  await workbench.press('Home');
  await expect.poll(name).toBe('Zoom out');

  await workbench.press('End');
  // Past what scrolls and folds the map, to its first part.
  for (let stop = 0; stop < 6 && !(await focused.getAttribute('data-part')); stop++) await workbench.press('Tab');
  expect(await focused.getAttribute('data-part')).toMatch(/^journey\/order/);
  await workbench.press('ArrowDown');
  await workbench.press('Enter');
  await page
    .locator('.statusbar-item')
    .getByText(/^Ln \d, Col 5 \(\d+ selected\)$/)
    .waitFor();

  await workbench.press('Control+2');
  await frame.getByRole('button', { name: 'Copy' }).focus();
  await workbench.press('Enter');
  await frame.getByRole('menu').waitFor();
  await workbench.press('ArrowDown');
  await workbench.press('Enter');
  await page.locator('.statusbar-item').getByText('Map copied as SVG').waitFor();
  await expect.poll(name).toBe('Copy');
});
