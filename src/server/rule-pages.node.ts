import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The address of the folder that lies beside the built program with a page for each rule, with a slash at its end; undefined where
 * the program was installed without them.
 */
export function rulePagesAddress(): string | undefined {
  const folder = join(dirname(__filename), '..', '..', 'docs', 'rules');
  return existsSync(folder) ? `${pathToFileURL(folder).href}/` : undefined;
}
