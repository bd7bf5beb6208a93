import { expect, test } from 'vitest';
import { openWorkbench } from './workbench.ts';

test('a typed line is in the editor', async () => {
  const workbench = await openWorkbench({ files: { 'shop.journey': 'journey "Buying online" {\n}\n' } });
  await workbench.openFile('shop.journey');
  await workbench.goTo(1, 26);
  await workbench.typeText('\n// Seen in the shop');
  await expect.poll(() => workbench.editorText()).toContain('{\n  // Seen in the shop\n}');
});
