import { assert } from 'chai';
import { languages, type TextDocument, Uri, window, workspace } from 'vscode';

/** The address of a file in the opened folder. */
export function fileUri(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return Uri.joinPath(folder.uri, path);
}

/** Writes a file without opening it. */
export async function write(file: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

/** Writes a file into the opened folder and shows it in the editor. */
export async function show(path: string, text: string): Promise<TextDocument> {
  const file = fileUri(path);
  await write(file, text);
  const document = await workspace.openTextDocument(file);
  await window.showTextDocument(document);
  return document;
}

/** Waits until so many problems are told of a document. */
export async function hasProblems({ uri }: TextDocument, count: number): Promise<void> {
  await eventually(() => (languages.getDiagnostics(uri).length === count ? true : undefined));
}

/** Asks again and again until there is an answer; Mocha's time limit ends the wait. */
export async function eventually<T>(ask: () => T | undefined | Thenable<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
