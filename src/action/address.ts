import type { LineAddress } from '../cli/diff-markdown-pieces.ts';
import type { Commits } from './host.ts';

/** Addresses of lines, made from those of files in commits: paths are written so that they end neither the address nor a link in Markdown. */
export function addressIn(
  file: (commit: string, path: string, side: 'before' | 'after') => string,
): (commits: Commits) => LineAddress {
  return ({ before, after }) =>
    (side, path, line) => {
      const written = path.split('/').map((part) => encodeURIComponent(part).replace(/[()'*!]/g, percent));
      return `${file(side === 'before' ? before : after, written.join('/'), side)}#L${line}`;
    };
}

const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
