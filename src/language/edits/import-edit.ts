import { type AstNode, type LangiumDocument, type URI, UriUtils } from 'langium';
import { TextEdit } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';

/**
 * The edit that makes a document import a file: a line behind its last import, or at the head of the text. It does not look
 * whether the import is there already.
 */
export function importEdit(document: LangiumDocument, target: URI): TextEdit {
  const line = `import "${UriUtils.relative(UriUtils.dirname(document.uri), target)}"`;
  const root: AstNode = document.parseResult.value;
  const imports = ast.isDocument(root) ? root.parts.filter(ast.isImport) : [];
  const last = imports.at(-1)?.$cstNode?.range.end;
  if (last) return TextEdit.insert(last, `\n${line}`);
  return TextEdit.insert({ line: 0, character: 0 }, `${line}\n\n`);
}
