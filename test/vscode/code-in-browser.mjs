#!/usr/bin/env node
// Takes the arguments of desktop VS Code that test-electron gives, so that it can stand in where there is no desktop.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';
import { main, Problem } from '../../scripts/problem.mjs';
import { exitWhenAsked } from '../../scripts/processes.mjs';
import { serveVsCode } from '../../scripts/serve-vscode.mjs';

const minutesAtMost = 5;

await main(async () => {
  exitWhenAsked(130);
  const { values, positionals } = parseArgs({
    strict: false,
    options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
  });
  const { extensionDevelopmentPath: extension, extensionTestsPath: tests } = values;
  const [folder] = positionals;
  if (typeof extension !== 'string' || typeof tests !== 'string' || !folder) {
    throw new Problem('Use: code-in-browser.mjs FOLDER --extensionDevelopmentPath=PATH --extensionTestsPath=PATH');
  }
  process.exitCode = await runSuite({ extension, tests, folder });
});

/**
 * Runs a test suite in the extension host of a fresh VS Code, printing what is logged there.
 * @param {{ extension: string, tests: string, folder: string }} place
 * @returns {Promise<number>} the verdict: 0 is good
 */
async function runSuite(place) {
  const data = mkdtempSync(join(tmpdir(), 'journey-vscode-'));
  const executablePath = await findChromium();
  const server = await serveVsCode({ data });
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const page = await browser.newPage();
    await page.exposeFunction('codeAutomationLog', logLine);
    /** @type {Promise<number>} */
    const verdict = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.goto(server.url(place));
    return await Promise.race([verdict, tooLong()]);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {string} type
 * @param {readonly unknown[]} args
 */
function logLine(type, args) {
  console.log(`[${type}]`, ...args);
}

/** @returns {Promise<number>} */
async function tooLong() {
  await wait(minutesAtMost * 60_000, undefined, { ref: false });
  throw new Problem(`The suite had not ended after ${minutesAtMost} minutes.`);
}
