import * as core from '@actions/core';
import { CannotRun } from '../cli/cannot-run.ts';
import { speak, t } from '../words/index.ts';
import { textsOf } from '../words/texts.node.ts';
import { gitHub } from './github.ts';
import { gitLab } from './gitlab.ts';
import type { Host } from './host.ts';
import { review } from './review.ts';
import { settingsFrom } from './settings.ts';

const { env } = process;
const isGitLab = env.GITLAB_CI === 'true';

// In a container, the checkout may belong to another user, which Git takes for an attack.
const settings = Number(env.GIT_CONFIG_COUNT ?? 0);
env[`GIT_CONFIG_KEY_${settings}`] = 'safe.directory';
env[`GIT_CONFIG_VALUE_${settings}`] = '*';
env.GIT_CONFIG_COUNT = String(settings + 1);
env.GIT_TERMINAL_PROMPT = '0';

try {
  if (isGitLab) {
    const setting = (name: string) => env[`JOURNEY_${name.toUpperCase().replaceAll('-', '_')}`] ?? '';
    await run(gitLab(env), setting, 'journey-review');
  } else await run(gitHub(core.getInput('token')), core.getInput, `${env.RUNNER_TEMP ?? '.'}/journey-review`);
} catch (error) {
  const isKnown = error instanceof CannotRun;
  const message = isKnown
    ? error.message
    : t('Something went wrong that should not: {reason}', { reason: String(error) });
  if (!isGitLab) core.setFailed(message);
  else {
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  }
}

async function run(host: Host, setting: (name: string) => string, output: string): Promise<void> {
  const chosen = settingsFrom(setting, output);
  if (chosen.language !== 'en') speak(chosen.language, textsOf(chosen.language));
  await review(host, chosen);
}
