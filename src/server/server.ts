import { DocumentState } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import { completionNeeds } from '../language/lsp/completion/provider.ts';
import { answerMore } from '../language/lsp/language-server.ts';
import { createJourneyEditorServices } from '../language/lsp/module.ts';
import { answerRequests } from './requests.ts';

type Context = Parameters<typeof createJourneyEditorServices>[0];

/**
 * Starts the language server on a connection. Diagnostics link to the page of their rule in the folder with this address, which ends
 * with a slash, unless the editor names another.
 */
export function startServer(
  context: Context & { connection: NonNullable<Context['connection']> },
  ruleDocumentation?: string,
): void {
  const services = createJourneyEditorServices(context);
  services.shared.workspace.RuleSettings.documentation = ruleDocumentation;
  answerRequests(context.connection, services);
  answerMore(context.connection, services);
  startLanguageServer(services.shared, {
    CompletionProvider: completionNeeds,
    // Asked at every step of the cursor, and only of the document itself: it must not wait for the whole workspace.
    DocumentHighlightProvider: DocumentState.Linked,
  });
}
