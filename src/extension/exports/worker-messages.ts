import type { ExportResult, ExportTask } from '../../formats/export-task.ts';

/** What the extension tells a worker that does an export. */
export type ToExport =
  | { readonly type: 'task'; readonly task: ExportTask }
  | { readonly type: 'asset'; readonly name: string; readonly bytes: Uint8Array };

/** What the worker tells the extension. */
export type FromExport =
  /** It needs the file of this name that lies beside the program. */
  | { readonly type: 'needs'; readonly asset: string }
  | { readonly type: 'done'; readonly result: ExportResult }
  | { readonly type: 'failed'; readonly message: string };
