import { homedir } from 'node:os';
import { type ExtensionContext, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { provideBuiltInText } from './built-in-text.ts';
import { createClient } from './client.node.ts';
import { registerCommands } from './commands/index.ts';
import { isCopyKind } from './exports/copies.ts';
import { Exporter } from './exports/exporter.ts';
import { workerEngine } from './exports/worker-engine.node.ts';
import { provideJourneyTexts } from './journey-text.ts';
import { Preview } from './preview/preview.ts';
import { provideRulePages } from './rule-pages.ts';
import { serverOf } from './server.ts';

let client: BaseLanguageClient | undefined;

/** Called by VS Code when the first journey is opened. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Journey Maps', { log: true });
  client = createClient(context, log);
  const server = serverOf(client);
  const preview = new Preview(context.extensionUri, server, log);
  const exporter = new Exporter({
    ...{ server, preview, log },
    engine: workerEngine(context.extensionUri),
    state: context.workspaceState,
    home: Uri.file(homedir()),
  });
  context.subscriptions.push(
    log,
    preview,
    provideBuiltInText(server),
    provideRulePages(context.extensionUri),
    provideJourneyTexts(server),
    registerCommands({ preview, exporter }),
    preview.onExport((uri) => exporter.export(uri)),
    preview.onCopy(({ uri, as }) => isCopyKind(as) && exporter.copy(uri, as)),
  );
  // Nothing waits for the server: VS Code stays quick, and each request waits for it by itself.
  void client.start();
}

/** Called by VS Code when it closes. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
