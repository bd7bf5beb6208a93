/** Keeps a command from running; its message is a sentence for the person at the terminal, with what to do. */
export class CannotRun extends Error {}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

/** A `CannotRun` that says why a file could not be read or written. */
export function cannot(verb: 'read' | 'write', path: string, error: unknown): CannotRun {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (verb === 'write' && code === 'ENOENT') return new CannotRun(`cannot write ${path}: there is no such folder.`);
  return new CannotRun(`cannot ${verb} ${path}: ${reasons[code] ?? 'the system refused'}.`);
}
