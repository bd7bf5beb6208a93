import type { InitializeParams } from 'vscode-languageserver';

/** What the editor understands of completion. */
export interface CompletionClient {
  readonly snippets: boolean;
  /** Whether it can be told apart what is replaced and what stays when a word is completed in its middle. */
  readonly insertReplace: boolean;
  /** The editor's command that opens the list again; undefined where it has told of none. */
  readonly suggestCommand: string | undefined;
}

/** A client that has not told of itself yet: it gets everything that needs no command. */
export const anyClient: CompletionClient = { snippets: true, insertReplace: true, suggestCommand: undefined };

/** What an editor says of itself when it starts the server. */
export function clientOf({ capabilities, initializationOptions }: InitializeParams): CompletionClient {
  const item = capabilities.textDocument?.completion?.completionItem;
  const { suggestCommand }: { suggestCommand?: unknown } = Object(initializationOptions);
  return {
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    suggestCommand: typeof suggestCommand === 'string' ? suggestCommand : undefined,
  };
}
