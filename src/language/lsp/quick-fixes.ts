import type { LangiumDocument } from 'langium';
import {
  type CodeAction,
  CodeActionKind,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { t } from '../../words/index.ts';
import { findingsOf } from '../diagnostics/document-validator.ts';
import { type Found, toDiagnostic } from '../diagnostics/findings.ts';
import { ignoreWord } from '../diagnostics/ignores.ts';
import { editIn } from '../edits/edit-in.ts';
import { eolOf, indentAt, insertLines, lineAt } from '../edits/lines.ts';
import { type Fix, isLint } from '../rules/rule.ts';
import type { JourneyEditorServices } from './module.ts';

/** How to mend, or to silence, what was found in a range of a checked document. */
export async function quickFixes(
  document: LangiumDocument,
  range: Range,
  services: JourneyEditorServices,
): Promise<CodeAction[]> {
  const found = findingsOf(document).filter((each) => touches(each.range, range));
  const fixes = found.flatMap((each) => fixesOf(each));
  const alike = [...new Set(found.map((each) => each.rule.id))].flatMap((id) => fixAlike(document, id));
  const silencing = await Promise.all(
    found.filter((each) => isLint(each.rule)).map((each) => silence(each, document, services)),
  );
  return [...fixes, ...alike, ...silencing.flat()];
}

function fixesOf(found: Found): CodeAction[] {
  return mendsOf(found).map(({ title, edit, preferred }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(found)],
    edit,
    ...(preferred && { isPreferred: true }),
  }));
}

/** The fixes that a finding works out; none when it fails, which must not keep the others from being offered. */
function mendsOf({ fixes, rule }: Found): readonly Fix[] {
  try {
    return fixes?.() ?? [];
  } catch (error) {
    console.error(`A fix of ${rule.id} could not be worked out:`, error);
    return [];
  }
}

/** Mends all that one rule found in a document, where it is sure how; nothing when that is one finding only. */
function fixAlike(document: LangiumDocument, id: string): CodeAction[] {
  const found = findingsOf(document).filter((each) => each.rule.id === id);
  if (found.length < 2) return [];
  const { edit, count } = sureFixes(found);
  if (count < 2) return [];
  const title = t('Mend all {count} findings of {id} in this file', { count, id });
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: found.map((each) => toDiagnostic(each)), edit }];
}

/** Mends all that was found in a document, where it is sure how. */
export function fixAll(document: LangiumDocument): CodeAction[] {
  const { edit, count } = sureFixes(findingsOf(document));
  return count === 0 ? [] : [{ title: t('Mend all that is sure'), kind: CodeActionKind.SourceFixAll, edit }];
}

/** The preferred fixes of all findings as one edit, as far as they do not touch each other, and how many these are. */
function sureFixes(found: readonly Found[]): { readonly edit: WorkspaceEdit; readonly count: number } {
  const changes: Record<string, TextEdit[]> = {};
  let count = 0;
  for (const each of found) {
    const preferred = mendsOf(each).find((fix) => fix.preferred)?.edit.changes;
    if (!preferred) continue;
    const edits = Object.entries(preferred);
    const isNew = (uri: string, edit: TextEdit) => !changes[uri]?.some((other) => isSame(edit, other));
    if (
      edits.some(([uri, list]) =>
        list.some((edit) => isNew(uri, edit) && changes[uri]?.some((other) => overlap(edit.range, other.range))),
      )
    ) {
      continue;
    }
    for (const [uri, list] of edits) {
      changes[uri] = [...(changes[uri] ?? []), ...list.filter((edit) => isNew(uri, edit))];
    }
    count++;
  }
  return { edit: { changes }, count };
}

/** Silences a lint on its line, or everywhere. */
async function silence(
  found: Found,
  document: LangiumDocument,
  services: JourneyEditorServices,
): Promise<CodeAction[]> {
  const { id } = found.rule;
  const off = await services.shared.workspace.RuleSettings.turnOff(id, document.uri);
  const action = (title: string, edit: WorkspaceEdit): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(found)],
    edit,
  });
  return [
    action(
      t('Silence {id} on this line', { id }),
      editIn(document, ignoringEdit(document, found.range.start.line, id)),
    ),
    ...(off ? [action(t('Turn off {id} for all journeys', { id }), off)] : []),
  ];
}

/** Adds a comment above a line, or an id to the one that is there. */
function ignoringEdit(document: LangiumDocument, line: number, id: string): TextEdit {
  const above = line > 0 ? lineAt(document, line - 1).trimEnd() : '';
  if (above.trimStart().startsWith(`// ${ignoreWord}`) && !above.includes(' -- ')) {
    const end = { line: line - 1, character: above.length };
    return { range: { start: end, end }, newText: `, ${id}` };
  }
  return insertLines(line, `${indentAt(document, line)}// ${ignoreWord} ${id}${eolOf(document)}`);
}

function touches(one: Range, other: Range): boolean {
  return compare(one.end, other.start) >= 0 && compare(other.end, one.start) >= 0;
}

/** Whether two changes would hinder each other: they share characters, or insert at the same place. */
function overlap(one: Range, other: Range): boolean {
  return (
    compare(one.start, other.start) === 0 || (compare(one.end, other.start) > 0 && compare(other.end, one.start) > 0)
  );
}

function compare(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}

function isSame(one: TextEdit, other: TextEdit): boolean {
  return (
    one.newText === other.newText &&
    compare(one.range.start, other.range.start) === 0 &&
    compare(one.range.end, other.range.end) === 0
  );
}
