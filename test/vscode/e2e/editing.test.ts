import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { openWithPreview, type Workbench } from './workbench.ts';

const text = `// How Maya orders shoes
persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya

  stage aware "Awareness" {
    // She was not looking for it.
    touchpoint post "Sees a post" on instagram feels curious {
      thinks "Nice colour"
      pain price "No price in sight"
      opportunity "Show the price" solves price
    }

    touchpoint ask "Asks a friend" on whatsapp feels hopeful "She will know."
  }

  stage buy "Purchase" {
    touchpoint pay "Pays" on web feels frustrated
  }
}
`;

/** Drags from the middle of an element by so many px. */
async function drag({ page }: Workbench, element: Locator, x: number, y: number, drop = true): Promise<void> {
  const box = await element.boundingBox();
  if (!box) throw new Error('There is nothing to drag.');
  const [left, top] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(left, top);
  await page.mouse.down();
  for (let step = 1; step <= 8; step++) await page.mouse.move(left + (x * step) / 8, top + (y * step) / 8);
  if (drop) await page.mouse.up();
}

/** The face of a feeling. */
const faceOf = (workbench: Workbench, touchpoint: string) =>
  workbench.map.locator(`[data-part="journey/order/${touchpoint}#feels/1"] use`).first();

test('a face is dragged to another score, and one undo takes it back', { tags: 'web' }, async () => {
  const workbench = await openWithPreview({ 'order.journey': text });
  await drag(workbench, faceOf(workbench, 'aware/ask'), 0, -40, false);
  await workbench.screenshot('dragging a face');
  await workbench.page.mouse.up();
  await expect.poll(() => workbench.textBeside()).toMatch(/feels hopeful \+[12](\.5)? "She will know\."/);
  await workbench.screenshot('dragged a face');

  await workbench.press('Control+Z');
  await expect.poll(() => workbench.textBeside()).toContain('feels hopeful "She will know."');
});

test('a drag that Escape ends changes nothing', async () => {
  const workbench = await openWithPreview({ 'order.journey': text });
  await drag(workbench, faceOf(workbench, 'aware/ask'), 0, 80, false);
  await workbench.previewFrame().locator('.dragged.face').waitFor();
  await workbench.press('Escape');
  await workbench.previewFrame().locator('.dragged.face').waitFor({ state: 'hidden' });
  await workbench.page.mouse.up();
  expect(await workbench.textBeside()).toContain('feels hopeful "She will know."');
});

test('a touchpoint is moved with the pointer and with the keyboard', async () => {
  const workbench = await openWithPreview({ 'order.journey': text });
  const ask = workbench.shown('journey/order/aware/ask', 'Asks a friend');
  const pay = workbench.shown('journey/order/buy/pay', 'Pays');
  const [from, to] = [await ask.boundingBox(), await pay.boundingBox()];
  await drag(workbench, ask, (to?.x ?? 0) + (to?.width ?? 0) - (from?.x ?? 0) - (from?.width ?? 0) / 2 - 4, 10, false);
  await workbench.screenshot('dragging a card');
  await workbench.page.mouse.up();
  await expect
    .poll(() => workbench.textBeside())
    .toMatch(/touchpoint pay "Pays" on web feels frustrated touchpoint ask "Asks a friend"/);

  await expect
    .poll(() => workbench.previewFrame().locator(':focus').getAttribute('data-part'))
    .toBe('journey/order/buy/ask');
  // The second key waits for what the first one does.
  await workbench.press('Alt+ArrowLeft');
  await workbench.press('Alt+ArrowLeft');
  await expect.poll(() => workbench.textBeside()).toMatch(/touchpoint ask .* \} stage buy/);

  await workbench.press('Control+Z');
  await expect
    .poll(() => workbench.textBeside())
    .toMatch(/touchpoint ask "Asks a friend" on whatsapp feels hopeful "She will know\." touchpoint pay/);
  await expect
    .poll(() => workbench.previewFrame().locator(':focus').getAttribute('data-part'))
    .toBe('journey/order/buy/ask');
});

test('a stage is moved with all that is in it', async () => {
  const workbench = await openWithPreview({ 'order.journey': text });
  const buy = workbench.shown('journey/order/buy', 'Purchase');
  const [from, to] = [await buy.boundingBox(), await workbench.shown('journey/order/aware', 'Awareness').boundingBox()];
  const way = (to?.x ?? 0) - (from?.x ?? 0) - (from?.width ?? 0) / 2 + 30;
  await drag(workbench, buy, way, 0);
  await expect
    .poll(() => workbench.textBeside())
    .toMatch(/stage buy "Purchase" \{ touchpoint pay .* feels frustrated \} stage aware/);
});

test('a title is reworded where it stands, with a double click or F2', { tags: 'web' }, async () => {
  const workbench = await openWithPreview({ 'order.journey': text });
  const words = workbench.previewFrame().locator('textarea.words');
  await workbench.map.getByText('Sees a post').first().dblclick();
  await words.waitFor();
  await workbench.screenshot('rewording');
  expect(await words.inputValue()).toBe('Sees a post');
  await workbench.typeText('Sees a "<b>new</b>" post');
  await workbench.press('Enter');
  await expect
    .poll(() => workbench.textBeside())
    .toContain(String.raw`touchpoint post "Sees a \"<b>new</b>\" post" on instagram`);
  // The text is not shown instead: who rewords stays at the map.
  await expect
    .poll(() => workbench.previewFrame().locator(':focus').getAttribute('data-part'))
    .toBe('journey/order/aware/post');

  await workbench.press('F2');
  await words.waitFor();
  await workbench.typeText('Nothing');
  await workbench.press('Escape');
  await words.waitFor({ state: 'hidden' });
  await workbench.map.getByText('No price in sight').first().dblclick();
  await words.waitFor();
  await workbench.typeText('The price is hidden');
  await workbench.press('Enter');
  await expect.poll(() => workbench.textBeside()).toContain('pain price "The price is hidden"');
});

test('parts are added and deleted from the menu, and channels and emotions chosen', async () => {
  const workbench = await openWithPreview({ 'order.journey': text });
  const frame = workbench.previewFrame();
  const item = (name: string) => frame.getByRole('menuitem', { name, exact: true });
  const pay = workbench.shown('journey/order/buy/pay', 'Pays');

  await pay.click({ button: 'right' });
  await frame.getByRole('menu').waitFor();
  await workbench.screenshot('menu of a touchpoint');
  await item('Add Pain').click();
  await frame.locator('textarea.words').waitFor();
  await workbench.typeText('The card is refused');
  await workbench.press('Enter');
  await expect.poll(() => workbench.textBeside()).toContain('frustrated { pain "The card is refused" }');

  await pay.click({ button: 'right' });
  await item('Channel…').click();
  // The menu is long, and nothing covers its upper end.
  await frame.getByRole('menuitemradio').first().hover();
  await frame.getByRole('menuitemradio', { name: 'App', exact: true }).click();
  await expect.poll(() => workbench.textBeside()).toContain('"Pays" on app feels frustrated');

  await pay.click({ button: 'right' });
  await item('Emotion…').click();
  await workbench.screenshot('menu of emotions');
  await frame.getByRole('menuitemradio', { name: 'Relieved' }).click();
  await expect.poll(() => workbench.textBeside()).toContain('"Pays" on app feels relieved');

  const pain = workbench.shown('journey/order/aware/post#pain/price', 'No price in sight');
  await pain.click({ button: 'right' });
  await item('Delete Pain').click();
  await expect.poll(() => workbench.textBeside()).toContain('opportunity "Show the price" }');
  await workbench.screenshot('after deleting a pain');
});

test('what is added where the pointer is', async () => {
  const workbench = await openWithPreview({ 'order.journey': text });
  const ask = await workbench.shown('journey/order/aware/ask', 'Asks a friend').boundingBox();
  await workbench.page.mouse.move((ask?.x ?? 0) - 6, (ask?.y ?? 0) + 40, { steps: 4 });
  const plus = workbench.previewFrame().getByRole('button', { name: 'New touchpoint' });
  await plus.waitFor();
  await workbench.screenshot('plus between cards');
  await plus.click();
  await workbench.typeText('Compares prices');
  await workbench.press('Enter');
  await expect.poll(() => workbench.textBeside()).toMatch(/\} touchpoint "Compares prices" touchpoint ask/);
});

test('what cannot be done is refused with the reason', { tags: 'web' }, async () => {
  const broken = text.replace('feels hopeful "She', 'feels hopeful ??? "She');
  const readOnly = JSON.stringify({ 'files.readonlyInclude': { '**/order.journey': true } });
  const workbench = await openWithPreview({ 'order.journey': broken, '.vscode/settings.json': readOnly });
  await workbench
    .shown('journey/order/aware/ask', 'Asks a friend')
    .focus()
    .catch(() => {});
  await workbench.map.locator('[data-part="journey/order/aware/ask"]').first().dblclick();
  await workbench.previewFrame().locator('textarea.words').waitFor();
  await workbench.typeText('Other words');
  await workbench.press('Enter');
  const frame = workbench.previewFrame();
  const refusal = (reason: string) => frame.getByRole('status').filter({ hasText: reason });
  await refusal('The text cannot be read here.').waitFor();
  await workbench.screenshot('refusal');
  expect(await workbench.textBeside()).toContain('"Asks a friend"');

  await workbench.shown('journey/order/buy/pay', 'Pays').click({ button: 'right' });
  await frame.getByRole('menuitem', { name: 'Delete Touchpoint' }).click();
  await refusal('This file can only be read.').waitFor();
  expect(await workbench.textBeside()).toContain('"Pays"');
});

test('a text that may only be read is not changed either when no editor shows it', async () => {
  const files = {
    'order.journey': text,
    'other.journey': text,
    '.vscode/settings.json': JSON.stringify({
      'files.readonlyInclude': { '*/o*.journey': true },
      'files.readonlyExclude': { '**/other.journey': true },
    }),
  };
  // VS Code keeps a text that was changed without an editor for minutes, and what is said of it, also when its file is gone.
  const workbench = await openWithPreview(files, { inOwnWindow: true });
  const card = workbench.shown('journey/order/buy/pay', 'Pays');
  const removeFrom = async (name: string) => {
    const tab = workbench.page.locator(`.tab[data-resource-name="${name}"]`);
    await tab.getByRole('button', { name: 'Close' }).click();
    await tab.waitFor({ state: 'detached' });
    await card.click({ button: 'right' });
    await workbench.previewFrame().getByRole('menuitem', { name: 'Delete Touchpoint' }).click();
  };
  await removeFrom('order.journey');
  await workbench.previewFrame().getByRole('status').filter({ hasText: 'This file can only be read.' }).waitFor();
  await card.waitFor();

  await workbench.openFile('other.journey');
  await workbench.page.getByRole('tab', { name: 'Preview other.journey' }).waitFor();
  await removeFrom('other.journey');
  await card.waitFor({ state: 'hidden' });
});
