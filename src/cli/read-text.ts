import { readFile } from 'node:fs/promises';
import { t } from '../words/index.ts';
import { CannotRun, cannot } from './cannot-run.ts';

/**
 * The text of a file, with its byte order mark if it has one.
 * @throws CannotRun when it cannot be read, or is not text in UTF-8
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error) => {
    throw cannot('read', file, error);
  });
  return decode(file, bytes);
}

/**
 * The text that bytes hold; `name` is what they are called.
 * @throws CannotRun when they are not text in UTF-8
 */
export function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CannotRun(t('cannot read {name}: it is not text in UTF-8.', { name }));
  }
}
