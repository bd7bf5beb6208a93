import {
  type DecorationOptions,
  type Disposable,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  workspace,
} from 'vscode';

/**
 * Decorates editors, and leaves alone what is there already: each time that something is set, VS Code draws the editor anew, which keeps other
 * things waiting, such as the map that is drawn beside it.
 */
export class SteadyDecorations implements Disposable {
  readonly #set = new WeakMap<TextEditor, Map<TextEditorDecorationType, string>>();
  /** How often the lines of a document became others. Decorations move with their lines, so that nothing else makes them others than were set. */
  readonly #lineChanges = new WeakMap<TextDocument, number>();
  readonly #subscription = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const isOfLines = contentChanges.some(({ range, text }) => !range.isSingleLine || /[\r\n]/.test(text));
    if (isOfLines) this.#lineChanges.set(document, this.#changesOf(document) + 1);
  });

  /** Lets an editor have these decorations of a type, and no others. */
  set(editor: TextEditor, type: TextEditorDecorationType, decorations: readonly DecorationOptions[]): void {
    const ofEditor = this.#set.get(editor) ?? new Map<TextEditorDecorationType, string>();
    this.#set.set(editor, ofEditor);
    const before = ofEditor.get(type);
    const now = `${this.#changesOf(editor.document)} ${JSON.stringify(decorations)}`;
    if (before === now || (before === undefined && decorations.length === 0)) return;
    ofEditor.set(type, now);
    editor.setDecorations(type, decorations);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #changesOf(document: TextDocument): number {
    return this.#lineChanges.get(document) ?? 0;
  }
}
