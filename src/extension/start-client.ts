import { type Disposable, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Starts the language server once a journey is open: the extension also wakes up for pages that only may show one. Whatever asks the
 * server for something starts it too.
 */
export function startWhenNeeded(client: BaseLanguageClient): Disposable {
  const look = ({ languageId }: TextDocument) => {
    // Nothing waits for the server: VS Code stays quick, and each request waits for it by itself.
    if (languageId === 'journey' && client.needsStart()) void client.start();
  };
  for (const document of workspace.textDocuments) look(document);
  return workspace.onDidOpenTextDocument(look);
}
