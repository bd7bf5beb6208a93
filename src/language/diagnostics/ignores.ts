import { CstUtils, type LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { t } from '../../words/index.ts';
import { editIn } from '../edits/edit-in.ts';
import { ruleOf } from '../rules/index.ts';
import { type Finding, isLint } from '../rules/rule.ts';
import { explainId } from './config.ts';

/** One rule in a comment `// journey-ignore no-emotion, no-channel`, optionally with a reason behind `--`. */
export interface Ignore {
  readonly rule: string;
  /** The line that it silences; counts from 0. */
  readonly line: number;
  /** Where its id stands. */
  readonly range: Range;
  /** Where the comment stands. */
  readonly comment: Range;
  /** Whether the comment names no other rule. */
  readonly isAlone: boolean;
}

/** The words before the ids in a comment that silences rules. */
export const ignoreWord = 'journey-ignore';

const shape = new RegExp(`^//\\s*${ignoreWord}\\b(?!-)([^\\r\\n]*)$`);

/**
 * The rules that comments of a document silence. A comment behind something silences its own line; one that stands alone the
 * next line that is not such a comment too.
 */
export function ignoresIn({ textDocument, parseResult }: LangiumDocument): Ignore[] {
  const root = parseResult.value.$cstNode;
  if (!root || !textDocument.getText().includes(ignoreWord)) return [];
  const comments = CstUtils.flattenCst(root)
    .filter((leaf) => leaf.tokenType.name === 'LINE_COMMENT' && shape.test(leaf.text))
    .toArray();
  const alone = new Set(comments.filter((leaf) => standsAlone(leaf.range)).map((leaf) => leaf.range.start.line));
  return comments.flatMap((leaf) => {
    let { line } = leaf.range.start;
    while (alone.has(line)) line++;
    return idsIn(leaf.text).map(({ id, start }, _, { length }) => ({
      rule: id,
      line,
      range: rangeOf(leaf.offset + start, id.length),
      comment: leaf.range,
      isAlone: length === 1,
    }));
  });

  function standsAlone({ start }: Range): boolean {
    return textDocument.getText({ start: { line: start.line, character: 0 }, end: start }).trim() === '';
  }
  function rangeOf(offset: number, length: number): Range {
    return { start: textDocument.positionAt(offset), end: textDocument.positionAt(offset + length) };
  }
}

/** The ids in a comment; what stands behind `--` is its reason. */
function idsIn(comment: string): { readonly id: string; readonly start: number }[] {
  const from = comment.indexOf(ignoreWord) + ignoreWord.length;
  const list = comment.slice(from).replace(/(^|\s)--.*$/, '');
  return [...list.matchAll(/[^\s,]+/g)].map((match) => ({ id: match[0], start: from + match.index }));
}

/** What is to be said of an ignore that silences nothing. */
export function uselessness(ignore: Ignore, document: LangiumDocument): Finding {
  const rule = ruleOf(ignore.rule);
  const isSilent = rule && isLint(rule);
  return {
    message: isSilent
      ? t("This comment silences nothing: '{rule}' finds nothing on its line. Remove it.", { rule: ignore.rule })
      : explainId(ignore.rule),
    range: ignore.range,
    ...(isSilent && { unnecessary: true }),
    fixes: () => [
      {
        title: ignore.isAlone
          ? t('Remove this comment')
          : t("Remove '{rule}' from this comment", { rule: ignore.rule }),
        edit: editIn(document, { range: removal(ignore, document), newText: '' }),
        preferred: true,
      },
    ],
  };
}

/** What to remove: the id and the comma beside it, or the comment with the blanks before it, or its whole line. */
function removal({ range, comment, isAlone }: Ignore, { textDocument }: LangiumDocument): Range {
  const line = textDocument.getText({
    start: { line: comment.start.line, character: 0 },
    end: { line: comment.start.line + 1, character: 0 },
  });
  if (isAlone) {
    const before = line.slice(0, comment.start.character);
    if (before.trim() === '') {
      return { start: { line: comment.start.line, character: 0 }, end: { line: comment.start.line + 1, character: 0 } };
    }
    return { start: { line: comment.start.line, character: before.trimEnd().length }, end: comment.end };
  }
  const behind = /^[\s,]+/.exec(line.slice(range.end.character, comment.end.character))?.[0] ?? '';
  if (behind.includes(',')) {
    return { start: range.start, end: { line: range.end.line, character: range.end.character + behind.length } };
  }
  const before = /[\s,]+$/.exec(line.slice(0, range.start.character))?.[0] ?? '';
  return { start: { line: range.start.line, character: range.start.character - before.length }, end: range.end };
}
