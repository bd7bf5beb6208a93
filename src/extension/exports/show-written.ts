import { commands, env, UIKind, type Uri, window, workspace } from 'vscode';
import type { Format } from '../../formats/index.ts';
import { t } from '../../words/index.ts';
import { nameOf } from './written-file.ts';

/** Tells that a file was written, and what could not be done as it was asked for; leads to the file. */
export async function showWritten(uri: Uri, format: Format, warnings: readonly string[]): Promise<void> {
  const open = t('Open');
  const reveal = t('Reveal');
  const actions = [open, ...(isOnThisDesktop(uri) || workspace.getWorkspaceFolder(uri) ? [reveal] : [])];
  const written = t('Exported to {name}.', { name: nameOf(uri) });
  const answer = await (warnings.length === 0
    ? window.showInformationMessage(written, ...actions)
    : window.showWarningMessage([written, ...warnings.map(sentence)].join(' '), ...actions));
  if (answer === open) await openFile(uri, format);
  if (answer === reveal) await revealFile(uri);
}

/** A warning as a sentence of its own. */
export function sentence(warning: string): string {
  return `${warning.charAt(0).toUpperCase()}${warning.slice(1)}`;
}

/** Pictures, pages and books are for the programs that people have for them; texts are for VS Code. */
async function openFile(uri: Uri, { draws, id }: Format): Promise<void> {
  if (isOnThisDesktop(uri) && (draws || id === 'xlsx') && (await env.openExternal(uri))) return;
  await commands.executeCommand('vscode.open', uri);
}

async function revealFile(uri: Uri): Promise<void> {
  await commands.executeCommand(isOnThisDesktop(uri) ? 'revealFileInOS' : 'revealInExplorer', uri);
}

function isOnThisDesktop({ scheme }: Uri): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined && scheme === 'file';
}
