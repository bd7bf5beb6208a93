import { runTask } from '../../formats/export-task.ts';
import { findFallbackFonts } from '../../formats/fallback-fonts.ts';
import type { ExportSupplies, FromExport, ToExport } from './worker-messages.ts';

// Does an export in a worker of a browser, or in a thread of Node that speaks like one.

const waiting = new Map<number, (given: unknown) => void>();

const tell = (message: FromExport) => self.postMessage(message);

function ask<What extends keyof ExportSupplies>(what: What, name = ''): ReturnType<ExportSupplies[What]> {
  const number = waiting.size;
  tell({ type: 'needs', number, what, name });
  return new Promise<unknown>((resolve) => waiting.set(number, resolve)) as ReturnType<ExportSupplies[What]>;
}

self.addEventListener('message', async ({ data }: MessageEvent<ToExport>) => {
  if (data.type === 'given') {
    waiting.get(data.number)?.(data.given);
    return;
  }
  try {
    const result = await runTask(data.task, {
      asset: (name) => ask('asset', name),
      fallbackFonts: async (characters) =>
        findFallbackFonts(characters, await ask('fonts'), (path) => ask('font', path)),
    });
    tell({ type: 'done', result });
  } catch (error) {
    tell({ type: 'failed', message: String(error) });
  }
});
