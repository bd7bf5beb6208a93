import { basename } from 'node:path';
import chokidar from 'chokidar';
import { configName } from '../language/diagnostics/config.ts';
import { t } from '../words/index.ts';
import { CannotRun } from './cannot-run.ts';
import { leftOut } from './journey-files.ts';
import { createRenderer, type RenderTask } from './renderer.ts';

/**
 * Draws, and draws again what changed whenever a file or one that it imports or shows is saved, until the person presses Ctrl+C. What cannot
 * be done for now is told, and tried again with the next change. Returns the exit code of the last drawing.
 * @throws CannotRun when there is no place to write to
 */
export async function watch(task: RenderTask): Promise<0 | 1> {
  if (task.output === undefined && task.out === undefined) {
    throw new CannotRun(t('--watch writes files: name one with --output, or a folder with --out.'));
  }
  const renderer = createRenderer(task);
  const first = await renderer.run();
  let code = first.code;
  const read = new Set(first.read);
  tell(first.written);
  const watcher = chokidar.watch([...task.paths, ...read], {
    ignoreInitial: true,
    ignored: (path, stats) =>
      leftOut.has(basename(path)) || (stats?.isFile() === true && !mayBeRead(path) && !read.has(path)),
  });

  let isDrawing = false;
  let isAskedFor = false;
  async function draw(): Promise<void> {
    isAskedFor = true;
    if (isDrawing) return;
    isDrawing = true;
    while (isAskedFor && !watcher.closed) {
      isAskedFor = false;
      try {
        const { written, code: now, ...drawn } = await renderer.run();
        code = now;
        tell(written);
        for (const path of drawn.read) read.add(path);
        // Adding would open a watcher again that Ctrl+C has closed meanwhile, and the program would never end.
        if (!watcher.closed) watcher.add([...read]);
      } catch (error) {
        if (!(error instanceof CannotRun)) throw error;
        process.stderr.write(`journey: ${error.message}\n`);
      }
    }
    isDrawing = false;
  }

  return new Promise((resolve, reject) => {
    watcher.on('all', () => void draw().catch(reject));
    watcher.on('error', reject);
    watcher.once('ready', () => {
      process.stderr.write(`${t('Watching for changes. Ctrl+C ends.')}\n`);
      // What was saved while nobody watched yet.
      draw().catch(reject);
    });
    process.once('SIGINT', () => void watcher.close().then(() => resolve(code), reject));
  });
}

/** Whether what is drawn may come to depend on a file. */
function mayBeRead(path: string): boolean {
  return path.endsWith('.journey') || basename(path) === '.gitignore' || basename(path) === configName;
}

function tell(written: readonly string[]): void {
  for (const path of written) process.stderr.write(`${t('Wrote {path}.', { path })}\n`);
}
