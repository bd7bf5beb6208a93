import { expect, test } from 'vitest';
import { openWorkbench } from './workbench.ts';

const notes = `# Notes

How people order shoes:

\`\`\`journey
persona maya "Maya"
journey order "Ordering shoes" {
  for maya
  stage aware "Awareness" {
    touchpoint post "Sees a post" on instagram feels curious
    touchpoint ad "<img src=x> sees an ad" on web feels anxious
  }
  stage buy "Purchase" {
    touchpoint pay "Pays" on app feels relieved
  }
}
\`\`\`

\`\`\`js
const journey = 'other languages stay as they are';
\`\`\`

\`\`\`journey
journey second "The way back" {
  stage one "Only stage" {
    touchpoint "Sends them back" on courier feels hapy
  }
}
\`\`\`
`;

test('journeys in Markdown are drawn in its preview, live and in the colours of the theme', async () => {
  const workbench = await openWorkbench({ files: { 'notes.md': notes } });
  await workbench.openFile('notes.md');
  await workbench.press('Control+K');
  await workbench.press('v');
  const preview = workbench.previewFrame();
  const maps = preview.locator('.journey-map svg[role="graphics-document"]');
  const problems = preview.locator('.journey-problems');
  await expect.poll(() => maps.count()).toBe(2);
  expect(await maps.first().textContent()).toContain('<img src=x> sees an ad');
  expect(await preview.locator('pre').allTextContents()).toEqual([
    "const journey = 'other languages stay as they are';\n",
  ]);
  expect(await problems.allTextContents()).toEqual([expect.stringMatching(/^Line 3: .*hapy/)]);

  await workbench.page.locator('.view-line', { hasText: 'How people order' }).click();
  await workbench.goTo(14, 25);
  await workbench.typeText(' by card');
  await maps.first().getByText('Pays by card').first().waitFor({ state: 'attached' });
  await expect.poll(() => maps.count()).toBe(2);

  const ground = () =>
    maps
      .first()
      .locator('[data-role="page"]')
      .evaluate((node) => getComputedStyle(node).fill);
  const light = await ground();
  await workbench.screenshot('markdown');
  await workbench.chooseTheme('Default High Contrast');
  await expect.poll(ground).not.toBe(light);
  await workbench.screenshot('markdown dark high contrast');
});
