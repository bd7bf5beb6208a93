import type { AstNode, LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type CodeActionParams, type Range } from 'vscode-languageserver';
import { indentAt } from '../edits/lines.ts';
import { partsOf } from '../parts.ts';
import { isBuiltin } from '../references/builtin.ts';
import type { JourneyEditorServices } from './module.ts';
import { fixAll, quickFixes } from './quick-fixes.ts';
import { refactorings } from './refactorings/index.ts';

/** The kinds of all that is offered, each once. */
export const codeActionKinds: ReadonlySet<string> = new Set([
  CodeActionKind.QuickFix,
  ...refactorings.map(({ kind }) => kind),
  CodeActionKind.SourceFixAll,
]);

/** Offers to mend what was found, and to rewrite what is right. */
export class JourneyCodeActionProvider implements CodeActionProvider {
  private readonly services: JourneyEditorServices;

  constructor(services: JourneyEditorServices) {
    this.services = services;
  }

  async getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): Promise<CodeAction[]> {
    if (isBuiltin(document.uri)) return [];
    const isAsked = (kind: string) => context.only?.some((asked) => covers(asked, kind)) ?? !isOfWholeFile(kind);
    const actions: CodeAction[] = [];
    if (isAsked(CodeActionKind.QuickFix)) actions.push(...(await quickFixes(document, range, this.services)));
    if (isAsked(CodeActionKind.SourceFixAll)) actions.push(...fixAll(document));
    const language = await this.services.shared.workspace.RuleSettings.languageOf(document.uri);
    const place = { document, range, around: around(document, range), language, services: this.services };
    for (const { kind, offer } of refactorings.filter((each) => isAsked(each.kind))) {
      for (const { title, edit } of await offer(place)) actions.push({ title, kind, edit });
    }
    const { fileChanges } = this.services.shared.lsp.Client;
    return actions.filter(({ edit }) => fileChanges || edit?.documentChanges === undefined);
  }
}

/** Whether actions of a kind mend the whole file: they are shown only to those who ask for them. */
function isOfWholeFile(kind: string): boolean {
  return covers(CodeActionKind.Source, kind);
}

/** Whether a kind is another one or one below it: `refactor` covers `refactor.extract`. */
function covers(kind: string, other: string): boolean {
  return kind === '' || other === kind || other.startsWith(`${kind}.`);
}

/**
 * The lines and modifiers that hold the beginning of a range, from the innermost to the document. The blanks that a line begins
 * with belong to what follows them.
 */
function around(document: LangiumDocument, { start }: Range): AstNode[] {
  const root: AstNode = document.parseResult.value;
  const character = Math.max(start.character, indentAt(document, start.line).length);
  const offset = document.textDocument.offsetAt({ line: start.line, character });
  const holds = ({ $cstNode }: AstNode) => $cstNode && $cstNode.offset <= offset && offset <= $cstNode.end;
  const found = [root];
  for (const node of found) found.push(...partsOf(node).filter(holds));
  return found.reverse();
}
