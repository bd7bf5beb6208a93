import { type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import {
  type BaseLanguageClient,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import type { ClientOptions } from '../protocol.ts';
import { type Spoken, t } from '../words/index.ts';
import type { Checks } from './checks.ts';
import { commandIds } from './commands/index.ts';
import { ruleScheme } from './rule-pages.ts';
import { servedSchemes } from './server.ts';

/** Makes the client of a language server, which runs in a process of its own or, in a browser, in a worker. */
export type CreateClient = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** What every client is told. */
export function clientOptions(log: LogOutputChannel, spoken: Spoken, checks: Checks): LanguageClientOptions {
  return {
    documentSelector: servedSchemes().map((scheme) => ({ language: 'journey', scheme })),
    outputChannel: log,
    initializationOptions: {
      commands: ['editor.action.triggerSuggest', ...commandIds],
      hasGrammar: true,
      ruleDocumentation: `${ruleScheme}:/`,
      ...spoken,
    } satisfies ClientOptions,
    middleware: { handleDiagnostics: (...told) => checks.tell(...told) },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // A failed start is reported below; without this the library would show its raw error.
    initializationFailedHandler: () => false,
  };
}

/** Lets a client put errors into the log, and tell people only of those that end the service, in a sentence. */
export function keepCalm(client: BaseLanguageClient, log: LogOutputChannel): void {
  const { errorHandler } = client.clientOptions;
  // What cannot be sent was meant for a server that has just ended. By itself the library would stop for good after two such messages, and
  // never come to start the server again.
  if (errorHandler) errorHandler.error = () => ({ action: ErrorAction.Continue, handled: true });
  const start = client.start.bind(client);
  const logError = client.error.bind(client);
  let isReporting = false;
  const report = async () => {
    if (isReporting) return;
    isReporting = true;
    const again = t('Start Again');
    const showLog = t('Show Log');
    const choice = await window.showErrorMessage(
      t('Journey Maps has stopped reading journeys: completion, checks and the preview are off.'),
      again,
      showLog,
    );
    isReporting = false;
    if (choice === again) {
      if (client.needsStop()) await client.stop();
      await client.start();
    }
    if (choice === showLog) log.show();
  };
  client.start = async () => {
    try {
      await start();
    } catch (error) {
      client.error('The language server did not start.', error, 'force');
    }
  };
  client.error = (message, data, show) => {
    logError(message, data, false);
    if (show === 'force') void report();
  };
}
