import { expect, test } from 'vitest';
import { order } from './order.ts';
import { openWithPreview } from './workbench.ts';

const two = `journey first "The first visit" {
  stage "Arrival" {
    touchpoint "Parks the car" on store
  }
}

journey second "The second visit" {
  stage come "Arrival" {
    touchpoint "Takes the bus" on store
  }
}
`;

test('the preview follows from file to file, and keeps the chosen journey through edits and a reload', async () => {
  const others = { 'empty.journey': '', 'two.journey': two, 'notes.txt': 'Seen in the shop' };
  const workbench = await openWithPreview({ 'order.journey': order, ...others }, { inOwnWindow: true });
  const frame = workbench.previewFrame();
  const choice = frame.getByLabel('Journey');
  await workbench.shown('journey/order/aware/post', 'Sees a post').waitFor();
  expect(await choice.count()).toBe(0);

  // An empty file explains how to start.
  await workbench.openFile('empty.journey');
  await frame.getByRole('heading', { name: 'Write your first journey' }).waitFor();
  await workbench.screenshot('empty file');
  await frame.getByRole('button', { name: 'Insert an Example' }).click();
  await workbench.shown('journey/first-order', 'Ordering running shoes').waitFor();
  await expect.poll(() => workbench.editorText()).toContain('journey first-order "Ordering running shoes" {');
  await workbench.press('Control+S');

  // One with several journeys lets choose.
  await workbench.openFile('two.journey');
  await workbench.frontTab('Preview two.journey').waitFor();
  await workbench.shown('journey/first', 'The first visit').waitFor();
  expect(await choice.locator('option').allTextContents()).toEqual(['The first visit', 'The second visit']);

  await choice.selectOption('The second visit');
  const bus = workbench.shown('journey/second/come/takes-the-bus', 'Takes the bus');
  await bus.waitFor();
  expect(await workbench.map.textContent()).not.toContain('The first visit');

  // A text that is no journey changes nothing.
  await workbench.openFile('notes.txt');
  await workbench.frontTab('Preview two.journey').waitFor();
  expect(await bus.isVisible()).toBe(true);

  await workbench.openFile('two.journey');
  await workbench.goTo(9, 40);
  await workbench.typeText('\ntouchpoint "Walks the rest"');
  await workbench.shown('journey/second/come/walks-the-rest', 'Walks the rest').waitFor();
  expect(await bus.isVisible()).toBe(true);
  await workbench.press('Control+S');
  await workbench.screenshot('two journeys');

  await workbench.reload(/second/);
  await workbench.frontTab('Preview two.journey').waitFor();
  await workbench.shown('journey/second/come/walks-the-rest', 'Walks the rest').waitFor();
  expect(await choice.locator('option:checked').textContent()).toBe('The second visit');
});
