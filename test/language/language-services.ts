import { readFileSync } from 'node:fs';
import { EmptyFileSystemProvider, type LangiumDocument, URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { createJourneyEditorServices, type JourneyEditorServices } from '../../src/language/lsp/module.ts';
import type { Fix } from '../../src/language/rules/rule.ts';

/** Files of the workspace that can be seen, but not read. */
class Files extends EmptyFileSystemProvider {
  private readonly uris: readonly string[];

  constructor(paths: readonly string[]) {
    super();
    this.uris = paths.map((path) => `file:///workspace/${path}`);
  }

  override async exists(uri?: URI): Promise<boolean> {
    return uri !== undefined && this.uris.includes(uri.toString());
  }
}

/** The services of the language with an empty workspace, the built-in vocabulary loaded; these paths are said to be files. */
export async function createServices(paths: readonly string[] = []): Promise<JourneyEditorServices> {
  const services = createJourneyEditorServices({ fileSystemProvider: () => new Files(paths) });
  await services.shared.workspace.ConfigurationProvider.initialized({});
  await services.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  return services;
}

/** Adds files by path to the workspace and builds them all; returns the documents in the same order. */
export async function addFiles(
  services: JourneyEditorServices,
  files: Readonly<Record<string, string>>,
): Promise<LangiumDocument[]> {
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
  const documents = Object.entries(files).map(([path, text]) => {
    const uri = URI.parse(`file:///workspace/${path}`);
    if (LangiumDocuments.hasDocument(uri)) LangiumDocuments.deleteDocument(uri);
    const document = LangiumDocumentFactory.fromString(text, uri);
    LangiumDocuments.addDocument(document);
    return document;
  });
  await DocumentBuilder.build(documents, { validation: true });
  return documents;
}

/** Adds one file and builds it. */
export async function addFile(
  services: JourneyEditorServices,
  text: string,
  path = 'test.journey',
): Promise<LangiumDocument> {
  const [document] = await addFiles(services, { [path]: text });
  if (!document) throw new Error('The file was not added.');
  return document;
}

/** Diagnostics as `line:column-line:column code: message`, counted from 1. */
export function listed(diagnostics: readonly Diagnostic[] | undefined): string[] {
  return (diagnostics ?? []).map(({ range: { start, end }, code, message }) => {
    const from = `${start.line + 1}:${start.character + 1}`;
    const to = `${end.line + 1}:${end.character + 1}`;
    return `${from}-${to} ${code}: ${message}`;
  });
}

/** The errors among diagnostics, listed in the same way. */
export function listedErrors(diagnostics: readonly Diagnostic[] | undefined): string[] {
  return listed(diagnostics?.filter(({ severity }) => severity === DiagnosticSeverity.Error));
}

/** The text of a document after a fix of it. */
export function applied({ edit }: Fix, text: string): string {
  const [edits = []] = Object.values(edit.changes ?? {});
  return TextDocument.applyEdits(TextDocument.create('', 'journey', 0, text), edits);
}

/** The whole language in one file, and what it imports. */
export const wholeLanguage: Readonly<Record<string, string>> = {
  'shared/people.journey': readFileSync(new URL('./fixtures/shared/people.journey', import.meta.url), 'utf8'),
  'whole-language.journey': readFileSync(new URL('./fixtures/whole-language.journey', import.meta.url), 'utf8'),
};
