import { expect, test } from 'vitest';
import { openWorkbench, type Workbench } from './workbench.ts';

const order = `persona maya "Maya"

journey order "Ordering shoes" {
  for maya

  stage aware "Awareness" {
    touchpoint post "Sees a post" on instagram feels curious
  }

  stage buy "Purchase" {
  }
}
`;
const insideAware = [6, 28] as const;
const insideBuy = [10, 25] as const;

/** A window with the journey above and its map beside it, the cursor in the text. */
async function openWithPreview(): Promise<Workbench> {
  const workbench = await openWorkbench({ files: { 'order.journey': order } });
  await workbench.openFile('order.journey');
  await workbench.runCommand('Journey: Open Preview to the Side');
  await workbench.previewFrame().locator('svg[role="graphics-document"]').waitFor();
  return workbench;
}

/** Where the map shows this part of the model with this text. */
function shown(workbench: Workbench, part: string, text: string) {
  return workbench.previewFrame().locator(`[data-part="${part}"]`, { hasText: text }).first();
}

test('a touchpoint that is typed appears in the map', async () => {
  const workbench = await openWithPreview();
  await workbench.goTo(...insideBuy);
  await workbench.typeText('\ntouchpoint pay "Pays in the shop" on store feels relieved');
  await shown(workbench, 'journey/order/buy/pay', 'Pays in the shop').waitFor();
  expect(await workbench.editorText()).toContain(
    '\n    touchpoint pay "Pays in the shop" on store feels relieved\n  }',
  );
  await workbench.screenshot('typed touchpoint');
});

test('a completion is accepted with the keyboard', async () => {
  const workbench = await openWithPreview();
  await workbench.goTo(...insideBuy);
  await workbench.typeText('\ntouchpoint chat "Asks in the chat" on whats');
  await workbench.acceptCompletion('whatsapp');
  await expect.poll(() => workbench.editorText()).toContain('touchpoint chat "Asks in the chat" on whatsapp');
  await shown(workbench, 'journey/order/buy/chat', 'Asks in the chat').waitFor();
});

test('while the text is broken the last map stays, with a note', async () => {
  const workbench = await openWithPreview();
  const card = shown(workbench, 'journey/order/aware/post', 'Sees a post');
  const note = workbench.previewFrame().getByRole('status').filter({ hasText: 'Line' });
  await card.waitFor();

  await workbench.goTo(...insideAware);
  await workbench.typeText('\ntouchpoint ');
  await note.waitFor();
  expect(await card.isVisible()).toBe(true);
  await workbench.screenshot('broken text');

  await workbench.typeText('"Reads a review"');
  await note.waitFor({ state: 'hidden' });
  await shown(workbench, 'journey/order/aware/reads-a-review', 'Reads a review').waitFor();
  expect(await card.isVisible()).toBe(true);
});
