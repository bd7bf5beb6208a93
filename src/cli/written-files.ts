import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Exported, Format } from '../formats/index.ts';
import { t } from '../words/index.ts';
import { CannotRun, cannot } from './cannot-run.ts';

/** How much of a file tells what it is, in bytes. */
const beginningLength = 1024;

/**
 * Makes sure that nothing is lost by writing a file: it is not there yet, or it is empty, or it begins as files of the format do, or
 * the person said so with `force`.
 * @throws CannotRun when the file is of another kind, or cannot be read
 */
export async function mayWrite(path: string, format: Format, force: boolean): Promise<void> {
  if (path.toLowerCase().endsWith('.journey')) {
    throw new CannotRun(
      t('{path} holds journeys, and would be lost. Name another file, such as map{extension}.', {
        path,
        extension: format.extension,
      }),
    );
  }
  if (force) return;
  const beginning = await beginningOf(path);
  if (beginning !== undefined && beginning !== '' && !format.beginning.test(beginning)) {
    throw new CannotRun(
      t('{path} is there already and is no {title}. Name another file, or write over it with --force.', {
        path,
        title: t(format.title),
      }),
    );
  }
}

/** The first bytes of a file as Latin-1; undefined without a file. */
async function beginningOf(path: string): Promise<string | undefined> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(beginningLength), 0, beginningLength, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      return undefined;
    }
    throw cannot('write', path, error);
  }
}

/**
 * Writes a file whole or not at all.
 * @throws CannotRun when it cannot be written
 */
export async function write(path: string, content: Exported): Promise<void> {
  try {
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content));
  } catch (error) {
    throw cannot('write', path, error);
  }
}

/**
 * Makes the folder of a file, where it is missing.
 * @throws CannotRun when it cannot be made
 */
export async function makeFolderOf(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    throw cannot('write', path, error);
  }
}
