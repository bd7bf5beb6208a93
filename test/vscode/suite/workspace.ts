import { ok } from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { type TextDocument, Uri, window, workspace } from 'vscode';

/** Writes a file into the opened folder and shows it in the editor. */
export async function show(name: string, text: string): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  ok(folder, 'no folder is open');
  const file = Uri.joinPath(folder.uri, name);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const document = await workspace.openTextDocument(file);
  await window.showTextDocument(document);
  return document;
}

/** Asks again and again until there is an answer; Mocha's time limit ends the wait. */
export async function eventually<T>(ask: () => T | undefined | Thenable<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await wait(50);
  }
}
