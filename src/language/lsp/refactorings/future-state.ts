import { type AstNode, GrammarUtils, type LangiumDocument } from 'langium';
import { CodeActionKind, type Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { nextTitle } from '../../../model/index.ts';
import { inLanguage, t } from '../../../words/index.ts';
import { editIn } from '../../edits/edit-in.ts';
import { freeName } from '../../edits/free-name.ts';
import { indentOf } from '../../edits/indent.ts';
import { eolOf, indentAt, insertLines, isBlank, linesOf, rangeOf } from '../../edits/lines.ts';
import { quoted } from '../../edits/quoted.ts';
import { removal } from '../../edits/removal.ts';
import * as ast from '../../generated/ast.ts';
import { isName } from '../../names.ts';
import { braceOf, keyOf, titleOf, walk } from '../../parts.ts';
import { areReadable, headAt } from './head.ts';
import type { Refactoring, RefactoringPlace, Rewriting } from './refactoring.ts';

/**
 * Writes a copy below a journey that tells how it shall be: everything the journey tells, but what somebody has seen or counted, its
 * status and its date, for nobody has seen the future.
 */
export const futureState: Refactoring = {
  kind: CodeActionKind.RefactorRewrite,
  *offer(place: RefactoringPlace): Iterable<Rewriting> {
    const { document, language, services } = place;
    const journey = headAt(place, ast.isJourney);
    const type = journey?.parts.find(ast.isMapType)?.value;
    if (!journey || (type !== undefined && type !== 'current-state')) return;
    const lines = linesOf(document, journey);
    const key = keyOf(journey);
    if (!lines || !key || !areReadable(document, lines)) return;
    const scope = services.references.ScopeProvider.scopeOfFile(document, ast.Journey.$type);
    if (scope.getElement(key)?.node !== journey) return;
    const isTaken = (name: string) => scope.getElement(name) !== undefined;
    const name = isName(key) ? key : freeName(`journey-${key}`, isTaken);
    const title = inLanguage(language, () => nextTitle(titleOf(journey)));
    const copy = copyOf(document, journey, name, `${freeName(`${name}-next`, isTaken)} ${quoted(title)}`);
    const eol = eolOf(document);
    const isLast = lines.last + 1 >= document.textDocument.lineCount;
    const isOpen = !isLast && !isBlank(document, lines.last + 1);
    const edits = [insertLines(lines.last + 1, `${isLast ? eol : ''}${eol}${copy}${eol}${isOpen ? eol : ''}`)];
    const titleStart = GrammarUtils.findNodeForProperty(journey.$cstNode, 'title')?.range.start;
    if (name !== key && titleStart) edits.unshift(TextEdit.insert(titleStart, `${name} `));
    yield { title: t('Add a future-state copy that revises this journey'), edit: editIn(document, ...edits) };
  },
};

/** The text of the copy, from its keyword to its end. `head` is its name and title. */
function copyOf(document: LangiumDocument, journey: ast.Journey, original: string, head: string): string {
  const { textDocument } = document;
  const range = journey.$cstNode?.range as Range;
  const eol = eolOf(document);
  const outer = indentAt(document, range.start.line);
  const indent = outer + indentOf(document);
  const facts = ['type future-state', `revises ${original}`];
  const edits: TextEdit[] = [headerEdit(journey, head)];

  const type = journey.parts.find(ast.isMapType);
  const revises = journey.parts.find(ast.isRevises);
  const brace = braceOf(journey)?.range.end;
  if (revises?.$cstNode) edits.push(TextEdit.replace(revises.$cstNode.range, facts.pop() as string));
  if (type?.$cstNode) {
    edits.push(TextEdit.replace(type.$cstNode.range, facts.join(eol + indent)));
  } else if (brace) {
    edits.push(TextEdit.insert(brace, facts.map((fact) => eol + indent + fact).join('')));
  } else {
    edits.push(TextEdit.insert(range.end, ` {${facts.map((fact) => eol + indent + fact).join('')}${eol}${outer}}`));
  }
  for (const part of journey.parts) {
    if (ast.isStatus(part) && part.$cstNode) edits.push(TextEdit.replace(part.$cstNode.range, 'status draft'));
  }
  edits.push(
    ...walk(journey)
      .filter(isOfToday)
      .map((part) => withoutPart(document, part)),
  );

  const text = TextDocument.applyEdits(TextDocument.create('', '', 0, textDocument.getText()), edits);
  const before = textDocument.offsetAt(range.start);
  const behind = textDocument.getText().length - textDocument.offsetAt(range.end);
  return text.slice(before, text.length - behind);
}

/** Name and title of the copy. */
function headerEdit(journey: ast.Journey, head: string): TextEdit {
  const found = ['name', 'title'].map(
    (property) => GrammarUtils.findNodeForProperty(journey.$cstNode, property)?.range,
  );
  const ranges = found.filter((each) => each !== undefined);
  const range = { start: (ranges[0] as Range).start, end: (ranges.at(-1) as Range).end };
  return TextEdit.replace(range, head);
}

/** Whether a part tells what was seen of the present, or when. */
function isOfToday(node: AstNode): boolean {
  if (ast.isUpdated(node)) return true;
  const finding = ast.isEvidence(node) ? node.parts.find(ast.isFinding) : undefined;
  return finding !== undefined && finding.kind !== 'assumed';
}

function withoutPart(document: LangiumDocument, part: AstNode): TextEdit {
  const lines = linesOf(document, part);
  return lines ? TextEdit.del(rangeOf(lines)) : removal(part, document);
}
