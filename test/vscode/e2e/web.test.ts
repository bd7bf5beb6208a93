import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWithPreview } from './workbench.ts';

const shop = `import "people.journey"
journey order "Ordering shoes" {
  for maya
  stage buy "Purchase" {
    touchpoint pay "Pays" on web feels relieved
  }
}
`;

test('in a worker too, what nobody opened is imported, and the heaviest formats are written', {
  tags: 'web',
}, async () => {
  const workbench = await openWithPreview({ 'order.journey': shop, 'people.journey': 'persona maya "Maya Putri"\n' });
  await workbench.map.locator('desc', { hasText: 'The journey of Maya Putri' }).waitFor({ state: 'attached' });
  const input = workbench.page.locator('.quick-input-widget input[type="text"]');
  for (const [format, signature] of [
    ['pdf', /^%PDF-/],
    ['png', /PNG/],
  ] as const) {
    await workbench.beginCommand('Journey: Export…');
    await workbench.page.locator('.quick-input-widget').getByText('SVG picture').waitFor();
    await workbench.page.keyboard.type(format);
    await workbench.press('Enter');
    await expect.poll(() => input.inputValue()).toMatch(new RegExp(`/order\\.${format}$`));
    await workbench.press('Enter');
    const written = join(workbench.folder, `order.${format}`);
    await expect.poll(() => readFile(written, 'latin1').catch(() => '')).toMatch(signature);
  }
});
