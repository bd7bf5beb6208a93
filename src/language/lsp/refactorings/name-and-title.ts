import { GrammarUtils, type LangiumDocument } from 'langium';
import { CodeActionKind, TextEdit } from 'vscode-languageserver';
import { keyOfTitle, titleOfName } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import { editIn } from '../../edits/edit-in.ts';
import { freeName } from '../../edits/free-name.ts';
import { quoted } from '../../edits/quoted.ts';
import * as ast from '../../generated/ast.ts';
import { kindInWords } from '../../kinds-in-words.ts';
import { isName } from '../../names.ts';
import { isNamed, journeyAround, keyOf, type NamedNode, namedIn, partsOf } from '../../parts.ts';
import { usesOf } from '../../references/uses.ts';
import { lineKind, modifierKinds } from '../../vocabulary/index.ts';
import { areReadable, headAt, headOf } from './head.ts';
import type { Refactoring, RefactoringPlace, Rewriting } from './refactoring.ts';

/** Gives a name to what has only a title, and a title to what has only a name; and takes away the one that the other says too. */
export const nameAndTitle: Refactoring = {
  kind: CodeActionKind.RefactorRewrite,
  *offer(place: RefactoringPlace): Iterable<Rewriting> {
    const { document } = place;
    const node = headAt(place, isNamed);
    const head = node && headOf(node);
    if (!node || !head || !areReadable(document, head)) return;
    const name = GrammarUtils.findNodeForProperty(node.$cstNode, 'name')?.range;
    const title = GrammarUtils.findNodeForProperty(node.$cstNode, 'title')?.range;
    const kind = kindInWords(node.$type);
    const edit = (title: string, ...edits: TextEdit[]): Rewriting => ({ title, edit: editIn(document, ...edits) });
    if (title && !name) {
      const given = nameFor(node, place);
      if (given) yield edit(t('Give the {kind} a name', { kind }), TextEdit.insert(title.start, `${given} `));
    } else if (name && !title) {
      yield edit(
        t('Give the {kind} a title', { kind }),
        TextEdit.insert(name.end, ` ${quoted(titleOfName(node.name ?? ''))}`),
      );
    } else if (name && title && isIn(place, name)) {
      const changes = changedReferences(node, place);
      const removal = TextEdit.del({ start: name.start, end: title.start });
      if (changes) {
        const uri = document.uri.toString();
        changes[uri] = [removal, ...(changes[uri] ?? [])];
        yield { title: t('Remove the name'), edit: { changes } };
      }
    } else if (name && title && isIn(place, title) && titleOfName(node.name ?? '') === node.title) {
      yield edit(t('Remove the title'), TextEdit.del({ start: name.end, end: title.end }));
    }
  },
};

function isIn({ range: { start, end } }: RefactoringPlace, part: TextEdit['range']): boolean {
  return (
    part.start.line === start.line &&
    part.end.line === end.line &&
    part.start.character <= start.character &&
    end.character <= part.end.character
  );
}

/** The key of the title, by which others call the node already; with a number when another one is called by it. */
function nameFor(node: NamedNode, place: RefactoringPlace): string | undefined {
  const key = keyOfTitle(node.title ?? '');
  if (!isName(key)) return undefined;
  const others = namesakes(node);
  if (others.every((other) => keyOf(other) !== key)) return key;
  if (usesOf(node, place.services).length > 0) return others.some((other) => other.name === key) ? undefined : key;
  return freeName(key, (name) => others.some((other) => keyOf(other) === name));
}

/** All others that must not have the same name. */
function namesakes(node: NamedNode): NamedNode[] {
  const journey = ast.isDeclaration(node) ? undefined : journeyAround(node);
  const all = journey ? namedIn(journey) : node.$container ? partsOf(node.$container).filter(isNamed) : [];
  return all.filter((each) => each !== node && each.$type === node.$type);
}

/**
 * The edits by file that make all lines call a node by the key of its title; undefined where that is no name, or may mean something
 * else there.
 */
function changedReferences(node: NamedNode, place: RefactoringPlace): Record<string, TextEdit[]> | undefined {
  const key = keyOfTitle(node.title ?? '');
  if (!isName(key) || namesakes(node).some((other) => keyOf(other) === key)) return undefined;
  if (key === node.name) return {};
  if (lineKind(key) || modifierKinds.some((kind) => kind.keyword === key)) return undefined;
  if (ast.isDeclaration(node) && isSeen(key, node.$type, place)) return undefined;
  const changes: Record<string, TextEdit[]> = {};
  for (const use of usesOf(node, place.services)) {
    const uri = use.document.uri.toString();
    changes[uri] = [...(changes[uri] ?? []), TextEdit.replace(use.range, key)];
  }
  return changes;
}

/** Whether a name means something in a document, or in one that sees what it declares. */
function isSeen(key: string, type: string, { document, services }: RefactoringPlace): boolean {
  const { Imports, LangiumDocuments } = services.shared.workspace;
  const sees = (each: LangiumDocument) => each === document || Imports.closureOf(each).includes(document);
  const { ScopeProvider } = services.references;
  return LangiumDocuments.all.some((each) => sees(each) && !!ScopeProvider.scopeOfFile(each, type).getElement(key));
}
