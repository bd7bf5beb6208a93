import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openPage } from './workbench.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));

test('npm start shows the first example, says what is done with it, and stops when asked to', async () => {
  const start = spawn(process.execPath, ['scripts/start.mjs', '--web', '--no-open'], { cwd: project });
  onTestFinished(() => void start.kill());
  const address = await printedAddress(start.stdout);

  const workbench = await openPage(address);
  onTestFinished(() => workbench.close());
  await expect.poll(() => workbench.editorText()).toContain('journey ');
  const folder = mkdtempSync(join(tmpdir(), 'journey-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { page } = workbench;
  const input = page.locator('.quick-input-widget input[type="text"]');
  await page.getByRole('button', { name: /^Open Preview to the Side/ }).click();
  await workbench.map.waitFor();
  await workbench.previewFrame().getByRole('button', { name: 'Export…' }).click();
  await page.locator('.quick-input-widget .monaco-list-row').getByText('SVG picture').click();
  await expect.poll(() => input.inputValue()).toMatch(/\.svg$/);
  await input.fill(join(folder, 'first.svg'));
  // An empty folder: its list is that of the examples until it is read.
  await expect.poll(() => page.locator('.quick-input-widget .monaco-list-row').allTextContents()).toEqual(['..']);
  await workbench.press('Enter');
  await page.locator('.notifications-toasts').getByText('Exported to first.svg.').waitFor();
  await workbench.screenshot('start');

  start.kill('SIGTERM');
  expect(await once(start, 'exit')).toEqual([0, null]);
  await expect(fetch(address)).rejects.toThrow();
});

/** The address in what the command prints, once it is there. */
async function printedAddress(output: AsyncIterable<Buffer>): Promise<string> {
  let printed = '';
  for await (const text of output) {
    printed += text;
    const address = /http:\S+\s/.exec(printed);
    if (address) return address[0].trim();
  }
  throw new Error(`no address is printed:\n${printed}`);
}
