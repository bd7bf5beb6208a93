import type { AstNode, LangiumDocument } from 'langium';
import { TextEdit } from 'vscode-languageserver-types';
import { editIn } from '../edits/edit-in.ts';
import { removeLines } from '../edits/new-lines.ts';
import * as ast from '../generated/ast.ts';
import { rangeOf } from './places.ts';
import type { Fix, Rule } from './rule.ts';

const properties = ['title', 'text', 'quote'] as const;

/** Between quotes stands something. */
export const emptyText: Rule = {
  id: 'empty-text',
  level: 'warning',
  meaning: 'Between the quotes of a title or a text stands something.',
  why: 'An empty text is drawn as an empty card, or as nothing. Write what it was to say, or remove it.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved {
      thinks ""
    }
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved {
      thinks "That was quick."
    }
  }
}
`,
  *check({ document, nodes }) {
    for (const node of nodes) {
      const values = node as unknown as Readonly<Record<string, unknown>>;
      for (const property of properties) {
        const value = values[property];
        const range = typeof value === 'string' && value.trim() === '' ? rangeOf(node, property) : undefined;
        if (!range) continue;
        const message = 'Nothing stands between these quotes. Write what it was to say, or remove it.';
        yield { message, range, fixes: () => fixes(node, property, document) };
      }
    }
  },
};

function fixes(node: AstNode, property: (typeof properties)[number], document: LangiumDocument): Fix[] {
  const isSpare = property === 'quote' || (property === 'title' && 'name' in node && node.name !== undefined);
  const range = rangeOf(node, property);
  if (isSpare && range) {
    const start = document.textDocument.positionAt(beforeBlanks(document, range.start));
    return [{ title: 'Remove the quotes', edit: editIn(document, TextEdit.del({ start, end: range.end })) }];
  }
  if (!(ast.isTextFact(node) || ast.isStatementFact(node) || ast.isLaneEntry(node))) return [];
  const line = ast.isPersonaLine(node.$container) ? node.$container : node;
  return [{ title: 'Remove this line', edit: editIn(document, ...removeLines(document, line)) }];
}

function beforeBlanks({ textDocument }: LangiumDocument, place: TextEdit['range']['start']): number {
  const line = textDocument.getText({ start: { line: place.line, character: 0 }, end: place });
  return textDocument.offsetAt(place) - (line.length - line.trimEnd().length);
}
