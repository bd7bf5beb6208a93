import { commands, type Disposable, window } from 'vscode';

/**
 * The whole screen for a panel, as a page in VS Code cannot ask the browser for it: the panel's group of editors is maximized, and Zen Mode
 * hides all else. Both are taken back, and nothing is that somebody has changed meanwhile.
 */
export class FullScreen implements Disposable {
  #isOn = false;
  #isMaximized = false;

  /** Gives the active group of editors the whole screen, or takes that back. */
  async set(on: boolean): Promise<void> {
    if (on === this.#isOn) return;
    this.#isOn = on;
    if (on) {
      this.#isMaximized = window.tabGroups.all.length > 1;
      if (this.#isMaximized) await commands.executeCommand('workbench.action.toggleMaximizeEditorGroup');
      await commands.executeCommand('workbench.action.toggleZenMode');
    } else {
      await commands.executeCommand('workbench.action.exitZenMode');
      if (this.#isMaximized) await commands.executeCommand('workbench.action.toggleMaximizeEditorGroup');
    }
  }

  /** Takes it back: who closes a panel has done with it. */
  dispose(): void {
    void this.set(false);
  }
}
