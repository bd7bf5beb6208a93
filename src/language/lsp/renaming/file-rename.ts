import { type AstNode, GrammarUtils, type LangiumDocument, URI, UriUtils } from 'langium';
import type { FileOperationHandler } from 'langium/lsp';
import {
  FileChangeType,
  type FileEvent,
  type FileOperationOptions,
  type FileRename,
  type RenameFilesParams,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { quoted } from '../../edits/quoted.ts';
import * as ast from '../../generated/ast.ts';
import { isClosed, isTypographic } from '../../parser/text-value.ts';
import { walk } from '../../parts.ts';
import { isPicture, relativePath } from '../../paths.ts';
import type { JourneyEditorSharedServices } from '../module.ts';

/** Any file may be what a `link` leads to, and any folder may hold one. */
const anything = { filters: [{ pattern: { glob: '**/*' } }] };

/** Keeps paths true when files and folders get another name or place: what leads to them, and what leads away from moved journeys. */
export class FileRenameHandler implements FileOperationHandler {
  readonly fileOperationOptions: FileOperationOptions = { willRename: anything, didRename: anything };
  private readonly services: JourneyEditorSharedServices;

  constructor(services: JourneyEditorSharedServices) {
    this.services = services;
  }

  /** The edits that are to be made before the files are renamed. */
  async willRenameFiles({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> {
    const { LangiumDocuments, WorkspaceLock, WorkspaceManager } = this.services.workspace;
    await WorkspaceManager.ready;
    const move = movedBy(files);
    const changes: Record<string, TextEdit[]> = {};
    await WorkspaceLock.read(() => {
      for (const document of LangiumDocuments.all) {
        const edits = [...editsIn(document, move)];
        if (edits.length > 0) changes[document.uri.toString()] = edits;
      }
    });
    return Object.keys(changes).length > 0 ? { changes } : null;
  }

  /** Reads the journeys at their new place. Editors tell of a moved folder, but not of each file in it. */
  didRenameFiles({ files }: RenameFilesParams): void {
    const { lsp, workspace } = this.services;
    const move = movedBy(files);
    const changes = workspace.LangiumDocuments.all
      .map(({ uri }) => ({ uri, target: move(uri) }))
      .filter(({ uri, target }) => !UriUtils.equals(uri, target))
      .flatMap(({ uri, target }): FileEvent[] => [
        { uri: uri.toString(), type: FileChangeType.Deleted },
        { uri: target.toString(), type: FileChangeType.Created },
      ])
      .toArray();
    if (changes.length > 0) lsp.DocumentUpdateHandler.didChangeWatchedFiles?.({ changes });
  }
}

/** Tells where files are after renaming. */
function movedBy(files: readonly FileRename[]): (uri: URI) => URI {
  const moves = files.map(({ oldUri, newUri }) => ({ from: URI.parse(oldUri), to: URI.parse(newUri) }));
  return (uri) => {
    const move = moves.find(({ from }) => UriUtils.contains(from, uri));
    if (!move) return uri;
    const inside = UriUtils.relative(move.from, uri);
    return inside === '' ? move.to : UriUtils.joinPath(move.to, inside);
  };
}

/** The edits of all paths in a document that lead elsewhere, or from elsewhere, once the files are renamed. */
function* editsIn(document: LangiumDocument, move: (uri: URI) => URI): Iterable<TextEdit> {
  const folder = UriUtils.dirname(document.uri);
  const folderAfter = UriUtils.dirname(move(document.uri));
  for (const node of walk(document.parseResult.value)) {
    const property = pathProperty(node);
    const leaf = property && GrammarUtils.findNodeForProperty(node.$cstNode, property.name);
    if (!leaf || !isClosed(leaf.text) || isTypographic(leaf.text)) continue;
    const [written, fragment = ''] = splitFragment(property.value, node);
    const path = relativePath(written);
    if (path === undefined) continue;
    const target = UriUtils.joinPath(folder, path);
    const targetAfter = move(target);
    if (UriUtils.equals(folder, folderAfter) && UriUtils.equals(target, targetAfter)) continue;
    const pathAfter = UriUtils.relative(folderAfter, targetAfter);
    if (pathAfter === UriUtils.relative(folder, target)) continue;
    const start = path.startsWith('./') && !pathAfter.startsWith('../') ? './' : '';
    yield TextEdit.replace(leaf.range, quoted(`${start}${pathAfter}${fragment}`, leaf.text.charAt(0)));
  }
}

/** The property of a line that is a path, and its value. */
function pathProperty(node: AstNode): { readonly name: string; readonly value: string } | undefined {
  if (ast.isImport(node)) return { name: 'path', value: node.path ?? '' };
  if (ast.isReference(node)) return { name: 'target', value: node.target ?? '' };
  return isPicture(node) ? { name: 'text', value: node.text ?? '' } : undefined;
}

/** A link may lead to a place in a file, behind a `#`; elsewhere that is a part of the name. */
function splitFragment(path: string, node: AstNode): string[] {
  const at = ast.isReference(node) ? path.indexOf('#') : -1;
  return at < 0 ? [path] : [path.slice(0, at), path.slice(at)];
}
