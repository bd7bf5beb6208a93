import { expect, test } from 'vitest';
import { order } from './order.ts';
import { openWithPreview, type Workbench } from './workbench.ts';

const insideBuy = [10, 25] as const;

/** What the completion list offers, from the top. */
function offered(workbench: Workbench): Promise<string[]> {
  return workbench.completions.locator('.monaco-list-row .label-name').allTextContents();
}

test('completions come where they are wanted, and are accepted with the keyboard', async () => {
  const workbench = await openWithPreview({ 'order.journey': order });
  // Only once VS Code colours brackets does it know that what is opened is to be closed.
  await workbench.page.locator('.view-line [class*="bracket-highlighting-"]').first().waitFor();
  await workbench.goTo(...insideBuy);
  await workbench.typeText('\ntouchpoint pay "Pays" {\n');
  await workbench.press('Control+Space');
  await expect.poll(() => offered(workbench)).toEqual(expect.arrayContaining(['on', 'feels', 'does']));
  expect(await offered(workbench)).not.toContain('stage');
  await workbench.screenshot('completions in an empty touchpoint');
  await workbench.press('Escape');

  await workbench.typeText('thi');
  await expect.poll(async () => (await offered(workbench))[0]).toBe('thinks');
  await workbench.press('Escape');
  await workbench.press('Control+Shift+K');

  await workbench.goTo(11, 26);
  await workbench.typeText(' on ');
  await expect.poll(() => offered(workbench)).toContain('app');
  await workbench.typeText('whats');
  await workbench.acceptCompletion('whatsapp');
  await expect.poll(() => workbench.editorText()).toContain('touchpoint pay "Pays" on whatsapp {');
  await workbench.shown('journey/order/buy/pay', 'WhatsApp').waitFor();

  // A whole stage, from stop to stop.
  await workbench.goTo(8, 4);
  await workbench.typeText('\n\nstag');
  await workbench.acceptCompletion('stage');
  await workbench.typeText('After');
  await workbench.press('Tab');
  await workbench.typeText('Wears them');
  await workbench.press('Tab');
  await workbench.typeText('eve');
  // A choice goes on to the next stop, whose choices are offered at once.
  await workbench.completions.locator('.monaco-list-row.focused', { hasText: 'event' }).waitFor();
  await workbench.press('Enter');
  await workbench.completions.locator('.monaco-list-row.focused', { hasText: 'curious' }).waitFor();
  await workbench.typeText('hap');
  await workbench.acceptCompletion('happy');
  await workbench.shown('journey/order/after/wears-them', 'Wears them').waitFor();
  await expect
    .poll(() => workbench.editorText())
    .toContain('stage "After" { touchpoint "Wears them" on event feels happy } stage buy');
  await workbench.screenshot('stage from a snippet');
});
