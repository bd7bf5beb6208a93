import type { ExtensionContext } from 'vscode';

// One program for both hosts: it loads what the host needs in which it runs, Node or a worker of a browser.
const host =
  typeof process === 'object' && process.versions?.node ? import('./main.node.ts') : import('./main.browser.ts');

/** Called by VS Code when the first journey is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  await (await host).activate(context);
}

/** Called by VS Code when it closes. */
export async function deactivate(): Promise<void> {
  await (await host).deactivate();
}
