import { languages, RelativePattern, type TextDocument, workspace } from 'vscode';

/**
 * Whether the settings say that a text may only be read. VS Code keeps its editors to that, but tells nobody of it, and lets a text without
 * an editor be changed nevertheless.
 */
export function isKeptReadOnly(document: TextDocument): boolean {
  const settings = workspace.getConfiguration('files', document.uri);
  const folder = workspace.getWorkspaceFolder(document.uri);
  const matches = (setting: string) =>
    Object.entries(settings.get<Readonly<Record<string, boolean>>>(setting) ?? {}).some(
      ([glob, isOn]) =>
        isOn &&
        [glob, ...(folder ? [new RelativePattern(folder, glob)] : [])].some(
          (pattern) => languages.match({ pattern }, document) > 0,
        ),
    );
  return matches('readonlyInclude') && !matches('readonlyExclude');
}
