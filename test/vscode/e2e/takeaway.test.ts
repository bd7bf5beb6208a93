import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWithPreview, openWorkbench, type Workbench } from './workbench.ts';

const shop = `journey order "Ordering shoes" {
  for maya
  stage aware "Awareness" {
    touchpoint post "Sees a post" on instagram feels curious
  }
  stage buy "Purchase" {
    touchpoint pay "Pays" on web feels relieved
  }
}
persona maya "Maya"
`;

test('what is shown is written to a file, and the choices are remembered', async () => {
  const workbench = await openWithPreview({ 'order.journey': shop });
  const { page } = workbench;
  const frame = workbench.previewFrame();
  const input = page.locator('.quick-input-widget input[type="text"]');
  const inFront = page.locator('.quick-input-widget .monaco-list-row.focused');

  await frame.getByLabel('Lens').selectOption('Emotion curve');
  await workbench.shown('journey/order/aware/post', 'Sees a post').waitFor();
  await frame.getByRole('button', { name: 'Export…' }).click();
  await page.locator('.quick-input-widget').getByText('SVG picture').waitFor();
  await page.keyboard.type('colours');
  await inFront.getByText('Colours: Light').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').getByText('High contrast dark').waitFor();
  await page.keyboard.type('Dark');
  await page.keyboard.press('Enter');
  await inFront.getByText('Colours: Dark').waitFor();
  await workbench.screenshot('export formats');
  await page.keyboard.type('svg');
  await inFront.getByText('SVG picture').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => input.inputValue()).toMatch(/\/order\.curve\.svg$/);
  await page.keyboard.press('Enter');
  const exported = await workbench.told('Exported to order.curve.svg.');
  await workbench.screenshot('exported');
  expect(await written(workbench, 'order.curve.svg')).toMatch(/^<svg.*#1F1F1F.*<\/svg>\n$/s);
  await exported.getByRole('button', { name: 'Open' }).click();
  await workbench.frontTab('order.curve.svg').waitFor();
  await workbench.openFile('order.journey');

  await workbench.beginCommand('Journey: Export…');
  await page.locator('.quick-input-widget').getByText('SVG picture').waitFor();
  await page.keyboard.type('pdf');
  await inFront.getByText('PDF document').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => input.inputValue()).toMatch(/\/order\.curve\.pdf$/);
  await page.keyboard.type('order.svg');
  await page.keyboard.press('Enter');
  await workbench.told('Exported to order.svg.pdf.');
  expect(await written(workbench, 'order.svg.pdf')).toMatch(/^%PDF-/);
  expect(await files(workbench)).toEqual(['order.curve.svg', 'order.journey', 'order.svg.pdf']);
});

test('a file that is there is replaced only when that is wanted', async () => {
  const workbench = await openWorkbench({ files: { 'order.journey': shop, 'order.md': 'Mine' } });
  const { page } = workbench;
  await workbench.openFile('order.journey');
  await workbench.beginCommand('Journey: Export…');
  await page.locator('.quick-input-widget').getByText('Markdown document').waitFor();
  await page.keyboard.type('markdown');
  await page.keyboard.press('Enter');
  const input = page.locator('.quick-input-widget input[type="text"]');
  await expect.poll(() => input.inputValue()).toMatch(/\/order\.md$/);
  await page.keyboard.press('Enter');
  await page.getByText('order.md already exists').first().waitFor();
  expect(await written(workbench, 'order.md')).toBe('Mine');
  await workbench.screenshot('export over a file');
});

test('what is shown is copied as an image, as text and as a table', { tags: 'web' }, async () => {
  const workbench = await openWithPreview({ 'order.journey': shop });
  const { page } = workbench;
  const frame = workbench.previewFrame();
  const copied = (as: string) => page.locator('.statusbar-item').getByText(as).waitFor();

  await frame.getByRole('button', { name: 'Copy' }).click();
  await workbench.screenshot('copy menu');
  await frame.getByRole('menuitem', { name: 'Copy as Image' }).click();
  await copied('Map copied as an image');
  const image = (await clipboard(workbench))['image/png'] ?? '';
  expect(Buffer.from(image, 'base64').toString('latin1', 0, 4)).toBe('\x89PNG');

  await workbench.page.locator('.view-line').first().click();
  await workbench.runCommand('Journey: Copy as Table');
  await copied('Journey copied as a table');
  const table = await clipboard(workbench);
  expect(text(table['text/plain'])).toMatch(/^Stage\tTouchpoint\t/);
  expect(text(table['text/html'])).toContain('<td>Sees a post</td>');
  await workbench.typeText('x');
  await expect.poll(() => workbench.editorText()).toMatch(/x/);
  await workbench.press('Control+Z');

  await workbench.runCommand('Journey: Copy as Markdown');
  await copied('Journey copied as Markdown');
  const whole = text((await clipboard(workbench))['text/plain']);
  expect(whole).toMatch(/^# Ordering shoes\n/);
  expect(whole).toContain('## 2. Purchase');

  await frame.getByRole('button', { name: 'Filter' }).click();
  await frame.getByRole('checkbox', { name: 'Purchase' }).check();
  await workbench.press('Escape');
  await workbench.runCommand('Journey: Copy as Markdown');
  await expect
    .poll(async () => text((await clipboard(workbench))['text/plain']))
    .toMatch(/^# Ordering shoes\n(?!.*Awareness).*## 1\. Purchase/s);
});

test('a copy as an image opens the preview, and of broken text only what can be read is taken', async () => {
  const workbench = await openWorkbench({ files: { 'order.journey': `${shop}journey "Half` } });
  const { page } = workbench;
  await workbench.openFile('order.journey');
  await workbench.runCommand('Journey: Copy as SVG');
  await (await workbench.told('Line 11 of order.journey cannot be read'))
    .getByRole('button', { name: 'Go On' })
    .click();
  await page.locator('.quick-input-widget').getByText('Ordering shoes').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item').getByText('Map copied as SVG').waitFor();

  await workbench.runCommand('Journey: Copy as Image');
  await (await workbench.told('Line 11')).getByRole('button', { name: 'Go On' }).click();
  await page.locator('.quick-input-widget').getByText('Ordering shoes').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item').getByText('Map copied as an image').waitFor();
  await workbench.map.waitFor();
  expect(Object.keys(await clipboard(workbench))).toEqual(['image/png']);
});

test('an export that takes long can be cancelled, and leaves nothing', async () => {
  const touchpoints = Array.from({ length: 4000 }, (_, index) => `touchpoint "Step ${index}" on web feels curious`);
  const workbench = await openWorkbench({
    files: { 'huge.journey': `journey huge "Huge" {\nstage "One" {\n${touchpoints.join('\n')}\n}\n}\n` },
  });
  const { page } = workbench;
  await workbench.openFile('huge.journey');
  await workbench.beginCommand('Journey: Export…');
  await page.locator('.quick-input-widget').getByText('PDF document').waitFor();
  await page.keyboard.type('pdf');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.quick-input-widget input[type="text"]').inputValue()).toMatch(/huge\.pdf$/);
  await page.keyboard.press('Enter');
  const exporting = await workbench.told('Exporting huge.pdf');
  await workbench.screenshot('exporting');
  await exporting.getByRole('button', { name: 'Cancel' }).click();
  await exporting.waitFor({ state: 'hidden' });
  await page.waitForTimeout(1000);
  expect(await files(workbench)).toEqual(['huge.journey']);
  expect(await page.locator('.notification-list-item').count()).toBe(0);
});

test('a journey that was never saved is exported too', async () => {
  const workbench = await openWorkbench({ files: { 'order.journey': shop } });
  const { page } = workbench;
  await workbench.openFile('order.journey');
  await workbench.press('Control+Alt+N');
  await workbench.frontTab('Untitled-1').waitFor();
  await workbench.beginCommand('Change Language Mode');
  await page.keyboard.type('journey');
  await page.keyboard.press('Enter');
  await workbench.typeText('journey "New" {');
  await workbench.beginCommand('Journey: Export…');
  await page.locator('.quick-input-widget').getByText('Mermaid journey').waitFor();
  await page.keyboard.type('mermaid');
  await page.keyboard.press('Enter');
  const input = page.locator('.quick-input-widget input[type="text"]');
  await expect.poll(() => input.inputValue()).toMatch(/\/Untitled-1\.mmd$/);
  await page.keyboard.press('Enter');
  await workbench.told('Exported to Untitled-1.mmd.');
  // It has no folder of its own.
  expect(await readFile(join(workbench.opened, 'Untitled-1.mmd'), 'utf8')).toMatch(/^journey\n/);
});

test('menus of files, editors and the preview hold exports', async () => {
  const workbench = await openWithPreview({ 'order.journey': shop });
  const { page } = workbench;
  const menu = page.locator('.context-view .monaco-menu').first();
  await page.locator('.explorer-folders-view').getByText('order.journey').click({ button: 'right' });
  await menu.getByText('Export…').waitFor();
  await menu.getByText('Copy Journey as').hover();
  await page.getByText('Copy as Image').waitFor();
  await workbench.screenshot('menu of a file');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await workbench.map.click({ position: { x: 5, y: 5 } });
  await page
    .locator('.editor-group-container.active')
    .getByRole('button', { name: /More Actions/ })
    .click();
  await menu.getByText('Export…').waitFor();
  await workbench.screenshot('menu of the preview');
  await menu.getByText('Export…').click();
  await page.locator('.quick-input-widget').getByText('SVG picture').waitFor();
});

function written(workbench: Workbench, name: string): Promise<string> {
  return readFile(join(workbench.folder, name), 'utf8');
}

async function files(workbench: Workbench): Promise<string[]> {
  return (await readdir(workbench.folder)).filter((name) => !name.startsWith('.')).sort();
}

/** What is on the clipboard, in Base64 by MIME type. */
async function clipboard({ page }: Workbench): Promise<Readonly<Record<string, string>>> {
  // Only to look: what is written is written without being allowed to.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const read = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const parts: Record<string, string> = {};
    for (const type of item?.types ?? []) {
      const bytes = new Uint8Array((await (await item?.getType(type))?.arrayBuffer()) ?? []);
      parts[type] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    }
    return parts;
  });
  await page.context().clearPermissions();
  return read;
}

function text(base64: string | undefined): string {
  return Buffer.from(base64 ?? '', 'base64').toString();
}
