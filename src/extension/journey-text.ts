import { Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { JourneyPlace } from '../protocol.ts';
import type { Server } from './server.ts';

const scheme = 'journey-part';

/** The address under which VS Code shows the text of one journey alone, read-only. */
export function journeyTextUri({ uri, key, title }: JourneyPlace): Uri {
  const name = title.replaceAll(/[\\/]/g, ' ');
  return Uri.from({ scheme, path: `/${name}.journey`, query: JSON.stringify({ uri, key }) });
}

/** Shows journeys alone, and follows the files in which they are written. */
export function provideJourneyTexts(server: Server): Disposable {
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async ({ query }) => (await server.request('journey/text', JSON.parse(query))) ?? '',
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      const uri = document.uri.toString();
      for (const shown of workspace.textDocuments) {
        if (shown.uri.scheme === scheme && JSON.parse(shown.uri.query).uri === uri) changed.fire(shown.uri);
      }
    }),
  );
}
