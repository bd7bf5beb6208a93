import { homedir } from 'node:os';
import { type ExtensionContext, Uri } from 'vscode';
import { createClient } from './client.node.ts';
import { workerEngine } from './exports/worker-engine.node.ts';
import { start, stop } from './extension.ts';
import { readGit } from './review/read-git.node.ts';

/** Called by VS Code when the first journey is opened. */
export function activate(context: ExtensionContext): Promise<void> {
  const engine = workerEngine(context.extensionUri);
  return start(context, { createClient, engine, home: Uri.file(homedir()), readGit });
}

/** Called by VS Code when it closes. */
export function deactivate(): Promise<void> {
  return stop();
}
