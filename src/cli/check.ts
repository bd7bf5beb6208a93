import { inWords, plural, t } from '../words/index.ts';
import { configProblemsOf } from './config-problems.ts';
import { journeyFiles } from './journey-files.ts';
import { problemLine, problemsOf } from './problems.ts';
import { readJourneys } from './read-journeys.ts';

/** `journey check`: reports what is wrong in files and in folders. Returns the exit code: 0 without errors, 1 with errors. */
export async function check(paths: readonly string[], { format }: { format: 'text' | 'json' }): Promise<0 | 1> {
  const files = await journeyFiles(paths);
  const { documents, shared } = await readJourneys(files);
  const problems = [
    ...(await configProblemsOf(documents, shared)),
    ...documents.flatMap((document, index) => problemsOf(document, files[index] ?? document.uri.fsPath)),
  ];
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify(problems, undefined, 2)}\n`);
  } else {
    // Hints are for whoever has the text open.
    const told = problems.filter((problem) => problem.severity !== 'hint');
    for (const problem of told) process.stdout.write(`${problemLine(problem)}\n`);
    process.stderr.write(`${summary(errors, told.length - errors, files.length)}\n`);
  }
  return errors > 0 ? 1 : 0;
}

function summary(errors: number, others: number, files: number): string {
  const all = plural(files, '1 file', '{count} files');
  if (errors + others === 0) return t('Nothing wrong in {files}.', { files: all });
  const found = inWords(
    [
      plural(errors, '1 error', '{count} errors'),
      ...(others > 0 ? [plural(others, '1 other finding', '{count} other findings')] : []),
    ],
    'and',
  );
  return t('{found} in {files}.', { found, files: all });
}
