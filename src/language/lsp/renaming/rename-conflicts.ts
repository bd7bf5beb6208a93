import { type AstNode, AstUtils, DocumentState, type LangiumDocument, type Reference, UriUtils } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { t } from '../../../words/index.ts';
import * as ast from '../../generated/ast.ts';
import { kindInWords, oneOfKind } from '../../kinds-in-words.ts';
import { isNamed, journeyAround, keyOf, type NamedNode, namedIn, titleOf, walk } from '../../parts.ts';
import { isBuiltin } from '../../references/builtin.ts';
import { usesOf } from '../../references/uses.ts';
import { lineKind, modifierKinds } from '../../vocabulary/index.ts';
import type { JourneyEditorServices } from '../module.ts';

/**
 * Why a thing cannot get a name that others have, as a sentence: something of its kind beside it has the name, its mentions would mean
 * something else, or mentions of something else would mean it. Undefined when every line goes on meaning what it means.
 */
export function whoHasName(name: string, target: NamedNode, services: JourneyEditorServices): string | undefined {
  const order = besides(target);
  const namesake = order.find((each) => {
    if (each === target || each.$type !== target.$type || keyOf(each) !== name) return false;
    // Of two with one key the first is meant. Where only titles give it, that matters to those who mention the other.
    const shadowed = order.indexOf(each) < order.indexOf(target) ? target : each;
    return each.name !== undefined || usesOf(shadowed, services).length > 0;
  });
  if (namesake) return taken(oneOfKind(target.$type), name, lineOf(namesake, target));
  // What is named inside of a journey is not seen outside of it.
  return ast.isDeclaration(target)
    ? (capturing(name, target, services) ?? captured(name, target, services))
    : undefined;
}

/** Everything among which the names of a thing's kind must differ: the file, or the journey around it. */
function besides(target: NamedNode): NamedNode[] {
  const journey = ast.isDeclaration(target) ? undefined : journeyAround(target);
  return journey ? namedIn(journey) : target.$container.parts.filter(isNamed);
}

/** A file in which mentions of the target would be caught by something else, for it is nearer there. */
function capturing(name: string, target: ast.Declaration, services: JourneyEditorServices): string | undefined {
  const home = AstUtils.getDocument(target);
  for (const document of new Set(usesOf(target, services).map((use) => use.document))) {
    const found = services.references.ScopeProvider.scopeOfFile(document, target.$type).getElement(name)?.node;
    if (!found || !isNamed(found)) continue;
    const order = services.references.ScopeProvider.seenBy(document);
    if (order.indexOf(AstUtils.getDocument(found)) < order.indexOf(home)) return inTheWay(name, found, document);
  }
  return undefined;
}

/** A file in which the target would catch mentions of something else, for it is nearer there. */
function captured(name: string, target: ast.Declaration, services: JourneyEditorServices): string | undefined {
  const home = AstUtils.getDocument(target);
  for (const document of services.shared.workspace.LangiumDocuments.all) {
    if (document.state < DocumentState.Linked) continue;
    const mentions = document.references.filter((each) => each.$refText === name);
    const found = mentions.map((each) => (each as Reference).ref).find((node) => node?.$type === target.$type);
    if (!found || !isNamed(found)) continue;
    const order = services.references.ScopeProvider.seenBy(document);
    const at = order.indexOf(home);
    if (at >= 0 && at < order.indexOf(AstUtils.getDocument(found))) return inTheWay(name, found, document);
  }
  return undefined;
}

function inTheWay(name: string, found: NamedNode, document: LangiumDocument): string {
  const kind = kindInWords(found.$type);
  const file = UriUtils.basename(document.uri);
  const home = AstUtils.getDocument(found);
  if (isBuiltin(home.uri)) {
    return t("{file} uses the built-in {kind} '{name}', which would then mean this one. Choose another name.", {
      file,
      kind,
      name,
    });
  }
  const values = { file, kind, name, title: titleOf(found) };
  return home === document
    ? t("{file} uses the {kind} '{name}' (“{title}”). Choose another name.", values)
    : t("{file} uses the {kind} '{name}' (“{title}”) from {home}. Choose another name.", {
        ...values,
        home: UriUtils.basename(home.uri),
      });
}

function taken(one: string, name: string, line: number | undefined): string {
  return line === undefined
    ? t("There is {one} '{name}' already. Choose another name.", { one, name })
    : t("There is {one} '{name}' already in line {line}. Choose another name.", { one, name, line });
}

/** The line of what stands in the same file, from 1. */
function lineOf(node: NamedNode, target: NamedNode): number | undefined {
  const line = node.$cstNode?.range.start.line;
  return line === undefined || AstUtils.getDocument(node) !== AstUtils.getDocument(target) ? undefined : line + 1;
}

const keywords = new Set([...modifierKinds.map((kind) => kind.keyword), 'to', 'in']);

/**
 * Why lines would be read otherwise after a rename: a keyword can be a name in most places, but not in all. Undefined when all lines
 * stay what they are.
 */
export function readsOtherwise(
  name: string,
  changes: ReadonlyMap<LangiumDocument, TextEdit[]>,
  { parser }: JourneyEditorServices,
): string | undefined {
  if (!keywords.has(name) && !lineKind(name)) return undefined;
  for (const [document, edits] of changes) {
    const text = TextDocument.applyEdits(document.textDocument as TextDocument, edits);
    if (shapeOf(parser.LangiumParser.parse(text).value) !== shapeOf(document.parseResult.value)) {
      const file = UriUtils.basename(document.uri);
      return t("'{name}' is a keyword, and would be read as one in {file}. Choose another name.", { name, file });
    }
  }
  return undefined;
}

/** What kinds of lines and words a text has, in their order. */
function shapeOf(root: AstNode): string {
  return walk(root)
    .map((node) => node.$type)
    .join(' ');
}
