/** Tells how far a command is, to whoever looks at a terminal. */
export interface Progress {
  /** Says which file is next. */
  readonly at: (file: string) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

const silent: Progress = { at: () => {}, end: () => {} };

/** A bar on the error output for a number of files, where that is a terminal and there are several. */
export async function progressOf(files: number): Promise<Progress> {
  if (!process.stderr.isTTY || files < 2) return silent;
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar(
    { format: '{bar} {value}/{total} {file}', stream: process.stderr, clearOnComplete: true, hideCursor: true },
    progress.Presets.shades_classic,
  );
  bar.start(files, 0, { file: '' });
  let done = 0;
  return {
    at: (file) => {
      bar.update(done, { file });
      done += 1;
    },
    end: () => bar.stop(),
  };
}
