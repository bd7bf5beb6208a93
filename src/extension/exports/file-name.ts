import { isNarrow, type Look } from '../../protocol.ts';

/** What an exported file is named after. */
export interface Named {
  /** The path of the source, or the name of a document that is no file yet. */
  readonly source: string;
  readonly look: Look;
  /** Whether the source has other journeys too. */
  readonly hasSeveral: boolean;
}

/** In characters, as a part of a longer name: file systems take 255 bytes. */
const longestPart = 60;

/** A name for an exported file: that of the source, and where it shows only a part of that, which. */
export function fileNameFor({ source, look, hasSeveral }: Named, extension: string): string {
  const name = source.slice(source.lastIndexOf('/') + 1).replace(/\.journey$/i, '');
  const lens = look.lens === 'map' ? '' : look.lens.replace(/^view /, '');
  const shown = [...(lens ? [lens] : []), ...(isNarrow(look.filter) ? ['filtered'] : [])];
  const parts = [name || 'journey', ...(hasSeveral ? [look.journey] : []), ...shown];
  return `${parts.map(part).join('.')}${extension}`;
}

/** Without what some file system does not take. */
function part(text: string): string {
  return [...text.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-')].slice(0, longestPart).join('');
}

/** How a chosen path ends, with the point; empty where it has no ending. */
export function endingOf(path: string): string {
  return /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '';
}
