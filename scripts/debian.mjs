import { Problem } from './problem.mjs';
import { findOnPath, run } from './processes.mjs';
import { step } from './steps.mjs';
import { inTurn } from './turn.mjs';

/**
 * A program that the tests need: the one on this machine, or else Debian's, installed here and now.
 * @param {() => string | undefined} find
 * @param {object} wanted
 * @param {string} wanted.what as in `Installing WHAT`
 * @param {readonly string[]} wanted.packages of Debian
 * @param {string} wanted.advice what to do where they cannot be installed
 * @returns {Promise<string>} its path
 */
export async function findOrInstall(find, wanted) {
  // Debian refuses to install two things at once, and tests run at once.
  return find() ?? inTurn('packages of Debian', async () => find() ?? (await install(find, wanted)));
}

/** @type {typeof findOrInstall} */
async function install(find, { what, packages, advice }) {
  const failure = `The tests need ${what}. ${advice}`;
  const aptGet = findOnPath('apt-get');
  const sudo = process.getuid?.() === 0 ? [] : [findOnPath('sudo'), '-n'];
  if (!aptGet || sudo.includes(undefined)) throw new Problem(failure);
  /** @param {readonly string[]} args */
  const apt = async (...args) => {
    const [program = aptGet, ...rest] = /** @type {string[]} */ ([...sudo, aptGet, ...args]);
    const { code, output } = await run(program, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (code !== 0) throw new Problem(`${output.trim()}\n\n${failure}`);
  };
  await step(`Installing ${what}`, async () => {
    await apt('update');
    await apt('install', '--yes', '--no-install-recommends', ...packages);
  });
  const installed = find();
  if (!installed) throw new Problem(failure);
  return installed;
}
