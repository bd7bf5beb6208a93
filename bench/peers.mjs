import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, npm } from '../scripts/setup.mjs';

const home = join(cache, 'bench');

/** Where the packages of peers are. */
export const peerPackages = join(home, 'node_modules');

/** The peers that we measure ourselves against, with what of theirs is installed. */
const peers = {
  // With the library that drives its browser, but without the browser that this would download.
  mermaid: ['@mermaid-js/mermaid-cli@12.2.0', 'puppeteer@25'],
  likec4: ['likec4@1.59.4'],
};

/** Their programs, to be run by Node. */
export const peerPrograms = {
  mermaid: join(peerPackages, '@mermaid-js', 'mermaid-cli', 'src', 'cli.js'),
  likec4: join(peerPackages, 'likec4', 'bin', 'likec4.mjs'),
};

/**
 * Installs peers beside the project where they are missing.
 * @param {...keyof typeof peers} names
 */
export async function installPeers(...names) {
  const missing = names.filter((name) => !existsSync(peerPrograms[name]));
  if (missing.length === 0) return;
  mkdirSync(home, { recursive: true });
  if (!existsSync(join(home, 'package.json'))) writeFileSync(join(home, 'package.json'), '{ "private": true }');
  await npm(
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...missing.flatMap((name) => peers[name])],
    home,
  );
}
