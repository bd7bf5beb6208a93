import type { AstNode, LangiumDocument } from 'langium';
import { TextEdit } from 'vscode-languageserver-types';
import { t } from '../../words/index.ts';
import { fix } from '../edits/fix.ts';
import { removal } from '../edits/removal.ts';
import * as ast from '../generated/ast.ts';
import { rangeOf } from './places.ts';
import type { Fix, Rule } from './rule.ts';
import { textsIn, type Written } from './texts.ts';

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
  *check(context) {
    for (const { node, property, text } of textsIn(context)) {
      const range = text.trim() === '' ? rangeOf(node, property) : undefined;
      if (!range) continue;
      const message = t('Nothing stands between these quotes. Write what it was to say, or remove it.');
      yield { message, range, fixes: () => fixes(node, property, context.document) };
    }
  },
};

function fixes(node: AstNode, property: Written['property'], document: LangiumDocument): Fix[] {
  const isSpare = property === 'quote' || (property === 'title' && 'name' in node && node.name !== undefined);
  const range = rangeOf(node, property);
  if (isSpare && range) {
    const start = document.textDocument.positionAt(beforeBlanks(document, range.start));
    return [fix(document, t('Remove the quotes'), TextEdit.del({ start, end: range.end }))];
  }
  if (!(ast.isTextFact(node) || ast.isStatementFact(node) || ast.isLaneEntry(node))) return [];
  const line = ast.isPersonaLine(node.$container) ? node.$container : node;
  return [fix(document, t('Remove this line'), removal(line, document))];
}

function beforeBlanks({ textDocument }: LangiumDocument, place: TextEdit['range']['start']): number {
  const line = textDocument.getText({ start: { line: place.line, character: 0 }, end: place });
  return textDocument.offsetAt(place) - (line.length - line.trimEnd().length);
}
