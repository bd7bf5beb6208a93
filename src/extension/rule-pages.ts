import { type Disposable, Uri, workspace } from 'vscode';

/** The scheme of the addresses at which the pages of rules are found. */
export const ruleScheme = 'journey-rule';

/**
 * Shows the pages that come with the extension, at addresses of their own: VS Code opens these as pages, as `configurationDefaults`
 * in package.json asks for, and lets the code of a diagnostic lead there.
 */
export function provideRulePages(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(ruleScheme, {
    provideTextDocumentContent: async ({ path }) => {
      const page = /^\/([A-Za-z-]+\.md)$/.exec(path)?.[1] ?? 'README.md';
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'docs', 'rules', page)));
    },
  });
}
