import type { Exported } from '../../formats/index.ts';
import type { CopyKind } from '../../protocol.ts';
import { phrase } from '../../words/index.ts';

/** How a kind of copy is made. */
export interface Copy {
  /** What it is made of: ids of formats. */
  readonly formats: readonly string[];
  /** What the clipboard takes, by MIME type, from the contents in these formats. */
  readonly parts: (contents: readonly Exported[]) => Readonly<Record<string, Exported>>;
  /** Whether without a page nothing of it can be copied. */
  readonly needsPage: boolean;
  /** What is said afterwards. */
  readonly done: string;
}

/** By which a file is known to be one of ours; among other text it means nothing. */
const mark = /^<!--.*?-->\s*/s;

export const copies: Readonly<Record<CopyKind, Copy>> = {
  image: {
    formats: ['png'],
    parts: ([png = '']) => ({ 'image/png': png }),
    needsPage: true,
    done: phrase('Map copied as an image'),
  },
  svg: {
    formats: ['svg'],
    parts: ([svg = '']) => ({ 'text/plain': svg }),
    needsPage: false,
    done: phrase('Map copied as SVG'),
  },
  markdown: {
    formats: ['markdown'],
    parts: ([markdown = '']) => ({ 'text/plain': String(markdown).replace(mark, '') }),
    needsPage: false,
    done: phrase('Journey copied as Markdown'),
  },
  table: {
    formats: ['tab-separated', 'html-table'],
    parts: ([text = '', html = '']) => ({ 'text/plain': text, 'text/html': html }),
    needsPage: false,
    done: phrase('Journey copied as a table'),
  },
};

/** Whether there is this kind of copy. */
export function isCopyKind(kind: string): kind is CopyKind {
  return Object.hasOwn(copies, kind);
}
