import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Uri } from 'vscode';
import type { ExportResult, Task } from '../../formats/export-task.ts';
import type { ExportEngine, ReadFont } from './engine.ts';

/**
 * Does each export in a thread of its own: it loads only what its format needs, takes it away with it when it ends, and can be ended
 * at any time.
 */
export function workerEngine(extension: Uri): ExportEngine {
  const program = pathToFileURL(Uri.joinPath(extension, 'dist', 'exports', 'worker.js').fsPath);
  const work = <Result>(task: Task, signal?: AbortSignal) =>
    new Promise<Result>((resolve, reject) => {
      const worker = new Worker(program, { workerData: task });
      const abort = () => {
        void worker.terminate();
        reject(signal?.reason);
      };
      worker.on('message', (result: Result) => resolve(result));
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`the export ended with code ${code}`)));
      signal?.addEventListener('abort', abort);
      if (signal?.aborted) abort();
    });
  return {
    run: (task, signal) => work<ExportResult>(task, signal),
    readFont: (fonts) => work<ReadFont>({ fonts }),
  };
}
