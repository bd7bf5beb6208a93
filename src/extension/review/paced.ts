import { Newest } from '../newest.ts';

/** In ms: work that is done sooner is no burden. */
const quick = 30;

/**
 * Runs one piece of work at a time, the newest of those that come meanwhile, and rests after each for as long as it took: so what takes long for
 * a huge file leaves half of the time to all else.
 */
export class Paced {
  readonly #newest = new Newest();

  /** Runs the work, unless something newer comes. The work must not fail. */
  run(work: () => Promise<void>): Promise<void> {
    return this.#newest.run(async () => {
      const began = performance.now();
      await work();
      const took = performance.now() - began;
      if (took > quick) await new Promise((resolve) => setTimeout(resolve, took));
    });
  }
}
