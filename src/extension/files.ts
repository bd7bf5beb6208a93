import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests, FileKind } from '../protocol.ts';

/** What is asked of files as they are now. */
type OfFiles = Exclude<keyof ClientRequests, 'journey/readVersion'>;

const answers: { readonly [M in OfFiles]: (uri: Uri) => Promise<ClientRequests[M]['result']> } = {
  'journey/fileKind': async (uri) => kindOf((await workspace.fs.stat(uri)).type & ~FileType.SymbolicLink),
  'journey/readFile': async (uri) => new TextDecoder().decode(await workspace.fs.readFile(uri)),
  // A link among them is something else: followed, it could lead in a circle.
  'journey/readFolder': async (uri) =>
    (await workspace.fs.readDirectory(uri)).map(([name, type]) => [name, kindOf(type)]),
};

/** Shows the language server what VS Code can read, wherever that is kept; what cannot be read is as if it were not there. */
export function showFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    ...Object.entries(answers).map(([method, answer]) =>
      client.onRequest(method, async ({ uri }: { uri: string }): Promise<unknown> => {
        try {
          return await answer(Uri.parse(uri, true));
        } catch {
          return null;
        }
      }),
    ),
  );
}

function kindOf(type: FileType): FileKind {
  if (type === FileType.File) return 'file';
  return type === FileType.Directory ? 'folder' : 'other';
}
