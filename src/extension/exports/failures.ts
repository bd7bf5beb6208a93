import { phrase, t } from '../../words/index.ts';
/** What keeps an export from being done; its message is a sentence for the person who asked for it. */
export class CannotExport extends Error {}

/** Why files cannot be written, by signs in the code or message of an error of VS Code or of the system: the surest first. */
const reasons: readonly (readonly [sign: RegExp, reason: string])[] = [
  [/ENOSPC|no space/i, phrase('the disk is full')],
  [/EROFS|read-?only/i, phrase('the place is read-only')],
  [/NoPermissions|EACCES|EPERM|permission/i, phrase('writing there is not allowed')],
  [/FileIsADirectory|EISDIR/i, phrase('there is a folder of this name')],
  [/FileNotADirectory|ENOTDIR/i, phrase('part of the path is not a folder')],
  [/FileNotFound|EntryNotFound|ENOENT/i, phrase('the folder is not there')],
  [/Unavailable|ENOPRO/i, phrase('the place cannot be reached')],
  [/ENAMETOOLONG/i, phrase('the name is too long')],
  [/EBUSY/i, phrase('another program is using the file')],
];

/** Why a file could not be written, in a sentence that says how to go on. */
export function cannotWrite(path: string, error: unknown): CannotExport {
  const told = error instanceof Error ? `${'code' in error ? error.code : ''} ${error.message}` : '';
  const reason = reasons.find(([sign]) => sign.test(told));
  return new CannotExport(
    t('{path} was not written: {reason}. Choose another place.', {
      path,
      reason: reason ? t(reason[1]) : t('the system refused'),
    }),
  );
}
