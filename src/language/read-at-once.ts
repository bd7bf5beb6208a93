import { DocumentState, EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Model } from '../model/index.ts';
import { t } from '../words/index.ts';
import { findErrorsAtOnce } from './diagnostics/findings.ts';
import { createJourneyServices, type JourneyServices } from './module.ts';
import { builtinText, builtinUri } from './references/builtin.ts';
import { toModel } from './to-model.ts';

/** An error in a text. */
export interface ReadError {
  /** A sentence that says what is wrong and how to mend it. */
  readonly message: string;
  /** Counts from 1. */
  readonly line: number;
}

/** What was read of a text. */
export interface ReadText {
  /** Every part that could be read. */
  readonly model: Model;
  /** In the order of the text. */
  readonly errors: readonly ReadError[];
}

const textUri = URI.parse('memory:///text.journey');
let services: JourneyServices | undefined;

/** Reads a text that stands in no file, without waiting for anything. It can import nothing. */
export function readAtOnce(text: string): ReadText {
  services ??= createServices();
  const { Linker, ScopeProvider } = services.references;
  const document = services.shared.workspace.LangiumDocumentFactory.fromString(text, textUri);
  ScopeProvider.forget();
  document.state = DocumentState.ComputedScopes;
  Linker.linkAtOnce(document);
  document.state = DocumentState.Linked;
  return { model: toModel(document), errors: errorsIn(document, services) };
}

function createServices(): JourneyServices {
  const created = createJourneyServices(EmptyFileSystem);
  const { LangiumDocumentFactory, LangiumDocuments } = created.shared.workspace;
  LangiumDocuments.addDocument(LangiumDocumentFactory.fromString(builtinText, builtinUri));
  return created;
}

function errorsIn(document: LangiumDocument, services: JourneyServices): ReadError[] {
  return findErrorsAtOnce(document, services)
    .map(({ message, range, rule }) => ({
      message:
        rule.id === 'missing-import'
          ? t('Nothing can be imported here. Write what the journey needs above it.')
          : message,
      line: range.start.line + 1,
    }))
    .sort((one, other) => one.line - other.line);
}
