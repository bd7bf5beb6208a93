import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { order } from './order.ts';
import { openWithPreview } from './workbench.ts';

test('a part that is clicked, or chosen with the keyboard, is selected in the text', async () => {
  const text = order.replace('"Purchase" {', '"Purchase" {\n    touchpoint pay "Pays" on store feels relieved');
  const workbench = await openWithPreview({ 'order.journey': text });
  const post = workbench.shown('journey/order/aware/post', 'Sees a post');

  await post.click();
  await workbench.cursorAt('Ln 7, Col 5 (56 selected)');
  await workbench.screenshot('clicked card');
  await workbench.typeText('//');
  await post.waitFor({ state: 'hidden' });
  await workbench.press('Control+Z');
  await post.waitFor();

  await workbench.map.locator('[tabindex="0"]').focus();
  // From the header down to the first touchpoint, and from that to the next.
  for (const key of ['ArrowDown', 'ArrowRight']) await workbench.press(key);
  await workbench.screenshot('focused card');
  await workbench.press('Enter');
  await workbench.cursorAt('Ln 11, Col 5 (45 selected)');
});

test('the map has the colours of the theme, without being loaded again', async () => {
  const workbench = await openWithPreview({ 'order.journey': order });
  const title = workbench.map.getByText('Ordering shoes').last();
  const ground = workbench.map.locator('[data-role="page"]');
  const body = workbench.previewFrame().locator('body');
  await body.evaluate((element) => element.setAttribute('data-loaded', 'once'));
  const fills = async () => [await fillOf(ground), await fillOf(title)];

  await workbench.chooseTheme('Light Modern');
  const light = await fills();
  await workbench.chooseTheme('Dark Modern');
  await expect.poll(fills).toEqual(['rgb(31, 31, 31)', expect.not.stringMatching(light[1] ?? '')]);
  await workbench.screenshot('dark theme');
  await workbench.chooseTheme('Default High Contrast');
  await expect.poll(fills).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  await workbench.screenshot('dark high contrast');
  await workbench.chooseTheme('Default High Contrast Light');
  await expect.poll(fills).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  await workbench.screenshot('light high contrast');
  expect(light[0]).toBe('rgb(255, 255, 255)');
  expect(await body.getAttribute('data-loaded')).toBe('once');
});

function fillOf(element: Locator): Promise<string> {
  return element.evaluate((node) => getComputedStyle(node).fill);
}
