import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { runTask, type Task } from '../../formats/export-task.ts';
import { findSystemFonts } from '../../formats/system-fonts.node.ts';

parentPort?.postMessage(
  await runTask(workerData as Task, {
    asset: (name) => readFile(new URL(`../assets/${name}`, import.meta.url)),
    fallbackFonts: findSystemFonts,
  }),
);
