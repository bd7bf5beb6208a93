import { expect, test } from 'vitest';
import { order } from './order.ts';
import { openWithPreview } from './workbench.ts';

const text = order
  .replace('feels curious', 'feels curious {\n      pain "Ads everywhere"\n    }')
  .replace('"Purchase" {', '"Purchase" {\n    touchpoint pay "Pays" on store feels relieved');

test('a journey is presented step by step, survives edits, and ends where it began', { tags: 'web' }, async () => {
  const workbench = await openWithPreview({ 'order.journey': text });
  const preview = workbench.previewFrame();
  const presentation = preview.getByRole('dialog', { name: 'Presentation: Ordering shoes' });
  const heading = presentation.getByRole('heading', { level: 2 });
  const position = presentation.locator('.position');
  await preview.getByRole('button', { name: 'Zoom in' }).click();
  const size = await preview.locator('.scale').textContent();

  await preview.getByRole('button', { name: 'Present' }).click();
  await expect.poll(() => heading.textContent()).toBe('Ordering shoes');
  expect(await position.textContent()).toBe('1 of 6');
  await workbench.press('ArrowRight');
  await expect.poll(() => heading.textContent()).toBe('Awareness');
  await workbench.press(' ');
  await expect.poll(() => heading.textContent()).toBe('Sees a post');
  await presentation.getByText('Ads everywhere').waitFor();
  await expect.poll(() => presentation.getByRole('status').textContent()).toContain('3 of 6. Awareness. Sees a post');
  await workbench.screenshot('presenting');

  await workbench.press('n');
  await presentation.getByText('Ads everywhere').waitFor({ state: 'hidden' });
  await workbench.press('n');
  await workbench.press('s');
  await expect.poll(() => position.textContent()).toBe('2 of 4');
  await workbench.press('s');
  await workbench.press('End');
  await expect.poll(() => position.textContent()).toBe('6 of 6');
  await workbench.press('PageUp');
  await expect.poll(() => heading.textContent()).toBe('Pays');

  // What is written meanwhile is presented, at the same touchpoint.
  await workbench.groups.first().locator('.view-line').first().click();
  await workbench.goTo(7, 22);
  await workbench.typeText('an early ');
  await workbench.goTo(13, 21);
  await workbench.typeText('quickly ');
  await expect.poll(() => heading.textContent()).toBe('quickly Pays');

  const fillsScreen = () => heading.evaluate(() => document.fullscreenElement !== null);
  await heading.click();
  await workbench.press('f');
  await expect.poll(fillsScreen).toBe(true);
  await workbench.screenshot('presenting on the full screen');
  await workbench.press('Escape');
  await presentation.waitFor({ state: 'hidden' });
  await expect.poll(() => workbench.page.evaluate(() => document.fullscreenElement)).toBeNull();
  expect(await preview.locator('.scale').textContent()).toBe(size);
  await expect.poll(() => preview.locator('.present').evaluate((button) => button.matches(':focus'))).toBe(true);

  await workbench.runCommand('Journey: Present');
  await presentation.waitFor();
});
