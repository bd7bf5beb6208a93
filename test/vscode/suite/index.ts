import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What VS Code calls in its extension host: runs every test file beside this one and reports in Vitest's format. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: 'spec', color: false });
  for (const file of readdirSync(__dirname)) {
    if (file.endsWith('.test.cjs')) mocha.addFile(join(__dirname, file));
  }
  const results: { fullName: string; failureMessages: string[] }[] = [];
  const failures = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', (test) => results.push({ fullName: test.fullTitle(), failureMessages: [] }))
      .on('fail', (test, error: Error) =>
        results.push({ fullName: test.fullTitle(), failureMessages: [error.stack ?? error.message] }),
      );
  });
  const report = {
    numPassedTests: results.length - failures,
    numFailedTests: failures,
    testResults: [{ assertionResults: results }],
  };
  writeFileSync(process.env.JOURNEY_TEST_REPORT ?? 'report.json', JSON.stringify(report));
  if (failures > 0) throw new Error(`${failures} failed`);
}
