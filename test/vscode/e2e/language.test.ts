import { expect, test } from 'vitest';
import { openWorkbench } from './workbench.ts';

const people = '/** Runs since May. */\npersona maya "Maya Putri"\n';
const shop = `import "people.journey"

journey order "Ordering shoes" {
  for maya

  stage buy "Purchase" {
    touchpoint pay "Pays" on store feels happy
  }
}
`;

test('names are checked, lead to what they stand for, and are renamed everywhere', async () => {
  const workbench = await openWorkbench({ files: { 'shop.journey': shop, 'people.journey': people } });
  const { page } = workbench;
  await workbench.openFile('shop.journey');
  await workbench.press('Control+Shift+M');
  const problems = page.locator('.markers-panel');
  await problems.getByText('No problems have been detected').waitFor();
  await workbench.press('Control+1');
  await workbench.goTo(7, 47);
  await workbench.press('Backspace');
  await problems.locator('.monaco-list-row', { hasText: 'happ' }).waitFor();
  await workbench.screenshot('problems');
  await workbench.typeText('y');
  await problems.getByText('No problems have been detected').waitFor();

  await workbench.goTo(7, 33);
  await workbench.press('F12');
  await workbench.frontTab('builtin.journey').waitFor();
  await expect.poll(() => workbench.editorText()).toContain('channel store "Store"');
  const line = page.locator('.view-line', { hasText: 'channel store' });
  const colours = () =>
    line.locator('span > span').evaluateAll((all) => all.map((each) => getComputedStyle(each).color));
  await expect.poll(async () => new Set(await colours()).size).toBeGreaterThan(2);
  await workbench.typeText('x');
  await page.locator('.monaco-editor-overlaymessage').getByText('read-only').waitFor();
  await workbench.screenshot('built-in vocabulary');

  await workbench.openFile('shop.journey');
  await page.locator('.view-line', { hasText: 'for maya' }).getByText('maya').hover();
  const hover = page.locator('.monaco-hover').filter({ hasText: 'Maya Putri' });
  await hover.getByText('Runs since May.').waitFor();
  await workbench.screenshot('hover');

  await workbench.goTo(4, 8);
  await workbench.press('F2');
  await page.locator('.rename-box input:focus').waitFor();
  await workbench.typeText('sari');
  await workbench.press('Enter');
  await expect.poll(() => workbench.editorText()).toContain(' for sari ');
  await workbench.openFile('people.journey');
  await expect.poll(() => workbench.editorText()).toContain('persona sari "Maya Putri"');
});
