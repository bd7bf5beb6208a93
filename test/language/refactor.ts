import type { LangiumDocument } from 'langium';
import { expect } from 'vitest';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { createServices } from './language-services.ts';
import { appliedTo, changeFiles, documentAt, errorsOf, type Texts } from './workspace-edits.ts';

/** The file in which refactorings are asked for. */
export const path = 'test.journey';

let services: JourneyEditorServices;

/** Begins with an empty workspace. */
export async function startAnew(): Promise<JourneyEditorServices> {
  services = await createServices();
  return services;
}

/** What is offered where a text has `‹` and `›` around a selection, or `|` at the cursor. */
async function offered(marked: string, only = ['refactor']): Promise<CodeAction[]> {
  const text = marked.replace(/[|‹›]/g, '');
  const start = marked.search(/[|‹]/);
  const end = marked.includes('›') ? marked.indexOf('›') - 1 : start;
  await changeFiles(services, { [path]: text });
  const document = documentAt(services, path) as LangiumDocument;
  const range = { start: document.textDocument.positionAt(start), end: document.textDocument.positionAt(end) };
  const actions = await services.lsp.CodeActionProvider?.getCodeActions(document, {
    textDocument: { uri: document.uri.toString() },
    range,
    context: { diagnostics: [], only },
  });
  return (actions ?? []) as CodeAction[];
}

/** The titles of what is offered. */
export async function titles(marked: string, only?: string[]): Promise<string[]> {
  return (await offered(marked, only)).map((each) => each.title);
}

/** The texts after a refactoring is applied, by path; it adds no error. */
export async function rewrite(marked: string, title: string): Promise<Texts> {
  const actions = await offered(marked, ['refactor', 'source.organizeImports']);
  const action = actions.find((each) => each.title === title);
  expect(action?.title, `offered are ${actions.map((each) => each.title).join(' | ')}`).toBe(title);
  const before = errorsOf(services);
  const texts = appliedTo(services, action?.edit as WorkspaceEdit);
  await changeFiles(services, texts);
  for (const error of errorsOf(services)) expect(before).toContain(error);
  return texts;
}

/** A text after a refactoring that edits its own file alone. */
export async function rewritten(marked: string, title: string): Promise<string | undefined> {
  const texts = await rewrite(marked, title);
  expect(Object.keys(texts)).toEqual([path]);
  return texts[path];
}

/** A text with the cursor before the first occurrence of some words. */
export function at(words: string, text: string | undefined): string {
  return text?.replace(words, `|${words}`) ?? '';
}
