import { expect, test } from 'vitest';
import { order } from './order.ts';
import { openWorkbench } from './workbench.ts';

test('the preview opens beside the text or in its place', { tags: 'web' }, async () => {
  const workbench = await openWorkbench({ files: { 'order.journey': order } });
  const { page, groups } = workbench;
  const preview = workbench.frontTab('Preview order.journey');
  await workbench.openFile('order.journey');

  await page.getByRole('button', { name: /^Open Preview to the Side/ }).click();
  await workbench.map.waitFor();
  expect(await groups.count()).toBe(2);
  await preview.getByRole('button', { name: 'Close' }).click();
  await preview.waitFor({ state: 'hidden' });

  await workbench.goTo(10, 25);
  await workbench.press('Control+K');
  await workbench.press('v');
  await workbench.map.waitFor();
  await workbench.typeText(' // still here');
  await expect.poll(() => workbench.editorText()).toContain('stage buy "Purchase" { // still here ');
  await preview.getByRole('button', { name: 'Close' }).click();
  await preview.waitFor({ state: 'hidden' });

  await workbench.press('Control+Shift+V');
  await workbench.map.waitFor();
  expect(await groups.count()).toBe(1);
  await preview.waitFor();
});
