import type { Task, TaskResult } from '../../formats/export-task.ts';

/** What the extension tells a worker that does an export or reads a font. */
export type ToExport =
  | { readonly type: 'task'; readonly task: Task }
  | { readonly type: 'asset'; readonly name: string; readonly bytes: Uint8Array };

/** What the worker tells the extension. */
export type FromExport =
  /** It needs the file of this name that lies beside the program. */
  | { readonly type: 'needs'; readonly asset: string }
  | { readonly type: 'done'; readonly result: TaskResult }
  | { readonly type: 'failed'; readonly message: string };
