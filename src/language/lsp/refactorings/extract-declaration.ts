import { type LangiumDocument, URI, UriUtils } from 'langium';
import { CodeActionKind, type TextEdit } from 'vscode-languageserver';
import { t } from '../../../words/index.ts';
import { declarationEdit } from '../../edits/declaration-edit.ts';
import { declarationLines } from '../../edits/declaration-lines.ts';
import { deleteLines } from '../../edits/delete-lines.ts';
import { importEdit } from '../../edits/import-edit.ts';
import { eolOf, type Lines } from '../../edits/lines.ts';
import { movedText } from '../../edits/moved-text.ts';
import * as ast from '../../generated/ast.ts';
import { isShared, partsOf, type SharedDeclaration } from '../../parts.ts';
import { keepsMeaning } from '../../references/what-if.ts';
import { findSyntaxProblems } from '../../syntax/syntax-problems.ts';
import { areReadable, headAt } from './head.ts';
import type { Refactoring, RefactoringPlace, Rewriting } from './refactoring.ts';
import { inWords, nameOf } from './shared-declaration.ts';

/** How a new file is called, by what it is made for. */
const fileNames: Readonly<Record<string, string>> = {
  [ast.Persona.$type]: 'people',
  [ast.Actor.$type]: 'actors',
  [ast.Channel.$type]: 'channels',
  [ast.Emotion.$type]: 'emotions',
  [ast.Lane.$type]: 'lanes',
};

/** Moves what journeys share to a file that this one imports, or to a new one. */
export const extractDeclaration: Refactoring = {
  kind: CodeActionKind.RefactorExtract,
  async offer(place: RefactoringPlace): Promise<Rewriting[]> {
    const { document, services } = place;
    const nodes = declarationsAt(place);
    const lines = nodes.map((node) => declarationLines(document, node)).filter((each) => each !== undefined);
    if (nodes.length === 0 || lines.length < nodes.length) return [];
    if (!lines.every((each) => areReadable(document, each))) return [];
    const what = inWords(nodes);
    const removals = deleteLines(document, lines);
    const from = document.uri.toString();
    const { Imports, LangiumDocuments } = services.shared.workspace;
    const homes = (uri: URI) => new Map(nodes.map((node) => [node, uri.toString()]));

    const rewritings: Rewriting[] = [];
    for (const uri of new Set(Imports.importedBy(document).map(String))) {
      const target = LangiumDocuments.getDocument(URI.parse(uri));
      if (!target || target === document || !isReadable(target) || declaresOneOf(target, nodes)) continue;
      if (!keepsMeaning({ homes: homes(target.uri) }, services)) continue;
      const edit = declarationEdit(target, textFor(document, lines, target.uri, eolOf(target)));
      const path = UriUtils.relative(UriUtils.dirname(document.uri), target.uri);
      const title = t('Move {what} to {path}', { what, path });
      rewritings.push({ title, edit: { changes: { [uri]: [edit], [from]: removals } } });
    }

    const fresh = await newFile(nodes, place);
    if (keepsMeaning({ homes: homes(fresh) }, services)) {
      const eol = eolOf(document);
      const text = textFor(document, lines, fresh, eol) + eol;
      const edits: TextEdit[] = [importEdit(document, fresh), ...removals];
      const start = { line: 0, character: 0 };
      rewritings.push({
        title: t('Move {what} to a new file {file}', { what, file: UriUtils.basename(fresh) }),
        edit: {
          documentChanges: [
            { kind: 'create', uri: fresh.toString() },
            {
              textDocument: { uri: fresh.toString(), version: null },
              edits: [{ range: { start, end: start }, newText: text }],
            },
            { textDocument: { uri: from, version: null }, edits },
          ],
        },
      });
    }
    return rewritings;
  },
};

/** The declaration that begins at the cursor, or all that are selected when nothing else is. */
function declarationsAt(place: RefactoringPlace): SharedDeclaration[] {
  const { document, range } = place;
  const one = headAt(place, isShared);
  if (one) return [one];
  const selected = partsOf(document.parseResult.value).filter(({ $cstNode }) => {
    const own = $cstNode?.range;
    return own && own.start.line < range.end.line && own.end.line >= range.start.line;
  });
  const shared = selected.filter(isShared);
  return range.start.line < range.end.line && shared.length > 1 && shared.length === selected.length ? shared : [];
}

function isReadable(document: LangiumDocument): boolean {
  return findSyntaxProblems(document).every(({ code }) => code !== 'syntax');
}

/** Whether a file has a declaration of the same kind and name already. */
function declaresOneOf(target: LangiumDocument, nodes: readonly SharedDeclaration[]): boolean {
  const names = nodes.map(nameOf);
  return partsOf(target.parseResult.value).some((part) => isShared(part) && names.includes(nameOf(part)));
}

/** The declarations as they are written in another file, without a line end behind them. */
function textFor(document: LangiumDocument, lines: readonly Lines[], target: URI, eol: string): string {
  let text = '';
  lines.forEach((each, index) => {
    const before = lines[index - 1];
    if (before) text += before.last + 1 < each.first ? eol + eol : eol;
    text += movedText(document, each, target)
      .trimEnd()
      .replace(/\r\n|\r|\n/g, eol);
  });
  return text;
}

/** A file beside the document that does not exist. */
async function newFile(nodes: readonly SharedDeclaration[], { document, services }: RefactoringPlace): Promise<URI> {
  const { FileSystemProvider, LangiumDocuments } = services.shared.workspace;
  const kinds = new Set(nodes.map((node) => node.$type));
  const name = kinds.size === 1 ? fileNames[nodes[0]?.$type ?? ''] : 'shared';
  for (let number = 1; ; number++) {
    const file = `${name}${number === 1 ? '' : `-${number}`}.journey`;
    const uri = UriUtils.joinPath(UriUtils.dirname(document.uri), file);
    if (LangiumDocuments.hasDocument(uri)) continue;
    if (!(await exists(uri))) return uri;
  }

  async function exists(uri: URI): Promise<boolean> {
    try {
      return await FileSystemProvider.exists(uri);
    } catch {
      return false;
    }
  }
}
