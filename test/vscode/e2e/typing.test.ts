import { expect, test } from 'vitest';
import { order } from './order.ts';
import { openWithPreview } from './workbench.ts';

const insideBuy = [10, 25] as const;

test('a typed touchpoint appears in the map, with its channel and its feeling', { tags: 'web' }, async () => {
  const workbench = await openWithPreview({ 'order.journey': order });
  const { completions } = workbench;
  await workbench.goTo(...insideBuy);
  await workbench.typeText('\ntouchpoint pay "Pays in the shop" on sto', 20);
  await completions.getByText('store', { exact: true }).waitFor();
  await workbench.typeText('re feels reli', 20);
  await completions.getByText('relieved', { exact: true }).waitFor();
  await workbench.typeText('eved', 20);
  const card = workbench.shown('journey/order/buy/pay', 'Pays in the shop');
  await card.getByText('Store').waitFor();
  const feeling = workbench.shown('journey/order/buy/pay#feels/1', 'Relieved');
  await feeling.waitFor();
  expect(await feeling.locator('use[href*="-face-"]').count()).toBe(1);
  await expect
    .poll(() => workbench.editorText())
    .toContain('touchpoint pay "Pays in the shop" on store feels relieved }');
  await workbench.screenshot('typed touchpoint');

  // Now faster than anyone types; the list of completions is still open.
  await workbench.press('Escape');
  await workbench.typeText('\ntouchpoint "Asks a friend" on chat feels calm');
  await workbench.shown('journey/order/buy/asks-a-friend', 'Chat').waitFor();
  await workbench.shown('journey/order/buy/asks-a-friend#feels/1', 'Calm').waitFor();
  const description = 'The journey of Maya: 3 touchpoints in 2 stages: Awareness, Purchase.';
  expect(await workbench.map.locator('desc').textContent()).toBe(description);
});
