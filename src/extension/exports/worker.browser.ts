import { runTask } from '../../formats/export-task.ts';
import type { FromExport, ToExport } from './worker-messages.ts';

const waiting = new Map<string, (bytes: Uint8Array) => void>();

const tell = (message: FromExport) => self.postMessage(message);

function asset(name: string): Promise<Uint8Array> {
  return new Promise((resolve) => {
    waiting.set(name, resolve);
    tell({ type: 'needs', asset: name });
  });
}

self.addEventListener('message', async ({ data }: MessageEvent<ToExport>) => {
  if (data.type === 'asset') {
    waiting.get(data.name)?.(data.bytes);
    return;
  }
  try {
    tell({ type: 'done', result: await runTask(data.task, { asset }) });
  } catch (error) {
    tell({ type: 'failed', message: String(error) });
  }
});
