import type { ExtensionContext } from 'vscode';
import { createClient } from './client.browser.ts';
import { workerEngine } from './exports/worker-engine.browser.ts';
import { start, stop } from './extension.ts';

/** Called by VS Code for the Web when the first journey is opened. */
export function activate(context: ExtensionContext): Promise<void> {
  return start(context, { createClient, engine: workerEngine(context.extensionUri) });
}

/** Called by VS Code for the Web when it closes. */
export function deactivate(): Promise<void> {
  return stop();
}
