import { Disposable, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests } from '../../protocol.ts';
import type { Git } from './git.ts';

const scheme = 'journey-version';

/** The address under which VS Code shows a file as it was in a version, read-only. */
export function oldTextUri(uri: Uri, version: string): Uri {
  return Uri.from({ scheme, path: uri.path, query: JSON.stringify({ uri: uri.toString(), version }) });
}

type Asked = ClientRequests['journey/readVersion']['params'];

/** Shows earlier versions of files to people, and hands them out to the language server. */
export function provideOldTexts(client: BaseLanguageClient, git: Git): Disposable {
  const read = ({ uri, version }: Asked) => git.read(Uri.parse(uri, true), version);
  return Disposable.from(
    client.onRequest('journey/readVersion', async (asked: Asked) => (await read(asked)) ?? null),
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async ({ query }) => (await read(JSON.parse(query))) ?? '',
    }),
  );
}
