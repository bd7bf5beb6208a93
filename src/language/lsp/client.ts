import type { InitializeParams } from 'vscode-languageserver';
import type { JourneyEditorSharedServices } from './module.ts';

/** What an editor may say in its `initializationOptions`; each may be left out. */
interface InitializationOptions {
  /** The ids of the commands of its own that it can run; only these are offered. */
  readonly commands?: unknown;
  /** Whether it colours texts, numbers and comments by itself, so that only names and keywords remain. */
  readonly hasGrammar?: unknown;
}

/** What the editor at the other end can do beyond the protocol. */
export class Client {
  private commands: ReadonlySet<unknown> = new Set();
  hasGrammar = false;

  constructor(services: JourneyEditorSharedServices) {
    services.lsp.LanguageServer.onInitialize((params) => this.initialize(params));
  }

  /** Whether the editor has such a command. */
  knows(command: string): boolean {
    return this.commands.has(command);
  }

  private initialize({ initializationOptions }: InitializeParams): void {
    if (typeof initializationOptions !== 'object' || initializationOptions === null) return;
    const { commands, hasGrammar } = initializationOptions as InitializationOptions;
    if (Array.isArray(commands)) this.commands = new Set(commands);
    this.hasGrammar = hasGrammar === true;
  }
}
