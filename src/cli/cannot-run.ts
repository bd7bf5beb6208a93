import { phrase, t } from '../words/index.ts';
/** Keeps a command from running; its message is a sentence for the person at the terminal, with what to do. */
export class CannotRun extends Error {}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: phrase('there is no such file'),
  EACCES: phrase('it is not allowed'),
  EPERM: phrase('it is not allowed'),
  EISDIR: phrase('it is a folder'),
  ENOTDIR: phrase('part of the path is not a folder'),
  ENOSPC: phrase('the disk is full'),
  EROFS: phrase('the disk is read-only'),
};

/** A `CannotRun` that says why a file could not be read or written. */
export function cannot(verb: 'read' | 'write', path: string, error: unknown): CannotRun {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (verb === 'write' && code === 'ENOENT')
    return new CannotRun(t('cannot write {path}: there is no such folder.', { path }));
  const reason = t(reasons[code] ?? phrase('the system refused'));
  return new CannotRun(
    verb === 'write'
      ? t('cannot write {path}: {reason}.', { path, reason })
      : t('cannot read {path}: {reason}.', { path, reason }),
  );
}
