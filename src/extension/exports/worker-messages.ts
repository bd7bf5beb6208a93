import type { Task, TaskResult } from '../../formats/export-task.ts';

/** What exports need of the place where they run. */
export interface ExportSupplies {
  /** Reads the file of this name that lies beside the program. */
  asset(name: string): Promise<Uint8Array>;
  /** The paths of the system's fonts, as far as they can be found. */
  fonts(): Promise<readonly string[]>;
  /** Reads a font of the system, if it can be read. */
  font(path: string): Promise<Uint8Array | undefined>;
}

/** What the program that does exports is told. */
export type ToExport =
  | { readonly type: 'task'; readonly task: Task }
  /** What it needed, by the number that it gave that. */
  | { readonly type: 'given'; readonly number: number; readonly given: unknown };

/** What the program tells. */
export type FromExport =
  | { readonly type: 'needs'; readonly number: number; readonly what: keyof ExportSupplies; readonly name: string }
  | { readonly type: 'done'; readonly result: TaskResult }
  | { readonly type: 'failed'; readonly message: string };

/** Answers a need of the program. */
export async function given(
  supplies: ExportSupplies,
  { number, what, name }: Extract<FromExport, { type: 'needs' }>,
): Promise<ToExport> {
  return { type: 'given', number, given: await supplies[what](name) };
}
