import { createRequire } from 'node:module';
import { join } from 'node:path';
import { peerPackages } from './peers.mjs';

// Loaded before LikeC4 starts: it looks for a browser of its own, which is not installed, and gets the one that CHROME_PATH names.

const { chromium } = createRequire(join(peerPackages, 'likec4', 'package.json'))('playwright');
const launch = chromium.launch.bind(chromium);
chromium.launch = (/** @type {object} */ options) => launch({ ...options, executablePath: process.env.CHROME_PATH });
