import { type URI, UriUtils } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import { builtinUri } from '../../references/builtin.ts';
import type { Suggestion } from './suggestion.ts';
import type { Surroundings } from './surroundings.ts';

/** The paths of all other journey files that the document may import and does not import yet. */
export function suggestImports({ document, services, word }: Surroundings): Suggestion[] {
  const { Imports, LangiumDocuments } = services.shared.workspace;
  const without = new Set([document.uri, builtinUri, ...Imports.importedBy(document)].map(String));
  const folder = UriUtils.dirname(document.uri);
  const reach = Imports.reachOf(document.uri);
  return LangiumDocuments.all
    .filter((each) => !without.has(each.uri.toString()) && UriUtils.contains(reach, each.uri))
    .map((each) => suggestPath(UriUtils.relative(folder, each.uri), word))
    .toArray()
    .sort((a, b) => a.label.localeCompare(b.label));
}

const pictures = /\.(svg|png|jpe?g|gif|webp|avif|bmp)$/i;
/** Folders in each other, and files in all of them, that are looked through for pictures. */
const deepest = 3;
const mostFiles = 2000;

/** The paths of the pictures in the folder of the document, or in the one that is typed, and in the folders below. */
export async function suggestPictures({ document, services, word }: Surroundings): Promise<Suggestion[]> {
  const { FileSystemProvider, Imports } = services.shared.workspace;
  const folder = UriUtils.dirname(document.uri);
  const start = UriUtils.joinPath(folder, word.slice(0, word.lastIndexOf('/') + 1) || '.');
  if (/^([/\\]|[a-z]+:)/i.test(word) || !UriUtils.contains(Imports.reachOf(document.uri), start)) return [];
  const found: URI[] = [];
  let seen = 0;
  const look = async (uri: URI, depth: number): Promise<void> => {
    const entries = await FileSystemProvider.readDirectory(uri).catch(() => []);
    seen += entries.length;
    for (const entry of entries) {
      const name = UriUtils.basename(entry.uri);
      if (entry.isFile && pictures.test(name)) found.push(entry.uri);
      else if (entry.isDirectory && depth < deepest && seen < mostFiles && !/^\.|^node_modules$/.test(name)) {
        await look(entry.uri, depth + 1);
      }
    }
  };
  await look(start, 1);
  return found
    .map((uri) => suggestPath(UriUtils.relative(folder, uri), word))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** A path as one goes on to type it. */
function suggestPath(path: string, word: string): Suggestion {
  const text = word.startsWith('./') && !path.startsWith('../') ? `./${path}` : path;
  return { label: text, text, kind: CompletionItemKind.File };
}
