import { DocumentState } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import { completionNeeds } from '../language/lsp/completion/provider.ts';
import { answerMore } from '../language/lsp/language-server.ts';
import { createJourneyEditorServices } from '../language/lsp/module.ts';
import type { Language, Texts } from '../words/index.ts';
import { answerRequests } from './requests.ts';
import { speakWith } from './speak-with.ts';

type Context = Parameters<typeof createJourneyEditorServices>[0];

/** What lies beside the server where it was installed. */
interface Supplies {
  /** The address of the folder with the page of each rule, with a slash at its end; diagnostics link there unless the editor names another. */
  readonly ruleDocumentation?: string | undefined;
  /** The texts of a language. Without it, only those that the editor hands out are known. */
  readonly textsOf?: (language: Language) => Texts;
}

/** Starts the language server on a connection. */
export function startServer(
  context: Context & { connection: NonNullable<Context['connection']> },
  { ruleDocumentation, textsOf }: Supplies = {},
): void {
  const services = createJourneyEditorServices(context);
  services.shared.workspace.RuleSettings.documentation = ruleDocumentation;
  services.shared.lsp.LanguageServer.onInitialize((params) => speakWith(params, textsOf));
  answerRequests(context.connection, services);
  answerMore(context.connection, services);
  startLanguageServer(services.shared, {
    CompletionProvider: completionNeeds,
    // Asked at every step of the cursor, and only of the document itself: it must not wait for the whole workspace.
    DocumentHighlightProvider: DocumentState.Linked,
  });
}
