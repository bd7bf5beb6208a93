import { type AstNode, AstUtils, isReference, type LangiumDocument } from 'langium';
import * as ast from '../generated/ast.ts';
import type { JourneyServices } from '../module.ts';
import { keyOf, partsOf } from '../parts.ts';
import { isBuiltin } from './builtin.ts';

/** A change of files that is only thought of. Files are given by their addresses. */
export interface WhatIf {
  /** What some files import then, nearest first. */
  readonly imports?: ReadonlyMap<string, readonly string[]>;
  /** Where some declarations stand then; a file that is new is imported by the one in which they stood. */
  readonly homes?: ReadonlyMap<AstNode, string>;
}

/** Whether all names that lines of any file refer to would still mean the same after a change. */
export function keepsMeaning({ imports, homes }: WhatIf, { shared }: JourneyServices): boolean {
  const { LangiumDocuments, Imports } = shared.workspace;
  const documents = new Map<string, LangiumDocument>();
  const now = new Map<string, readonly string[]>();
  for (const document of LangiumDocuments.all) {
    if (isBuiltin(document.uri)) continue;
    documents.set(document.uri.toString(), document);
    now.set(document.uri.toString(), Imports.importedBy(document).map(String));
  }
  const moved = [...(homes ?? [])].map(([node, home]) => ({ node, name: nameOf(node), from: homeOf(node), home }));
  const then = new Map([...now, ...(imports ?? [])]);
  for (const { from, home } of moved) {
    if (!documents.has(home)) then.set(from, [...(then.get(from) ?? []), home]);
  }
  // Where no import changes, only the names of what moves can come to mean something else, and the names in it.
  const names = imports ? undefined : new Set(moved.map(({ node }) => (ast.isDeclaration(node) ? keyOf(node) : '')));
  const known = new Map<string, ReadonlyMap<string, readonly AstNode[]>>();

  for (const uri of seeing([...(imports?.keys() ?? []), ...moved.flatMap(({ from, home }) => [from, home])], now)) {
    const seen = seenFrom(uri, then);
    const leaving = moved.filter(({ from }) => from === uri);
    for (const reference of documents.get(uri)?.references ?? []) {
      const { $refText, $refNode } = reference;
      const goesTo = leaving.find(({ node }) => isInside($refNode?.astNode, node))?.home;
      if (goesTo === undefined && names && !names.has($refText)) continue;
      const ref = isReference(reference) ? reference.ref : undefined;
      if (!ref || !ast.isDeclaration(ref)) continue;
      const found = lookUp(`${ref.$type} ${$refText}`, goesTo === undefined ? seen : seenFrom(goesTo, then));
      if (found ? found !== ref : !isBuiltin(AstUtils.getDocument(ref).uri)) return false;
    }
  }
  return true;

  /** The first declaration of a name in some files. */
  function lookUp(name: string, files: readonly string[]): AstNode | undefined {
    for (const file of files) {
      const own = declarationsIn(file)
        .get(name)
        ?.find((node) => (homes?.get(node) ?? file) === file);
      const found = own ?? moved.find((each) => each.home === file && each.name === name)?.node;
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
function seenFrom(uri: string, imports: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set([uri]);
  for (const each of seen) for (const imported of imports.get(each) ?? []) seen.add(imported);
  return [...seen];
}

/** Some files, and all that import one of them, directly or through others. */
function seeing(uris: readonly string[], imports: ReadonlyMap<string, readonly string[]>): string[] {
  const importers = new Map<string, string[]>();
  for (const [uri, imported] of imports) {
    for (const each of imported) importers.set(each, [...(importers.get(each) ?? []), uri]);
  }
  return seenFrom('', importers.set('', [...uris])).slice(1);
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
