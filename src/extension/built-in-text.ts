import { type Disposable, workspace } from 'vscode';
import type { Server } from './server.ts';

/** Shows the built-in vocabulary, which stands in no file, read-only and as a journey. */
export function provideBuiltInText(server: Server): Disposable {
  return workspace.registerTextDocumentContentProvider('journey-builtin', {
    provideTextDocumentContent: () => server.request('journey/builtin', {}),
  });
}
