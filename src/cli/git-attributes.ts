import { readFile, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cannot } from './cannot-run.ts';
import { runGit } from './git.ts';
import { attributeLines } from './git-settings.ts';
import { makeFolderOf, write } from './written-files.ts';

/** The attributes file that holds for all repositories of a person. */
export async function globalAttributes(): Promise<string> {
  const { code, out } = await runGit('.', ['config', '--global', '--type=path', 'core.attributesFile']);
  const named = code === 0 ? out.toString('utf8').trim() : '';
  return named || join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'git', 'attributes');
}

/** Whether the line about journeys is in an attributes file; somebody may have written it by hand. */
export async function isInAttributes(file: string): Promise<boolean> {
  return linesOf(await contentOf(file)).includes(attributeLines[1] ?? '');
}

/**
 * Adds the lines about journeys to an attributes file, if they are not there.
 * @throws CannotRun when the file cannot be read or written; then it is as it was
 */
export async function addAttributes(file: string): Promise<void> {
  const content = await contentOf(file);
  if (linesOf(content).includes(attributeLines[1] ?? '')) return;
  const end = /\r?\n/.exec(content)?.[0] ?? '\n';
  // A file whose last line has no end keeps it so: what is taken away again must be what was added.
  const isOpen = content !== '' && !content.endsWith('\n');
  const added = isOpen ? end + attributeLines.join(end) : attributeLines.map((line) => line + end).join('');
  await makeFolderOf(file);
  await write(file, Buffer.from(content + added, 'latin1'));
}

/**
 * Takes away what `addAttributes` added; a file of which nothing is left then is removed.
 * @throws CannotRun when the file cannot be read or written; then it is as it was
 */
export async function removeAttributes(file: string): Promise<void> {
  const content = await contentOf(file);
  const [comment = '', line = ''] = attributeLines.map((each) => each.replace(/[*]/g, '\\*'));
  const left = content
    .replace(new RegExp(`^${comment}\\r?\\n${line}\\r?\\n`, 'm'), '')
    .replace(new RegExp(`\\r?\\n${comment}\\r?\\n${line}$`), '');
  if (left === content) return;
  if (left !== '') await write(file, Buffer.from(left, 'latin1'));
  else {
    await rm(file).catch((error) => {
      throw cannot('write', file, error);
    });
  }
}

const linesOf = (content: string) => content.split(/\r?\n/).map((line) => line.trim());

/** What a file holds, a character a byte, whatever it is written in. */
async function contentOf(file: string): Promise<string> {
  return readFile(file, 'latin1').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw cannot('read', file, error);
  });
}
