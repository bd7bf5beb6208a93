import type { FontBytes, ReadFont } from '../../formats/brand-font.ts';
import type { ExportResult, ExportTask } from '../../formats/export-task.ts';

export type { ReadFont };

/** Does exports, and reads fonts for them, where it keeps nobody waiting. */
export interface ExportEngine {
  /**
   * @throws Error where the export fails; its message is for the log
   * @throws the reason of `signal`, once that is aborted
   */
  run(task: ExportTask, signal: AbortSignal): Promise<ExportResult>;
  /** @throws Error where the work cannot be done at all; its message is for the log */
  readFont(fonts: FontBytes): Promise<ReadFont>;
}
