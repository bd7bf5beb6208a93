import type { InitializeParams } from 'vscode-languageserver';
import type { JourneyEditorSharedServices } from './module.ts';

/** What an editor may say in its `initializationOptions`; each may be left out. */
interface InitializationOptions {
  /** The ids of the commands of its own that it can run; only these are offered. */
  readonly commands?: unknown;
  /** Whether it colours texts, numbers and comments by itself, so that only names and keywords remain. */
  readonly hasGrammar?: unknown;
}

/** What the editor at the other end can do; as long as it has not told, all that needs no command of its own. */
export class Client {
  /** Whether it colours texts, numbers and comments by itself. */
  hasGrammar = false;
  /** Whether it knows snippets with tab stops. */
  snippets = true;
  /** Whether it can be told apart what is replaced and what stays when a word is completed in its middle. */
  insertReplace = true;
  /** Whether an edit may make and delete files. */
  fileChanges = true;
  /** Whether it asks for what explains a hint, and for what it would insert, when it needs that. */
  asksForHintDetails = false;
  private commands: ReadonlySet<unknown> = new Set();

  constructor(services: JourneyEditorSharedServices) {
    services.lsp.LanguageServer.onInitialize((params) => this.initialize(params));
  }

  /** Whether the editor has such a command. */
  knows(command: string): boolean {
    return this.commands.has(command);
  }

  private initialize({ capabilities, initializationOptions }: InitializeParams): void {
    const item = capabilities.textDocument?.completion?.completionItem;
    const { documentChanges, resourceOperations = [] } = capabilities.workspace?.workspaceEdit ?? {};
    const { commands, hasGrammar }: InitializationOptions = Object(initializationOptions);
    this.snippets = item?.snippetSupport === true;
    this.insertReplace = item?.insertReplaceSupport === true;
    this.fileChanges =
      documentChanges === true && resourceOperations.includes('create') && resourceOperations.includes('delete');
    const details = capabilities.textDocument?.inlayHint?.resolveSupport?.properties ?? [];
    this.asksForHintDetails = details.includes('tooltip') && details.includes('textEdits');
    this.hasGrammar = hasGrammar === true;
    this.commands = new Set(Array.isArray(commands) ? commands : []);
  }
}
