/** Runs one piece of work at a time; of those that come meanwhile only the newest is run. */
export class Newest {
  #next: (() => Promise<void>) | undefined;
  #isRunning = false;

  /** Runs the work now, or once what is running has ended, unless something newer comes. The work must not fail. */
  async run(work: () => Promise<void>): Promise<void> {
    this.#next = work;
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#next) {
      const next = this.#next;
      this.#next = undefined;
      await next();
    }
    this.#isRunning = false;
  }
}
