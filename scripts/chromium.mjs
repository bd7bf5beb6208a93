import { Problem } from './problem.mjs';
import { findOnPath, isProgram, run } from './processes.mjs';
import { step } from './steps.mjs';

/** What keeps Chromium from looking for a graphics card and for hosts beyond this machine. */
export const chromiumArguments = ['--disable-gpu', '--disable-quic', '--disable-sync'];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const advice = 'Install Chromium or Google Chrome, or set CHROME_PATH to one, and run the command again.';

/** The Chromium that the tests drive: CHROME_PATH, one on this machine, or else Debian's, installed here and now. */
export async function findChromium() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (isProgram(CHROME_PATH)) return CHROME_PATH;
    throw new Problem(`CHROME_PATH names ${CHROME_PATH}, which is not a program that can be started.`);
  }
  return presentChromium() ?? (await installChromium());
}

function presentChromium() {
  return (
    findOnPath('chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome') ??
    usualPlaces.find(isProgram)
  );
}

/** Installs Debian's package. */
async function installChromium() {
  const aptGet = findOnPath('apt-get');
  const sudo = process.getuid?.() === 0 ? [] : [findOnPath('sudo'), '-n'];
  if (!aptGet || sudo.includes(undefined)) throw new Problem(`The tests need a browser. ${advice}`);
  /** @param {readonly string[]} args */
  const apt = async (...args) => {
    const [program = aptGet, ...rest] = /** @type {string[]} */ ([...sudo, aptGet, ...args]);
    const { code, output } = await run(program, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (code !== 0)
      throw new Problem(`${output.trim()}\n\nThe browser for the tests could not be installed. ${advice}`);
  };
  await step('Installing Chromium, which the tests drive', async () => {
    await apt('update');
    // A bare machine may have no font at all, and a workbench without letters cannot be tested.
    await apt('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  });
  const installed = presentChromium();
  if (!installed) throw new Problem(`The tests need a browser. ${advice}`);
  return installed;
}
