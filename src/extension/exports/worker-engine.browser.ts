import { Uri, workspace } from 'vscode';
import type { ExportResult, Task } from '../../formats/export-task.ts';
import { startWorker } from '../start-worker.browser.ts';
import type { ExportEngine, ReadFont } from './engine.ts';
import { type ExportSupplies, type FromExport, given, type ToExport } from './worker-messages.ts';

/** Does each export in a worker of its own, which is ended with it and at any time, and reads for it what lies beside the program. */
export function workerEngine(extension: Uri): ExportEngine {
  const supplies: ExportSupplies = {
    asset: async (name) => workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'assets', name)),
    fonts: async () => [],
    font: async () => undefined,
  };
  const work = async <Result>(task: Task, signal?: AbortSignal): Promise<Result> => {
    const worker = await startWorker(extension, 'dist', 'exports', 'worker.js');
    const tell = (message: ToExport) => worker.postMessage(message);
    try {
      return await new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        signal?.throwIfAborted();
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
        worker.addEventListener('message', ({ data }: MessageEvent<FromExport>) => {
          if (data.type === 'needs') given(supplies, data).then(tell, reject);
          else if (data.type === 'done') resolve(data.result as Result);
          else reject(new Error(data.message));
        });
        tell({ type: 'task', task });
      });
    } finally {
      worker.terminate();
    }
  };
  return {
    run: (task, signal) => work<ExportResult>(task, signal),
    readFont: (fonts) => work<ReadFont>({ fonts }),
  };
}
