import type { LangiumDocument, LeafCstNode, URI } from 'langium';
import * as ast from '../generated/ast.ts';
import { followPath, isPicture } from '../paths.ts';
import type { JourneyEditorServices } from './module.ts';

/** What a text names that is a path or an address. */
export interface PathTarget {
  readonly kind: 'import' | 'picture' | 'file' | 'address';
  /** Where it leads. */
  readonly uri: string;
}

/**
 * Where a token leads that is the path of an import or a picture, or what stands behind `link`: to a file that the document may
 * use, or to an address on the web. Undefined for any other token, and where a path is absolute or leads out of the workspace.
 */
export function targetOf(
  leaf: LeafCstNode,
  document: LangiumDocument,
  services: JourneyEditorServices,
): PathTarget | undefined {
  const node = leaf.astNode;
  if (leaf.tokenType.name !== 'TEXT') return undefined;
  if (ast.isImport(node)) {
    const target = services.shared.workspace.Imports.targetOf(node);
    return target.kind === 'file' ? { kind: 'import', uri: target.uri.toString() } : undefined;
  }
  if (isPicture(node)) {
    const uri = relativeFile(node.text, document, services);
    return uri && { kind: 'picture', uri: uri.toString() };
  }
  if (!ast.isReference(node)) return undefined;
  if (/^https?:\/\/[^\s/]/i.test(node.target ?? '') && URL.canParse(node.target ?? '')) {
    return { kind: 'address', uri: new URL(node.target ?? '').href };
  }
  const [path, fragment] = (node.target ?? '').split(/#(.*)/);
  const uri = relativeFile(path, document, services);
  return uri && { kind: 'file', uri: (fragment ? uri.with({ fragment }) : uri).toString() };
}

/** The file that a path leads to from the folder of a document, when the document may use it; it need not exist. */
export function relativeFile(
  written: string | undefined,
  document: LangiumDocument,
  { shared }: JourneyEditorServices,
): URI | undefined {
  const uri = followPath(written, document.uri);
  return uri && shared.workspace.Imports.isReachable(document.uri, uri) ? uri : undefined;
}
