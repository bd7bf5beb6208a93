import type { LangiumDocument, ParseResult } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { t } from '../../words/index.ts';
import { fix, sureFix } from '../edits/fix.ts';
import { eolOf } from '../edits/lines.ts';
import type { LineProblem } from '../parser/line-reader.ts';
import { findLineProblems } from './line-problems.ts';
import { enough, type SyntaxProblem } from './problem.ts';

/** Found once for each text, for the preview and the diagnostics both need them. */
const known = new WeakMap<ParseResult, readonly SyntaxProblem[]>();

/** What keeps a document from being read whole, in the order of the text; of each kind the first 1,000. */
export function findSyntaxProblems(document: LangiumDocument): readonly SyntaxProblem[] {
  let problems = known.get(document.parseResult);
  if (!problems) {
    problems = find(document);
    known.set(document.parseResult, problems);
  }
  return problems;
}

function find(document: LangiumDocument): SyntaxProblem[] {
  const { lexerErrors, lexerReport, value } = document.parseResult;
  const lines: SyntaxProblem[] = [];
  findLineProblems(value, 'file', lines);
  // Marks that mean nothing are often part of a word that is explained already, such as a path without quotes.
  const explained = new Set(lines.map((problem) => problem.range.start.line));
  const marks = toProblems(
    document,
    lexerErrors.slice(0, enough).map((error) => withMend(error, document)),
  ).filter((problem) => !explained.has(problem.range.start.line));
  const mended = toProblems(document, (lexerReport?.diagnostics ?? []) as readonly LineProblem[]);
  return [...marks, ...mended, ...lines, ...parserProblems(document)].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

function toProblems(document: LangiumDocument, errors: readonly TextProblem[]): SyntaxProblem[] {
  const { textDocument } = document;
  const rangeOf = (offset: number, length: number): Range => ({
    start: textDocument.positionAt(offset),
    end: textDocument.positionAt(offset + length),
  });
  return errors.slice(0, enough).map(({ offset, length, message, mend }) => ({
    code: 'syntax',
    message,
    range: rangeOf(offset, length),
    ...(mend && {
      fixes: () => {
        const edit = { range: rangeOf(mend.offset, mend.length), newText: mend.text.replaceAll('\n', eolOf(document)) };
        return [(mend.isSure ? sureFix : fix)(document, mend.title, edit)];
      },
    }),
  }));
}

/** What the lexer and the line reader report. */
type TextProblem = Pick<LineProblem, 'offset' | 'length' | 'message' | 'mend'>;

/** Marks that mean nothing can go; a % comes right behind its number. */
function withMend({ offset, length, message }: TextProblem, { textDocument }: LangiumDocument): TextProblem {
  const text = textDocument.getText();
  if (text.charAt(offset) !== '%') {
    return { offset, length, message, mend: { title: t('Remove this'), offset, length, text: '', isSure: true } };
  }
  const start = text.slice(0, offset).trimEnd().length;
  const mend = { title: t('Join % and its number'), offset: start, length: offset - start, text: '', isSure: true };
  return { offset, length, message, mend };
}

/** The line reader leaves the parser nothing to complain of; should it miss something, it is said plainly. */
function parserProblems(document: LangiumDocument): SyntaxProblem[] {
  const textEnd = document.textDocument.getText().length;
  const errors = document.parseResult.parserErrors.map(({ token }) => ({
    offset: Number.isFinite(token.startOffset) ? token.startOffset : textEnd,
    length: token.image.length,
    message: token.image
      ? t('{mark} cannot stand here.', { mark: token.image })
      : t('Something is missing at the end of the file.'),
  }));
  return toProblems(document, errors);
}
