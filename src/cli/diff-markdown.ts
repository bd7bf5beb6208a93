import { t } from '../words/index.ts';
import type { FileChanges } from './diff-compare.ts';
import { headlineOf } from './diff-headline.ts';
import { type LineAddress, type Piece, piecesOf } from './diff-markdown-pieces.ts';
import { shown, summaryOf } from './diff-text.ts';
import { inert } from './inert-markdown.ts';

/** What is known where a report is shown. */
export interface MarkdownOptions {
  /** Where lines can be looked at. */
  readonly address?: LineAddress;
  /** What changed in the text, as `git diff` tells it, by the path of the file. */
  readonly textDiffs?: ReadonlyMap<string, string>;
  /** How long the report may be, in bytes of UTF-8; as long as it is without it. */
  readonly most?: number;
  /** What else is to be said above all, as Markdown. */
  readonly notes?: readonly string[];
  /** Where all of it can be read, as Markdown, for a report that is cut short. */
  readonly everything?: string;
}

/** Room for what is said of a report that was cut short, in bytes. */
const roomForNote = 1000;

/**
 * What changed, as Markdown for a pull request or a page: a headline, a table a journey, before and after as diagrams, and the changes in the
 * text. Of what is too long for its place, the tables are kept before the diagrams, and these before the text. Texts of the files are inert in it.
 */
export async function asMarkdown(files: readonly FileChanges[], options: MarkdownOptions = {}): Promise<string> {
  const summary = summaryOf(files);
  if (files.length === 0) return `${inert(summary)}\n`;
  const headline = headlineOf(files);
  const said = [...(headline === summary ? [] : [inert(summary)]), ...(options.notes ?? [])];
  const head = [`### ${inert(headline)}`, ...said].join('\n\n');
  const pieces = await piecesOf(files, options.address, options.textDiffs ?? new Map());
  const { most = Number.POSITIVE_INFINITY } = options;
  const kept = fitting(pieces, most - sizeOf(head) - roomForNote);
  const left = pieces.filter((piece) => !kept.has(piece));
  const told = pieces.filter((piece) => kept.has(piece)).map(({ text }) => text);
  const note = left.length === 0 ? [] : ['\n\n', ...noteOn(left, files.flatMap(shown).length, options.everything)];
  return `${[head, ...told, ...note].join('')}\n`;
}

/** The pieces that there is room for, what matters most first. Once one does not fit, none that matters as much follows it. */
function fitting(pieces: readonly Piece[], room: number): ReadonlySet<Piece> {
  const kept = new Set<Piece>();
  let rest = room;
  for (const kind of ['table', 'diagrams', 'text'] as const) {
    for (const piece of pieces.filter((each) => each.kind === kind)) {
      const size = sizeOf(piece.text);
      const hasPlace = kind === 'table' || kept.has(piece.behind ?? piece);
      if (size > rest && kind === 'table') return kept;
      if (size > rest || !hasPlace) continue;
      kept.add(piece);
      rest -= size;
    }
  }
  return kept;
}

const sizeOf = (text: string) => Buffer.byteLength(text);

/** Says what is not in a report. */
function noteOn(left: readonly Piece[], all: number, everything: string | undefined): string[] {
  const changes = left.reduce((sum, { changes: count }) => sum + count, 0);
  const what =
    changes > 0
      ? t('{left} of {all} changes are not shown, as there is no room here for more.', { left: changes, all })
      : t('Some diagrams and texts are not shown, as there is no room here for more.');
  const where = everything === undefined ? [] : [` ${t('All of it: {place}', { place: everything })}`];
  return [`> ${inert(what)}`, ...where];
}
