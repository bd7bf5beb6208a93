import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from '../../scripts/setup.mjs';

/**
 * Makes a folder with the extension as VS Code for the Web sees it: without `main`, so that VS Code runs what stands at `browser`
 * in a worker.
 */
export function makeWebExtension() {
  const folder = join(cache, 'web-extension');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { main: _node, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  for (const name of ['package.nls.json', 'package.nls.id.json']) copyFileSync(join(root, name), join(folder, name));
  for (const name of ['dist', 'docs', 'l10n', 'media', 'schemas', 'syntaxes']) {
    symlinkSync(join(root, name), join(folder, name), 'junction');
  }
  return folder;
}
