import { expect, test } from 'vitest';
import { order } from './order.ts';
import { openWithPreview } from './workbench.ts';

/** Broken from the start: a stage is never closed, and what stands in it is only half written. */
const torn = `journey torn "A torn page" {
  stage one "One" {
    touchpoint "Can be read" on web
    touchpoi
}
`;

test('while the text is broken the last map stays, with a note that leads to the place', async () => {
  const workbench = await openWithPreview({ 'order.journey': order, 'torn.journey': torn });
  const { note } = workbench;
  const card = workbench.shown('journey/order/aware/post', 'Sees a post');
  await card.waitFor();

  // A quote is taken away, and written again.
  await workbench.goTo(7, 34);
  await workbench.press('Backspace');
  await note.getByText('Line 7: This text is not closed.').waitFor();
  await note.getByText('The map stays as it was before.').waitFor();
  expect(await card.isVisible()).toBe(true);
  await workbench.screenshot('broken text');
  await workbench.goTo(1, 1);
  await note.getByRole('button', { name: 'Show' }).click();
  await workbench.cursorAt('Ln 7, Col 21');
  await workbench.goTo(7, 33);
  await workbench.typeText('"');
  await note.waitFor({ state: 'hidden' });

  // So is a brace.
  await workbench.goTo(8, 4);
  await workbench.press('Backspace');
  await note.getByText("Line 6: The block of 'stage' is not closed.").waitFor();
  expect(await card.isVisible()).toBe(true);
  await workbench.typeText('}');
  await note.waitFor({ state: 'hidden' });

  // A line is left half typed, and typed to its end.
  await workbench.goTo(7, 61);
  await workbench.typeText('\ntouchp');
  await note.getByText("Line 8: 'touchp' is not understood here.").waitFor();
  expect(await card.isVisible()).toBe(true);
  await workbench.typeText('oint "Reads a review"');
  await note.waitFor({ state: 'hidden' });
  await workbench.shown('journey/order/aware/reads-a-review', 'Reads a review').waitFor();
  expect(await card.isVisible()).toBe(true);

  await workbench.openFile('torn.journey');
  await workbench.shown('journey/torn/one/can-be-read', 'Can be read').waitFor();
  await note.getByText("Line 2: The block of 'stage' is not closed.").waitFor();
  await note.getByText('The map shows what can be read.').waitFor();
  await workbench.screenshot('broken from the start');
});
