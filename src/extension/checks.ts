import { type Diagnostic, type Disposable, EventEmitter, type Uri } from 'vscode';
import type { HandleDiagnosticsSignature } from 'vscode-languageclient';

/** In ms, as long as VS Code waits to tell of problems: after a key the map comes first, then what stands beside the text. */
const pause = 50;

/** What the server says of texts that it has checked against the rules. */
export class Checks implements Disposable {
  readonly #checked = new EventEmitter<void>();
  readonly #withProblems = new Set<string>();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Fires a little after texts were checked, whether something was found or not. */
  readonly onChecked = this.#checked.event;

  /**
   * Tells VS Code of problems in a file, and once that there are none any more: a text without problems has none after most keys either,
   * and VS Code would send that to its window and draw anew each time.
   */
  tell(uri: Uri, problems: Diagnostic[], tell: HandleDiagnosticsSignature): void {
    const key = uri.toString();
    const hadProblems = this.#withProblems.delete(key);
    if (problems.length > 0) this.#withProblems.add(key);
    if (problems.length > 0 || hadProblems) tell(uri, problems);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#checked.fire(), pause);
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    this.#checked.dispose();
  }
}
