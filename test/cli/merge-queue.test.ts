import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareFiles } from '../../src/cli/diff-compare.ts';
import { pairsFor } from '../../src/cli/diff-pairs.ts';
import { runJourney } from './run-journey.ts';

const begun = `import "people.journey"

journey buy "Buying" {
  for maya
  stage find "Find a pair" {
    touchpoint "Sees a post" on instagram feels curious
    touchpoint compare "Compares prices" on marketplace feels confused {
      thinks "Which of these is the real one?"
      pain "Reviews contradict each other" severity medium
    }
    touchpoint ask "Asks in the shop" on store feels satisfied
  }
  stage purchase "Purchase" {
    touchpoint order "Places the order" on web feels frustrated {
      pain "Shipping cost shows at the last step" severity high
      does "Fills in the address twice"
      leads to wait
    }
    touchpoint wait "Waits for the parcel" on courier feels curious {
      evidence "Interviews 3 and 7" observed
    }
  }
}
`;

/** What proposals do that began at the same commit: texts, and what stands there instead. */
const proposals: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  prices: [
    ['import "people.journey"\n', 'import "channels.journey"\nimport "people.journey"\n'],
    ['    touchpoint "Sees', '    touchpoint "Needs shoes" feels hopeful\n    touchpoint "Sees'],
    ['      pain "Reviews', '      pain "Prices change every hour" severity low\n      pain "Reviews'],
    ['"Asks in the shop" on store', '"Asks in the shop" on store, phone'],
    ['feels frustrated {\n', 'feels frustrated {\n      takes 20 minutes\n'],
  ],
  advice: [
    ['    touchpoint ask "Asks in the shop" on store feels satisfied\n', ''],
    [
      '  stage purchase',
      '  stage advice "Get advice" {\n    touchpoint ask "Asks in the shop" on store feels satisfied\n  }\n  stage purchase',
    ],
    ['"Reviews contradict each other" severity medium', '"Reviews contradict each other" severity high'],
    ['feels confused', 'feels anxious -1.5'],
    ['people.journey', 'shared/people.journey'],
  ],
  parcel: [
    [
      'each other" severity medium\n',
      'each other" severity medium\n      opportunity "Reviews of buyers alone" effort low\n',
    ],
    ['"Waits for the parcel" on courier', '"Waits for the parcel at home" on courier'],
    ['      evidence "Interviews 3 and 7" observed\n', ''],
    ['"Shipping cost shows at the last step"', '"Shipping cost shows only at the last step"'],
    ['      leads to wait\n', '      leads to compare\n'],
    ['touchpoint wait', 'touchpoint delivery'],
  ],
};

describe('proposals in a merge queue', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'journey-queue-')));
  const env = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: join(folder, '.gitconfig'), LC_ALL: 'C' };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' });
  const file = join(folder, 'buy.journey');
  const commit = (message: string) => {
    git('add', '-A');
    git('commit', '-q', '-m', message);
  };
  /** The ids of the changes that a review of the branch that is checked out tells, by their fingerprints. */
  const told = async () => {
    const [file] = await compareFiles(await pairsFor([folder], { base: 'main' }));
    const changes = file?.changes.filter(({ implied }) => !implied) ?? [];
    return Object.fromEntries(changes.map(({ id, fingerprint }) => [fingerprint, id]));
  };

  beforeAll(async () => {
    git('init', '-q', '-b', 'main');
    git('config', 'user.name', 'Rani');
    git('config', 'user.email', 'rani@example.com');
    git('config', 'core.autocrlf', 'false');
    await runJourney(folder, ['git', 'enable'], { env });
    writeFileSync(join(folder, 'people.journey'), 'persona maya "Maya"\n');
    writeFileSync(file, begun);
    commit('Begin');
    for (const [branch, edits] of Object.entries(proposals)) {
      git('checkout', '-q', '-b', branch, 'main');
      writeFileSync(
        file,
        edits.reduce((text, [from, to]) => {
          expect(text).toContain(from);
          return text.replace(from, to);
        }, begun),
      );
      commit(branch);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are told by the same changes before and after they are rebased, one after the other', async () => {
    const first = git('rev-parse', 'main');
    git('checkout', '-q', 'main');
    git('merge', '-q', 'prices');
    for (const branch of ['advice', 'parcel']) {
      git('checkout', '-q', branch);
      const before = await told();
      git('rebase', '-q', 'main');
      const after = await told();
      expect(Object.entries(after)).toEqual(Object.entries(before));
      expect(Object.keys(after).length).toBeGreaterThanOrEqual(5);
      git('checkout', '-q', 'main');
      git('merge', '-q', '--ff-only', branch);
    }
    expect(git('rev-list', '--count', `${first.trim()}..main`).trim()).toBe('3');
  });
});
