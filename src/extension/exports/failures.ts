/** What keeps an export from being done; its message is a sentence for the person who asked for it. */
export class CannotExport extends Error {}

/** Why files cannot be written, by signs in the code or message of an error of VS Code or of the system: the surest first. */
const reasons: readonly (readonly [sign: RegExp, reason: string])[] = [
  [/ENOSPC|no space/i, 'the disk is full'],
  [/EROFS|read-?only/i, 'the place is read-only'],
  [/NoPermissions|EACCES|EPERM|permission/i, 'writing there is not allowed'],
  [/FileIsADirectory|EISDIR/i, 'there is a folder of this name'],
  [/FileNotADirectory|ENOTDIR/i, 'part of the path is not a folder'],
  [/FileNotFound|EntryNotFound|ENOENT/i, 'the folder is not there'],
  [/Unavailable|ENOPRO/i, 'the place cannot be reached'],
  [/ENAMETOOLONG/i, 'the name is too long'],
  [/EBUSY/i, 'another program is using the file'],
];

/** Why a file could not be written, in a sentence that says how to go on. */
export function cannotWrite(path: string, error: unknown): CannotExport {
  const told = error instanceof Error ? `${'code' in error ? error.code : ''} ${error.message}` : '';
  const reason = reasons.find(([sign]) => sign.test(told));
  return new CannotExport(`${path} was not written: ${reason?.[1] ?? 'the system refused'}. Choose another place.`);
}
