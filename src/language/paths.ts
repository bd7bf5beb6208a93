import { type URI, UriUtils } from 'langium';
import * as ast from './generated/ast.ts';

const pictureKeywords: readonly string[] = ['photo', 'image'];

/** Whether a path to a file stands behind a keyword. */
export function takesPath(keyword: string): boolean {
  return keyword === 'import' || pictureKeywords.includes(keyword);
}

/** Whether the line names a picture. */
export function isPicture(node: unknown): node is ast.TextFact {
  return ast.isTextFact(node) && pictureKeywords.includes(node.keyword);
}

/**
 * A path that starts from the folder of the file in which it is written, with `/` between folders; undefined where nothing is written, or
 * an address, a path that starts from elsewhere, or something that no file can be called.
 */
export function relativePath(written: string | undefined): string | undefined {
  const path = (written ?? '').replaceAll('\\', '/');
  // A letter and a colon begin an address or a drive of Windows.
  return path.trim() === '' || /^\/|^[a-z][a-z0-9+.-]*:|\p{Surrogate}/iu.test(path) ? undefined : path;
}

/** The same path without detours such as `./` and `a/../`; what is no such path as it is written. */
export function shortestPath(written: string): string {
  const folders: string[] = [];
  for (const each of relativePath(written)?.split('/') ?? []) {
    if (each === '..' && folders.length > 0 && folders.at(-1) !== '..') folders.pop();
    else if (each !== '' && each !== '.') folders.push(each);
  }
  return folders.join('/') || written;
}

/** Where such a path leads that is written in a file; nothing need be there. */
export function followPath(written: string | undefined, from: URI): URI | undefined {
  const path = relativePath(written);
  return path === undefined ? undefined : UriUtils.joinPath(UriUtils.dirname(from), path);
}
