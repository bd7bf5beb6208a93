import { Worker } from 'node:worker_threads';
import { Uri } from 'vscode';
import type { ExportResult, Task } from '../../formats/export-task.ts';
import type { ExportEngine, ReadFont } from './engine.ts';
import type { ThreadData } from './worker.node.ts';
import type { FromExport } from './worker-messages.ts';

/** Does each export in a thread of its own, which is ended with it and at any time. */
export function workerEngine(extension: Uri): ExportEngine {
  const dist = Uri.joinPath(extension, 'dist').fsPath;
  const program = Uri.joinPath(extension, 'dist', 'exports', 'worker.node.js').fsPath;
  const work = async <Result>(task: Task, signal?: AbortSignal): Promise<Result> => {
    signal?.throwIfAborted();
    const workerData: ThreadData = { dist, task };
    const worker = new Worker(program, { workerData });
    try {
      return await new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        worker.on('message', (message: FromExport) => {
          if (message.type === 'done') resolve(message.result as Result);
          else if (message.type === 'failed') reject(new Error(message.message));
        });
        worker.on('error', reject);
        worker.on('exit', (code) => reject(new Error(`the export ended with code ${code}`)));
      });
    } finally {
      void worker.terminate();
    }
  };
  return {
    run: (task, signal) => work<ExportResult>(task, signal),
    readFont: (fonts) => work<ReadFont>({ fonts }),
  };
}
