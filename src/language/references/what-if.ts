import { type AstNode, isReference, type LangiumDocument } from 'langium';
import * as ast from '../generated/ast.ts';
import type { JourneyServices } from '../module.ts';
import { keyOf, partsOf } from '../parts.ts';
import { builtinUri } from './builtin.ts';

/** A change of files that is only thought of. Files are given by their addresses. */
export interface WhatIf {
  /** What some files import then, nearest first. */
  readonly imports?: ReadonlyMap<string, readonly string[]>;
  /** Where some declarations stand then. */
  readonly homes?: ReadonlyMap<AstNode, string>;
}

/** Whether all names that lines of any file refer to would still mean the same after a change. */
export function keepsMeaning({ imports, homes }: WhatIf, { shared }: JourneyServices): boolean {
  const { LangiumDocuments, Imports } = shared.workspace;
  const documents = new Map<string, LangiumDocument>();
  for (const document of LangiumDocuments.all) {
    if (document.uri.scheme !== builtinUri.scheme) documents.set(document.uri.toString(), document);
  }
  const changed = new Set([...(imports?.keys() ?? []), ...(homes?.values() ?? [])]);
  for (const node of homes?.keys() ?? []) changed.add(homeOf(node));

  const known = new Map<string, ReadonlyMap<string, readonly AstNode[]>>();
  const now = (uri: string) => (documents.get(uri) ? importsNow(documents.get(uri) as LangiumDocument) : []);
  const then = (uri: string) => imports?.get(uri) ?? now(uri);
  const moved = [...(homes ?? [])];

  for (const [uri, document] of documents) {
    if (!seenFrom(uri, now).some((each) => changed.has(each))) continue;
    const seen = seenFrom(uri, then);
    for (const reference of document.references.filter((each) => isReference(each))) {
      const { ref, $refText, $refNode } = reference;
      if (!ref || !ast.isDeclaration(ref)) continue;
      const home = moved.find(([node]) => isInside($refNode?.astNode, node))?.[1];
      const found = lookUp(`${ref.$type} ${$refText}`, home === undefined ? seen : seenFrom(home, then));
      if (found ? found !== ref : homeOf(ref) !== builtinUri.toString()) return false;
    }
  }
  return true;

  function importsNow(document: LangiumDocument): readonly string[] {
    return Imports.importedBy(document).map(String);
  }
  /** The first declaration of a name in some files. */
  function lookUp(name: string, files: readonly string[]): AstNode | undefined {
    for (const file of files) {
      const own = declarationsIn(file)
        .get(name)
        ?.find((node) => (homes?.get(node) ?? file) === file);
      const found = own ?? moved.find(([node, home]) => home === file && nameOf(node) === name)?.[0];
      if (found) return found;
    }
    return undefined;
  }
  function declarationsIn(file: string): ReadonlyMap<string, readonly AstNode[]> {
    let declarations = known.get(file);
    if (!declarations) {
      const root = documents.get(file)?.parseResult.value;
      const found = new Map<string, AstNode[]>();
      for (const node of root ? partsOf(root).filter(ast.isDeclaration) : []) {
        found.set(nameOf(node), [...(found.get(nameOf(node)) ?? []), node]);
      }
      declarations = found;
      known.set(file, declarations);
    }
    return declarations;
  }
}

/** A file and all that it imports, directly or through others, nearest first. */
function seenFrom(uri: string, importsOf: (uri: string) => readonly string[]): string[] {
  const seen = new Set([uri]);
  for (const each of seen) for (const imported of importsOf(each)) seen.add(imported);
  return [...seen];
}

function nameOf(node: AstNode): string {
  return ast.isDeclaration(node) ? `${node.$type} ${keyOf(node)}` : '';
}

function isInside(node: AstNode | undefined, outer: AstNode): boolean {
  return node !== undefined && (node === outer || isInside(node.$container, outer));
}

function homeOf(node: AstNode): string {
  return node.$container ? homeOf(node.$container) : (node.$document?.uri.toString() ?? '');
}
