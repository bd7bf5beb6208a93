import { type ExtensionContext, type LogOutputChannel, Uri, window } from 'vscode';
import { type BaseLanguageClient, RevealOutputChannelOn } from 'vscode-languageclient';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import type { ClientOptions } from '../protocol.ts';
import { commandIds } from './commands/index.ts';
import { ruleScheme } from './rule-pages.ts';
import { servedSchemes } from './server.ts';

/** The client of the language server, which runs in a process of its own. */
export function createClient(context: ExtensionContext, log: LogOutputChannel): BaseLanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.node.cjs').fsPath;
  return new CalmClient(
    { module, transport: TransportKind.ipc },
    {
      documentSelector: servedSchemes.map((scheme) => ({ language: 'journey', scheme })),
      outputChannel: log,
      initializationOptions: {
        commands: ['editor.action.triggerSuggest', ...commandIds],
        hasGrammar: true,
        ruleDocumentation: `${ruleScheme}:/`,
      } satisfies ClientOptions,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // A failed start is reported below; without this the library would show its raw error.
      initializationFailedHandler: () => false,
    },
    log,
  );
}

/** Puts errors into the log, and tells people only of those that end the service, in a sentence. */
class CalmClient extends LanguageClient {
  readonly #log: LogOutputChannel;
  #reporting = false;

  constructor(
    server: { module: string; transport: TransportKind },
    options: LanguageClientOptions,
    log: LogOutputChannel,
  ) {
    super('journey', 'Journey Maps', server, options);
    this.#log = log;
  }

  override async start(): Promise<void> {
    try {
      await super.start();
    } catch (error) {
      this.error('The language server did not start.', error, 'force');
    }
  }

  override error(message: string, data?: unknown, show?: boolean | 'force'): void {
    super.error(message, data, false);
    if (show === 'force') void this.#report();
  }

  async #report(): Promise<void> {
    if (this.#reporting) return;
    this.#reporting = true;
    const again = 'Start Again';
    const log = 'Show Log';
    const choice = await window.showErrorMessage(
      'Journey Maps has stopped reading journeys: completion, checks and the preview are off.',
      again,
      log,
    );
    this.#reporting = false;
    if (choice === again) await this.restart();
    if (choice === log) this.#log.show();
  }
}
