import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { type ExportTask, runExport } from '../../formats/export-task.ts';
import { findSystemFonts } from '../../formats/system-fonts.node.ts';

parentPort?.postMessage(
  await runExport(workerData as ExportTask, {
    asset: (name) => readFile(new URL(`../assets/${name}`, import.meta.url)),
    fallbackFonts: findSystemFonts,
  }),
);
