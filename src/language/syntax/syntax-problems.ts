import type { LangiumDocument, ParseResult } from 'langium';
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
  const marks = toProblems(document, lexerErrors).filter((problem) => !explained.has(problem.range.start.line));
  const mended = toProblems(document, lexerReport?.diagnostics ?? []);
  return [...marks, ...mended, ...lines, ...parserProblems(document)].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

function toProblems(
  { textDocument }: LangiumDocument,
  errors: readonly { readonly offset: number; readonly length: number; readonly message: string }[],
): SyntaxProblem[] {
  return errors.slice(0, enough).map(({ offset, length, message }) => ({
    code: 'syntax',
    message,
    range: { start: textDocument.positionAt(offset), end: textDocument.positionAt(offset + length) },
  }));
}

/** The line reader leaves the parser nothing to complain of; should it miss something, it is said plainly. */
function parserProblems(document: LangiumDocument): SyntaxProblem[] {
  const textEnd = document.textDocument.getText().length;
  const errors = document.parseResult.parserErrors.map(({ token }) => ({
    offset: Number.isFinite(token.startOffset) ? token.startOffset : textEnd,
    length: token.image.length,
    message: token.image ? `${token.image} cannot stand here.` : 'Something is missing at the end of the file.',
  }));
  return toProblems(document, errors);
}
