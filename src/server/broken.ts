import type { LangiumDocument } from 'langium';
import { findSyntaxProblems } from '../language/syntax/syntax-problems.ts';
import type { Broken } from '../protocol.ts';

/** What keeps a document from being read whole; undefined where nothing does. */
export function brokenOf(document: LangiumDocument): Broken | undefined {
  const problems = findSyntaxProblems(document);
  const first = problems[0];
  return (
    first && {
      message: first.message,
      line: first.range.start.line + 1,
      column: first.range.start.character + 1,
      count: problems.length,
    }
  );
}
