import type { InitializeParams } from 'vscode-languageserver';

/** The command of VS Code that opens the list; other editors may know it too. */
export const suggestCommand = 'editor.action.triggerSuggest';

/** What the editor understands of completion. */
export interface CompletionClient {
  readonly snippets: boolean;
  /** Whether it can be told apart what is replaced and what stays when a word is completed in its middle. */
  readonly insertReplace: boolean;
  /** Whether the list can be opened again, with `suggestCommand`. */
  readonly suggestsAgain: boolean;
}

/** A client that has not told of itself yet: it gets everything that needs no command. */
export const anyClient: CompletionClient = { snippets: true, insertReplace: true, suggestsAgain: false };

/** What an editor says of itself when it starts the server; in `commands` of its options, which commands it can run. */
export function clientOf({ capabilities, initializationOptions }: InitializeParams): CompletionClient {
  const item = capabilities.textDocument?.completion?.completionItem;
  const { commands }: { commands?: unknown } = Object(initializationOptions);
  return {
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    suggestsAgain: Array.isArray(commands) && commands.includes(suggestCommand),
  };
}
