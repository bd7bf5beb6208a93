import type { ExportResult, ExportTask } from '../../formats/export-task.ts';

/** Does exports where they keep nobody waiting. */
export interface ExportEngine {
  /**
   * @throws Error where the export fails; its message is for the log
   * @throws the reason of `signal`, once that is aborted
   */
  run(task: ExportTask, signal: AbortSignal): Promise<ExportResult>;
}
