import { type LangiumDocument, type URI, UriUtils } from 'langium';
import { TextEdit } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { partsOf } from '../parts.ts';
import { eolOf, isOnlyComments, lineAt, linesOf } from './lines.ts';
import { quoted } from './quoted.ts';

/**
 * The edit that makes a document import a file: a line behind its last import, or before everything but a comment that heads the
 * file. It does not look whether the import is there already.
 */
export function importEdit(document: LangiumDocument, target: URI): TextEdit {
  const line = importLine(document.uri, target);
  const eol = eolOf(document);
  const parts = partsOf(document.parseResult.value);
  const last = parts.findLast(ast.isImport)?.$cstNode?.range.end;
  if (last) {
    const behind = lineAt(document, last.line).slice(last.character);
    const end = isOnlyComments(behind) ? { line: last.line, character: last.character + behind.length } : last;
    return TextEdit.insert(end, `${eol}${line}`);
  }
  const first = parts[0] && linesOf(document, parts[0]);
  return TextEdit.insert({ line: first?.first ?? 0, character: 0 }, `${line}${eol}${eol}`);
}

/** The line with which one file imports another. */
export function importLine(from: URI, target: URI): string {
  return `import ${quoted(UriUtils.relative(UriUtils.dirname(from), target))}`;
}
