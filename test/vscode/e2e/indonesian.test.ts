import { test } from 'vitest';
import { order } from './order.ts';
import { openWithPreview } from './workbench.ts';

test('text and preview speak Bahasa Indonesia where that is chosen', { tags: 'web' }, async () => {
  const settings = { '.vscode/settings.json': JSON.stringify({ 'journey.language': 'id' }) };
  const workbench = await openWithPreview({ 'order.journey': order, ...settings }, { inOwnWindow: true });
  const { page } = workbench;
  const preview = workbench.previewFrame();
  for (const name of ['Perbesar', 'Saring', 'Presentasikan', 'Ekspor…']) {
    await preview.getByRole('button', { name }).waitFor();
  }
  await page
    .getByText(/^Rata-rata \+0/)
    .first()
    .waitFor();

  await page.locator('.squiggly-info').first().waitFor();
  await workbench.goTo(10, 14);
  await workbench.press('Control+K');
  await workbench.press('Control+I');
  await page.locator('.monaco-hover').getByText('Tidak ada yang terjadi di tahap ini.').waitFor();
  await workbench.press('Escape');

  await workbench.shown('journey/order/aware/post', 'Sees a post').click({ button: 'right' });
  await preview.getByRole('menuitem', { name: 'Hapus Titik Sentuh' }).waitFor();
  await workbench.screenshot('Bahasa Indonesia');
});
