import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { order } from './order.ts';
import { openWithPreview, openWorkbench, type Workbench } from './workbench.ts';

const visit = `journey visit "The visit" {
  stage come "Coming" {
    touchpoint park "Parks the car" on store feels calm
  }
}
`;

/** Goes to the text of a file that is open, in whose group nothing else is covered by what is opened next. */
async function goToText({ page }: Workbench, name: string): Promise<void> {
  await page.getByRole('tab', { name }).first().click();
  await page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
}

test('a locked preview stays with its file beside one that follows, also after a reload', async () => {
  const workbench = await openWithPreview({ 'order.journey': order, 'visit.journey': visit }, { inOwnWindow: true });
  const { page } = workbench;
  await workbench.frontTab('Preview order.journey').waitFor();
  await workbench.runCommand('Journey: Open Locked Preview to the Side');
  await workbench.frontTab('[Preview] order.journey').waitFor();

  // The other one is behind it, and follows.
  await workbench.openFile('visit.journey');
  await page.getByRole('tab', { name: 'Preview visit.journey' }).waitFor();
  await workbench.frontTab('[Preview] order.journey').waitFor();
  await workbench.shown('journey/order/aware/post', 'Sees a post').waitFor();

  // Asked for again, it is not opened twice.
  await workbench.openFile('order.journey');
  await workbench.runCommand('Journey: Open Locked Preview to the Side');
  expect(await page.getByRole('tab', { name: '[Preview] order.journey' }).count()).toBe(1);
  await workbench.screenshot('locked preview');

  await workbench.openFile('visit.journey');
  await workbench.reload(/locked\W+true/);
  await workbench.frontTab('[Preview] order.journey').waitFor();
  await workbench.shown('journey/order/aware/post', 'Sees a post').waitFor();
});

test('two previews of one file are both kept up to date', async () => {
  const workbench = await openWithPreview({ 'order.journey': order });
  const { page } = workbench;
  await workbench.runCommand('Journey: Open Locked Preview to the Side');
  await workbench.frontTab('[Preview] order.journey').waitFor();
  // Each in a group of its own.
  await workbench.goToPreview('[Preview] order.journey');
  await workbench.runCommand('View: Move Editor into Next Group');
  await page.getByRole('tab', { name: 'Preview order.journey' }).click();
  await expect.poll(() => page.locator('iframe.webview.ready').count()).toBe(2);
  await goToText(workbench, 'order.journey');
  await workbench.goTo(7, 5);
  await workbench.typeText('touchpoint "Hears of it" on email feels glad\n');
  await workbench.press('ArrowUp');
  for (const index of [0, 1]) {
    const map = page.frameLocator(`iframe.webview.ready >> nth=${index}`).frameLocator('iframe#active-frame');
    await map.locator('[data-part="journey/order/aware/hears-of-it"]').first().waitFor();
    await map.locator('[data-part="journey/order/aware/post"]').first().waitFor();
    await map.locator('.mark.cursor').first().waitFor();
  }
  await workbench.screenshot('two previews');
});

test('a preview is locked and unlocked, refreshed, and leads to its source', { tags: 'web' }, async () => {
  const workbench = await openWithPreview({ 'order.journey': order, 'visit.journey': visit });
  const { page } = workbench;
  await workbench.goToPreview('Preview order.journey');
  await workbench.screenshot('title of a preview');
  await workbench.runCommand('Journey: Toggle Preview Locking');
  await workbench.frontTab('[Preview] order.journey').waitFor();
  await goToText(workbench, 'order.journey');
  await workbench.openFile('visit.journey');
  await workbench.frontTab('[Preview] order.journey').waitFor();

  await page.getByRole('tab', { name: '[Preview] order.journey' }).click();
  await page.getByRole('button', { name: 'Show Source' }).click();
  await page.locator('.editor-group-container.active .tab.active', { hasText: /^order\.journey/ }).waitFor();
  await workbench.openFile('visit.journey');
  await workbench.goToPreview('[Preview] order.journey');
  await workbench.runCommand('Journey: Toggle Preview Locking');
  await workbench.frontTab('Preview order.journey').waitFor();

  const body = workbench.previewFrame().locator('body');
  await body.evaluate((element) => element.setAttribute('data-loaded', 'once'));
  await workbench.runCommand('Journey: Refresh Preview');
  await workbench.map.waitFor();
  await expect.poll(() => workbench.previewFrame().locator('body').getAttribute('data-loaded')).toBe(null);
  await workbench.map.waitFor();
});

test('the menus of the explorer, of tabs and of texts lead to the preview', async () => {
  const workbench = await openWorkbench({ files: { 'order.journey': order, 'visit.journey': visit } });
  const { page } = workbench;
  // A menu that has only just opened takes no click yet.
  const choose = async (title: string) => {
    const item = page.getByRole('menuitem', { name: title });
    await item.waitFor();
    const click = async () => {
      await item.click({ timeout: 2000 }).catch(() => undefined);
      return item.isVisible();
    };
    await expect.poll(click, { interval: 500 }).toBe(false);
  };
  await workbench.openFile('order.journey');
  await page.getByRole('tab', { name: 'order.journey' }).click({ button: 'right' });
  await choose('Open Preview');
  await workbench.shown('journey/order/aware/post', 'Sees a post').waitFor();
  await workbench.frontTab('Preview order.journey').getByRole('button', { name: 'Close' }).click();

  const line = page.locator('.view-line', { hasText: 'stage aware' });
  await line.click({ button: 'right' });
  await choose('Open Preview to the Side');
  await workbench.shown('journey/order/aware/post', 'Sees a post').waitFor();
  // VS Code takes a button as held that was let go over a menu, and shows no hover in this editor until the next click, not even for a
  // later test.
  await line.click();

  await page
    .locator('.explorer-folders-view .monaco-list-row', { hasText: 'visit.journey' })
    .click({ button: 'right' });
  await workbench.screenshot('menu of the explorer');
  await choose('Open Preview');
  await workbench.shown('journey/visit/come/park', 'Parks the car').waitFor();

  // Of files that are gone nothing is said any more, whether their texts were open or only their maps.
  await workbench.closeAll();
  await rm(workbench.folder, { recursive: true });
  await page.locator('[id="status.problems"]').getByRole('button', { name: 'No Problems' }).waitFor();
});

test('the walkthrough tells how to begin, and a new journey begins with its preview', async () => {
  const workbench = await openWorkbench({ inOwnWindow: true });
  const { page } = workbench;
  await workbench.press('F1');
  await workbench.typeText('Open Walkthrough', 20);
  await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Open Walkthrough' }).waitFor();
  await workbench.press('Enter');
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Begin with Journey Maps' }).first().click();
  await page.getByText('From an empty file to a map that others can read').first().waitFor();
  for (const step of ['Write a journey', 'See its map', 'Let it be checked', 'Take it away']) {
    await page.locator('.getting-started-step', { hasText: step }).first().click();
    await workbench.screenshot(`walkthrough ${step}`);
  }
  await page.locator('.getting-started-step', { hasText: 'Write a journey' }).first().click();
  await page.getByRole('button', { name: 'New Journey' }).click();
  await workbench.previewFrame().getByRole('heading', { name: 'Write your first journey' }).waitFor();
  await workbench.screenshot('new journey');
});
