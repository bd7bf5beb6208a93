import { type LangiumDocument, URI } from 'langium';
import { expect } from 'vitest';
import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFiles, listed } from './language-services.ts';

/** Texts by path; undefined where a file is deleted. */
export type Texts = Record<string, string | undefined>;

const folder = 'file:///workspace/';

/** A file of the workspace. */
export function documentAt({ shared }: JourneyEditorServices, path: string): LangiumDocument | undefined {
  return shared.workspace.LangiumDocuments.getDocument(URI.parse(folder + path));
}

/** The texts of all files that an edit changes. Edits that touch each other are an error. */
export function appliedTo(services: JourneyEditorServices, edit: WorkspaceEdit): Texts {
  const edits = new Map<string, TextEdit[]>(Object.entries(edit.changes ?? {}));
  const created: string[] = [];
  const deleted: string[] = [];
  for (const change of edit.documentChanges ?? []) {
    if (TextDocumentEdit.is(change)) edits.set(change.textDocument.uri, change.edits as TextEdit[]);
    else if (change.kind === 'create') created.push(change.uri);
    else if (change.kind === 'delete') deleted.push(change.uri);
  }
  const texts: Texts = {};
  for (const uri of [...edits.keys(), ...deleted]) {
    const path = decodeURIComponent(uri.replace(folder, ''));
    const document = documentAt(services, path)?.textDocument as TextDocument | undefined;
    expect(document === undefined, `${path} is there or created`).toBe(created.includes(uri));
    const before = document ?? TextDocument.create(uri, 'journey', 0, '');
    texts[path] = deleted.includes(uri) ? undefined : TextDocument.applyEdits(before, edits.get(uri) ?? []);
  }
  return texts;
}

/** The texts of all files. */
export function filesOf({ shared }: JourneyEditorServices): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { uri, textDocument } of shared.workspace.LangiumDocuments.all) {
    if (uri.scheme === 'file') files[uri.path.replace('/workspace/', '')] = textDocument.getText();
  }
  return files;
}

/** Changes, adds and deletes files, and builds all anew. */
export async function changeFiles(services: JourneyEditorServices, texts: Texts): Promise<void> {
  const files: Texts = { ...filesOf(services), ...texts };
  for (const [path, text] of Object.entries(texts)) {
    if (text !== undefined) continue;
    services.shared.workspace.LangiumDocuments.deleteDocument(URI.parse(folder + path));
    delete files[path];
  }
  await addFiles(services, files as Record<string, string>);
}

/** The errors of all files, without their places. */
export function errorsOf({ shared }: JourneyEditorServices): string[] {
  return shared.workspace.LangiumDocuments.all
    .toArray()
    .flatMap((document) => listed(document.diagnostics?.filter((each) => each.severity === 1)))
    .map((line) => line.replace(/^\S+ /, ''));
}
