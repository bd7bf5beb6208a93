import Mocha from 'mocha';
import { Uri, workspace } from 'vscode';

const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: 'spec' });
// As if the tests behind this stood in a file of their own.
mocha.suite.emit('pre-require', globalThis, '', mocha);

/** What VS Code calls in its extension host: runs every test of the bundle and reports, in Vitest's format, into the opened folder. */
export async function run(): Promise<void> {
  const results: { fullName: string; status: 'passed' | 'failed'; failureMessages: string[] }[] = [];
  const failures = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', (test) => results.push({ fullName: test.fullTitle(), status: 'passed', failureMessages: [] }))
      .on('fail', (test, error: Error) =>
        results.push({ fullName: test.fullTitle(), status: 'failed', failureMessages: [error.stack ?? error.message] }),
      );
  });
  const report = {
    numPassedTests: results.length - failures,
    testResults: [{ assertionResults: results }],
  };
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  const bytes = new TextEncoder().encode(JSON.stringify(report));
  await workspace.fs.writeFile(Uri.joinPath(folder.uri, 'report.json'), bytes);
  if (failures > 0) throw new Error(`${failures} failed`);
}
