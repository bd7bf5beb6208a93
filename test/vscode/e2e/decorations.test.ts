import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openWorkbench, themes } from './workbench.ts';

const people = `/** Drawn from twelve interviews. */
persona maya "Maya Putri" {
  age 29
  role "Graphic designer"
  color #0072B2
}

persona budi "Budi Santoso" {
  role "Accountant"
  color #D55E00
}

channel toko "Toko marketplace" is marketplace
emotion lega "Lega" +1.5
actor warehouse "Warehouse"
`;

const shop = `import "people.journey"

journey buy-shoes "Buying running shoes online" {
  for maya, budi
  status draft

  // region Before the purchase
  stage aware "Awareness" {
    takes 2 days
    touchpoint "Sees a sponsored post" on instagram feels curious
    touchpoint ask "Asks a running friend" on word-of-mouth feels hopeful #moment-of-truth {
      after 3 days
      takes 2 hours
      maya thinks "Which brand does she wear?"
      budi feels anxious -1 "I know nothing about shoes."
      pain mixed-reviews "Reviews contradict each other" severity high for budi
      opportunity honest "Reviews from verified buyers" solves mixed-reviews impact high effort low
    }
  }
  // endregion

  stage "Purchase" {
    touchpoint order "Places the order" on toko, whatsapp feels frustrated "The cost came last." {
      backstage "Checks the stock" by warehouse
    }
    touchpoint "Unpacks the shoes" on courier feels lega {
      after 1.5 weeks
      evidence "Interviews 3, 7 and 12" observed 2026-03-01
      leads to ask
    }
  }
}

journey buy-shoes-next "Buying running shoes, next year" {
  type future-state
  revises buy-shoes
}
`;

test('scores, times, links and swatches stand calmly beside the text', async () => {
  const workbench = await openWorkbench({ files: { 'shop.journey': shop, 'people.journey': people } });
  const { page } = workbench;
  await workbench.openFile('shop.journey');
  await workbench.hints.filter({ hasText: '+1' }).first().waitFor();
  await workbench.hints.filter({ hasText: '3 days in' }).first().waitFor();
  await page.locator('.codelens-decoration', { hasText: 'Compare with Buying running shoes online' }).waitFor();
  for (const theme of themes) {
    await workbench.chooseTheme(theme);
    // Only the language server knows which emotions are good.
    const colors = () => Promise.all(['hopeful', 'anxious', 'curious'].map((word) => colorOf(page, word)));
    await expect.poll(async () => new Set(await colors()).size).toBe(2);
    await workbench.screenshot(`decorations ${theme}`);
  }
  const explained = page.locator('.monaco-hover', { hasText: 'This touchpoint begins 3 days after' }).first();
  const point = async () => {
    await page.mouse.move(0, 0);
    await workbench.hints.filter({ hasText: '3 days in' }).first().hover();
    return explained.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(point).toBe(true);
  await workbench.screenshot('what a hint means');
  await workbench.hints.filter({ hasText: '+1' }).first().dblclick();
  await expect.poll(() => workbench.editorText()).toContain('feels hopeful +1 #moment-of-truth');
  await workbench.press('ControlOrMeta+Z');
  await expect.poll(() => workbench.editorText()).toContain('feels hopeful #moment-of-truth');

  await workbench.openFile('people.journey');
  await page.locator('.codelens-decoration', { hasText: 'Used in 1 journey, named in 1 touchpoint' }).first().waitFor();
  await page.locator('.colorpicker-color-decoration').first().waitFor();
  await workbench.screenshot('decorations people');

  await page.locator('.codelens-decoration a', { hasText: 'Used in 1 journey' }).first().click();
  const usages = page.locator('.peekview-widget .reference-zone-widget, .reference-zone-widget');
  await usages.getByText('shop.journey').first().waitFor();
  await workbench.screenshot('usages of a persona');
  await workbench.press('Escape');

  await workbench.openFile('shop.journey');
  await page.locator('.codelens-decoration a', { hasText: 'Compare with' }).click();
  await page.locator('.tab.active', { hasText: 'Buying running shoes online ↔' }).waitFor();
  await page.locator('.monaco-diff-editor .view-line', { hasText: 'future-state' }).first().waitFor();
  await workbench.screenshot('comparison of two journeys');
});

/** The colour of a word in the editor. */
function colorOf(page: Page, word: string): Promise<string> {
  const token = page.locator('.view-line span > span', { hasText: new RegExp(`^${word}$`) }).first();
  return token.evaluate((node) => getComputedStyle(node).color);
}
