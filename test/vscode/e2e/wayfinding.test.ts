import { expect, test } from 'vitest';
import { order } from './order.ts';
import { openWithPreview } from './workbench.ts';

const text = order.replace('"Purchase" {', '"Purchase" {\n    touchpoint pay "Pays" on store feels relieved');

test('size, filter and folds stay through edits and a reload', async () => {
  const workbench = await openWithPreview({ 'order.journey': text }, { inOwnWindow: true });
  const preview = workbench.previewFrame();
  await preview.getByRole('button', { name: 'Zoom in' }).click();
  const size = preview.locator('.scale');
  const zoomed = await size.textContent();
  await preview.getByRole('button', { name: 'Filter' }).click();
  await preview.getByRole('checkbox', { name: 'Instagram' }).check();
  await workbench.press('Escape');
  const post = workbench.shown('journey/order/aware/post', 'Sees a post');
  const pay = workbench.shown('journey/order/buy/pay', 'Pays');
  await pay.waitFor({ state: 'hidden' });
  await preview.getByRole('button', { name: 'Emotion' }).click();
  await workbench.screenshot('filtered and folded');

  await workbench.groups.first().locator('.view-line').first().click();
  await workbench.goTo(7, 22);
  await workbench.typeText('new ');
  await workbench.shown('journey/order/aware/post', 'new').waitFor();
  expect(await pay.isVisible()).toBe(false);
  await workbench.press('Control+S');

  await workbench.reload(/instagram/);
  await post.or(workbench.shown('journey/order/aware/post', 'new')).first().waitFor();
  expect(await size.textContent()).toBe(zoomed);
  expect(await pay.isVisible()).toBe(false);
  expect(await preview.getByRole('button', { name: 'Emotion' }).getAttribute('aria-expanded')).toBe('false');
  await preview.getByRole('button', { name: 'Instagram' }).click();
  await pay.waitFor();
});

test('a map is looked at as before when its file gets another name while something is in front of it', {
  tags: 'web',
}, async () => {
  const workbench = await openWithPreview({ 'order.journey': text, 'visit.journey': order });
  const { page } = workbench;
  const preview = workbench.previewFrame();
  const size = preview.locator('.scale');
  await workbench.goToPreview('Preview order.journey');
  await workbench.runCommand('Journey: Toggle Preview Locking');
  await workbench.frontTab('[Preview] order.journey').waitFor();
  const whole = await size.textContent();
  await preview.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => size.textContent()).not.toBe(whole);
  const zoomed = await size.textContent();

  await workbench.openFile('visit.journey');
  await size.waitFor({ state: 'detached' });
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'order.journey' }).click();
  await workbench.press('F2');
  await page.locator('.explorer-folders-view .monaco-inputbox input').fill('shop.journey');
  await workbench.press('Enter');
  await page.getByRole('tab', { name: '[Preview] shop.journey' }).click();
  await workbench.shown('journey/order/buy/pay', 'Pays').waitFor();
  expect(await size.textContent()).toBe(zoomed);
});

test('words are found on the map with Ctrl+F or a button, one after the other', { tags: 'web' }, async () => {
  const workbench = await openWithPreview({ 'order.journey': text });
  const preview = workbench.previewFrame();
  await preview.locator('.pane').click({ position: { x: 5, y: 5 } });
  // Until VS Code knows that the text has lost the focus, it searches there too.
  await workbench.page.locator('.editor-group-container.active').getByText('Preview order.journey').waitFor();
  await workbench.press('Control+F');
  await preview.getByRole('textbox', { name: 'Find on the map' }).fill('e');
  const count = preview.getByRole('search').getByRole('status');
  await expect.poll(() => count.textContent()).toMatch(/^1 of \d+$/);
  await workbench.press('Enter');
  await expect.poll(() => count.textContent()).toMatch(/^2 of \d+$/);
  await workbench.press('Shift+Enter');
  await expect.poll(() => count.textContent()).toMatch(/^1 of \d+$/);
  await workbench.screenshot('search');
  await workbench.press('Escape');
  await count.waitFor({ state: 'hidden' });

  await preview.getByRole('button', { name: 'Find', exact: true }).click();
  await preview.getByRole('textbox', { name: 'Find on the map' }).and(preview.locator(':focus')).waitFor();
});
