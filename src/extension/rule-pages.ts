import { type Disposable, workspace } from 'vscode';
import type { Server } from './server.ts';

/** The scheme of the addresses at which the pages of rules are found. */
export const ruleScheme = 'journey-rule';

/**
 * Shows the pages of rules, in the reader's language, at addresses of their own: VS Code opens these as pages, as
 * `configurationDefaults` in package.json asks for, and lets the code of a diagnostic lead there.
 */
export function provideRulePages(server: Server): Disposable {
  return workspace.registerTextDocumentContentProvider(ruleScheme, {
    provideTextDocumentContent: ({ path }) =>
      server.request('journey/rulePage', { id: path.replace(/^\/|\.md$/g, '') }),
  });
}
