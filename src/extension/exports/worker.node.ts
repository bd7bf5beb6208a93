import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import type { Task } from '../../formats/export-task.ts';
import { readSystemFont, systemFonts } from '../../formats/system-fonts.node.ts';
import { type ExportSupplies, type FromExport, given, type ToExport } from './worker-messages.ts';

// A thread of Node as a worker of a browser, so that the same program does exports in both. What that needs of the system is read here.

/** What the thread is started with. */
export interface ThreadData {
  /** The folder of what was built. */
  readonly dist: string;
  readonly task: Task;
}

const { dist, task } = workerData as ThreadData;
const supplies: ExportSupplies = {
  asset: (name) => readFile(join(dist, 'assets', name)),
  fonts: systemFonts,
  font: readSystemFont,
};
let tellProgram: (message: ToExport) => void = () => undefined;

Object.assign(globalThis, {
  self: globalThis,
  addEventListener: (_type: 'message', listener: (event: { readonly data: ToExport }) => void) => {
    tellProgram = (data) => listener({ data });
  },
  postMessage: async (message: FromExport) => {
    if (message.type === 'needs') tellProgram(await given(supplies, message));
    else parentPort?.postMessage(message);
  },
});

const program = join(dist, 'exports', 'worker.js');
runInThisContext(await readFile(program, 'utf8'), program);
tellProgram({ type: 'task', task });
