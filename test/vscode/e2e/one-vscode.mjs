import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../../scripts/chromium.mjs';
import { serveVsCode } from '../../../scripts/serve-vscode.mjs';
import { root } from '../../../scripts/setup.mjs';
import { makeWebExtension } from '../web-extension.mjs';
import { closeAll, keybindings } from './keys.mjs';

/**
 * Starts, once for each extension host, the VS Code and the browser that all its end-to-end tests share.
 * @param {import('vitest/node').TestProject} project
 */
export default async function startOnce(project) {
  const results = join(root, 'test-results');
  mkdirSync(results, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'journey-vscode-'));
  const workspaces = join(data, 'workspaces');
  mkdirSync(workspaces);
  mkdirSync(join(data, 'data', 'User'), { recursive: true });
  writeFileSync(join(data, 'data', 'User', 'keybindings.json'), JSON.stringify(keybindings));
  const executablePath = await findChromium();
  const server = await serveVsCode({ data });
  const browser = await chromium.launchServer({ executablePath, args: chromiumArguments, host: '127.0.0.1' });
  project.provide('browser', browser.wsEndpoint());
  // Each test opens a folder of its own, which takes the place of the empty one in this address.
  project.provide(
    'vscode',
    server.url({ folder: '', extension: project.name === 'worker' ? makeWebExtension() : root }),
  );
  project.provide('results', results);
  project.provide('closeAll', closeAll);
  project.provide('workspaces', workspaces);
  return async () => {
    await browser.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
}
