import { homedir } from 'node:os';
import { type ExtensionContext, Uri } from 'vscode';
import { createClient } from './client.node.ts';
import { workerEngine } from './exports/worker-engine.node.ts';
import { start, stop } from './extension.ts';

/** Called by VS Code when the first journey is opened. */
export function activate(context: ExtensionContext): Promise<void> {
  return start(context, { createClient, engine: workerEngine(context.extensionUri), home: Uri.file(homedir()) });
}

/** Called by VS Code when it closes. */
export function deactivate(): Promise<void> {
  return stop();
}
