import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isColoured } from './diff.ts';
import { compareFiles } from './diff-compare.ts';
import { asText } from './diff-text.ts';
import { filesOnDisk, pathFrom, type Version } from './diff-version.ts';
import { homeOf } from './read-journeys.ts';

/**
 * `journey git compare`: tells what changed between two texts of a file that Git has laid out somewhere; what they import is read from around the
 * file itself.
 * @throws CannotRun when they are not text in UTF-8
 */
export async function compareTexts(old: string, now: string, file: string): Promise<void> {
  const root = homeOf(resolve(file));
  const path = pathFrom(root, resolve(file));
  const isThere = async (text: string) =>
    text !== '/dev/null' && text !== 'nul' && (await readFile(text).catch(() => undefined));
  const [hasOld, hasNew] = [await isThere(old), await isThere(now)];
  const pair = {
    state: hasOld ? (hasNew ? 'changed' : 'removed') : 'added',
    ...(hasOld && { oldPath: path }),
    ...(hasNew && { newPath: path }),
  } as const;
  const files = await compareFiles({
    before: withText(root, path, old),
    after: withText(root, path, now),
    files: [pair],
  });
  process.stdout.write(asText(files, isColoured()));
}

/** The files on the disk, but one of them as it is elsewhere. */
function withText(root: string, path: string, text: string): Version {
  const disk = filesOnDisk(root);
  return {
    ...disk,
    read: async (paths) => {
      const found = await disk.read(paths.filter((each) => each !== path));
      const bytes = paths.includes(path) ? await readFile(text).catch(() => undefined) : undefined;
      return bytes ? new Map([...found, [path, bytes]]) : found;
    },
  };
}
