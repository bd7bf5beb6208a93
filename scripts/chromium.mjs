import { findOrInstall } from './debian.mjs';
import { Problem } from './problem.mjs';
import { findOnPath, isProgram } from './processes.mjs';

/** What keeps Chromium from looking for a graphics card and for hosts beyond this machine. */
export const chromiumArguments = ['--disable-gpu', '--disable-quic', '--disable-sync'];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The Chromium that the tests drive: CHROME_PATH, one on this machine, or else Debian's, installed here and now. */
export async function findChromium() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (isProgram(CHROME_PATH)) return CHROME_PATH;
    throw new Problem(`CHROME_PATH names ${CHROME_PATH}, which is not a program that can be started.`);
  }
  return findOrInstall(presentChromium, {
    what: 'Chromium, which the tests drive',
    // A bare machine may have no font at all, and a workbench without letters cannot be tested.
    packages: ['chromium', 'fonts-dejavu-core'],
    advice: 'Install Chromium or Google Chrome, or set CHROME_PATH to one, and run the command again.',
  });
}

function presentChromium() {
  return (
    findOnPath('chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome') ??
    usualPlaces.find(isProgram)
  );
}
