import { buffer } from 'node:stream/consumers';
import { EmptyFileSystem, URI } from 'langium';
import writeFileAtomic from 'write-file-atomic';
import { format, usualIndent } from '../language/format/format.ts';
import { replaceAll } from '../language/format/replacement.ts';
import { createJourneyServices } from '../language/module.ts';
import { findSyntaxProblems } from '../language/syntax/syntax-problems.ts';
import { plural, t } from '../words/index.ts';
import { CannotRun, cannot } from './cannot-run.ts';
import { journeyFiles } from './journey-files.ts';
import { decode, readText } from './read-text.ts';

const standardInput = '-';
const byteOrderMark = '\ufeff';

interface Formatted {
  readonly file: string;
  readonly text: string;
  readonly isChanged: boolean;
}

/**
 * `journey format`: formats files in place, or says with `check` which would change; `-` formats what is piped in. Nothing is
 * written before all files are read. Returns the exit code: 0, or with `check` 1 when a file would change.
 * @throws CannotRun when a file cannot be read or written
 */
export async function formatJourneys(paths: readonly string[], { check }: { check?: boolean }): Promise<0 | 1> {
  if (paths.includes(standardInput)) return formatInput(paths, check ?? false);
  const formatText = createFormatter();
  const results: Formatted[] = [];
  for (const file of await journeyFiles(paths)) {
    if (!file.endsWith('.journey'))
      throw new CannotRun(t('cannot format {file}: it is not a .journey file.', { file }));
    results.push(formatText(file, await readText(file)));
  }
  const changed = results.filter(({ isChanged }) => isChanged);
  for (const { file, text } of changed) {
    if (!check) await write(file, text);
    process.stdout.write(`${file}\n`);
  }
  process.stderr.write(`${summary(changed.length, results.length, check ?? false)}\n`);
  return check && changed.length > 0 ? 1 : 0;
}

async function formatInput(paths: readonly string[], check: boolean): Promise<0 | 1> {
  if (paths.length > 1) throw new CannotRun(t('- stands for what is piped in, and can have no files beside it.'));
  const name = t('standard input');
  const { text, isChanged } = createFormatter()(name, decode(name, await buffer(process.stdin)));
  if (!check) process.stdout.write(text);
  return check && isChanged ? 1 : 0;
}

/** What formats the text of a file, and tells of lines that it has to leave as they are. */
function createFormatter(): (file: string, written: string) => Formatted {
  const { shared, parser } = createJourneyServices(EmptyFileSystem);
  return (file, written) => {
    const mark = written.startsWith(byteOrderMark) ? byteOrderMark : '';
    const text = written.slice(mark.length);
    const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.file('/formatted.journey'));
    if (findSyntaxProblems(document).some(({ code }) => code !== 'incomplete-line')) {
      process.stderr.write(
        `${file}: ${t('what cannot be understood stays as it is; {command} says why.', { command: 'journey check' })}\n`,
      );
    }
    const edits = format(text, document.parseResult.value, parser.Lexer, { indent: usualIndent });
    return { file, text: mark + replaceAll(text, edits), isChanged: edits.length > 0 };
  };
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFileAtomic(file, text);
  } catch (error) {
    throw cannot('write', file, error);
  }
}

function summary(changed: number, all: number, check: boolean): string {
  if (changed === 0)
    return plural(all, '1 file checked, nothing to format.', '{count} files checked, nothing to format.');
  if (check)
    return plural(
      all,
      '{changed} of 1 file would change. Format with {command}.',
      '{changed} of {count} files would change. Format with {command}.',
      { changed, command: 'journey format' },
    );
  return plural(all, 'Formatted {changed} of 1 file.', 'Formatted {changed} of {count} files.', { changed });
}
