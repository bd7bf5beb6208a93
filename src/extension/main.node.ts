import { type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { provideBuiltInText } from './built-in-text.ts';
import { createClient } from './client.node.ts';
import { registerCommands } from './commands/index.ts';
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
  context.subscriptions.push(
    log,
    preview,
    provideBuiltInText(server),
    provideRulePages(context.extensionUri),
    provideJourneyTexts(server),
    registerCommands({ preview }),
  );
  // Nothing waits for the server: VS Code stays quick, and each request waits for it by itself.
  void client.start();
}

/** Called by VS Code when it closes. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
