/** When the map follows the cursor of the text: the values of the setting `journey.preview.sync`. */
export type Sync = 'never' | 'onClick' | 'onSelection';

/** A step of the cursor. */
export interface Step {
  /** How it came, as far as that is known: with keys, with a pointer, or by a command. */
  readonly by: 'keyboard' | 'mouse' | 'command' | undefined;
  /** The file that it leads to, or stays in. */
  readonly file: string;
  /** Counts from 0. */
  readonly line: number;
  /** Whether the map itself led the cursor there. */
  readonly fromMap: boolean;
}

/** Lines so far from the one that was typed in last are its neighbours: whoever goes there is still about what they write. */
const neighbourhood = 2;

/**
 * Tells which steps of a cursor the map follows by scrolling. It stands still while somebody types, while they go about what they have
 * just typed, and where it led the cursor itself.
 */
export class CursorFollower {
  /** The files that changed since the last step of the cursor in them. */
  readonly #changed = new Set<string>();
  #typed: Pick<Step, 'file' | 'line'> | undefined;

  /** To be told of every change of a text: the cursor's next step in it comes from that. */
  changed(file: string): void {
    this.#changed.add(file);
  }

  /** Whether the map scrolls to where the cursor came with this step. To be told of every step. */
  follows({ by, file, line, fromMap }: Step, sync: Sync): boolean {
    const isTyping = this.#changed.delete(file);
    if (isTyping) this.#typed = { file, line };
    if (isTyping || fromMap || by === undefined || sync === 'never') return false;
    if (by !== 'mouse') {
      if (this.#typed?.file === file && Math.abs(this.#typed.line - line) <= neighbourhood) return false;
      if (sync === 'onClick') return false;
    }
    this.#typed = undefined;
    return true;
  }
}
