import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openPage } from './workbench.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));

test('npm start shows the first example, and stops when asked to', async () => {
  const start = spawn(process.execPath, ['scripts/start.mjs', '--web', '--no-open'], { cwd: project });
  onTestFinished(() => void start.kill());
  const address = await printedAddress(start.stdout);

  const workbench = await openPage(address);
  onTestFinished(() => workbench.close());
  await expect.poll(() => workbench.editorText()).toContain('journey ');

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
