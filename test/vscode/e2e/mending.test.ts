import { expect, test } from 'vitest';
import { openWorkbench } from './workbench.ts';

const broken = `persona maya "Maya Putri"
persona budi "Budi Santoso"

journey order "Ordering shoes" {
  for maya

  stage "Purchase" {
    touchpoint "Compares prices" on webb feels curious
    touchpoint "Pays" on app {
      budi feels anxious
    }
  }
}
`;

test('what is wrong can be mended, silenced and looked up', async () => {
  const workbench = await openWorkbench({ files: { 'order.journey': broken } });
  const { page } = workbench;
  await workbench.openFile('order.journey');
  await page.locator('.squiggly-error').first().waitFor();

  await workbench.goTo(8, 40);
  const actions = await workbench.openActions();
  await actions.getByText("Change to 'web'").waitFor();
  await actions.getByText("Declare channel 'webb'").waitFor();
  await workbench.screenshot('quick fixes');
  await workbench.press('Enter');
  await expect.poll(() => workbench.editorText()).toContain('on web feels curious');

  await page.locator('.squiggly-warning').first().waitFor();
  await workbench.goTo(10, 9);
  await workbench.openActions();
  await actions.getByText('Silence persona-not-in-journey on this line').click();
  await expect.poll(() => workbench.editorText()).toContain('// journey-ignore persona-not-in-journey budi feels');
  await page.locator('.squiggly-warning').waitFor({ state: 'detached' });
  await workbench.press('Control+z');
  await page.locator('.squiggly-warning').first().waitFor();

  await workbench.goTo(10, 9);
  await workbench.openActions();
  await actions.getByText("Add 'budi' behind 'for'").click();
  await expect.poll(() => workbench.editorText()).toContain('for maya, budi');
  await page.locator('.squiggly-warning').waitFor({ state: 'detached' });
  await workbench.press('Control+z');
  await page.locator('.squiggly-warning').first().waitFor();

  await workbench.goTo(10, 9);
  await workbench.press('Control+K');
  await workbench.press('Control+I');
  await page.locator('.monaco-hover').getByText('persona-not-in-journey').click();
  await workbench.frontTab('persona-not-in-journey.md').waitFor();
  const pageOfRule = workbench.previewFrame();
  await pageOfRule.getByRole('heading', { name: 'persona-not-in-journey' }).waitFor();
  await workbench.screenshot('page of a rule');
});

test('a configuration file is completed and explained', async () => {
  const files = { 'journey.config.json': '{\n  "rules": {\n    \n  }\n}\n' };
  const workbench = await openWorkbench({ files });
  await workbench.openFile('journey.config.json');
  await workbench.goTo(3, 5);
  // The JSON support of VS Code takes its time to start, and is asked anew until it has.
  await expect
    .poll(
      async () => {
        await workbench.press('Escape');
        await workbench.press('Control+Space');
        await workbench.completions.waitFor();
        return workbench.completions.getByText('no-channel').count();
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0);
  await workbench.screenshot('configuration file');
});
