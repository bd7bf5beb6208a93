import type { LangiumDocument } from 'langium';

/** A diagnostic as the command line reports it. */
export interface Problem {
  readonly file: string;
  /** All four count from 1; the end is behind the last character. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly code: string;
  readonly message: string;
}

const severities = { 1: 'error', 2: 'warning', 3: 'information', 4: 'hint' } as const;

/** What is wrong in a validated document, in the order of its text. */
export function problemsOf(document: LangiumDocument, file: string): Problem[] {
  return (document.diagnostics ?? [])
    .map(({ range, severity, code, message }) => ({
      file,
      line: range.start.line + 1,
      column: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
      severity: severities[severity ?? 1],
      code: String(code ?? ''),
      message: typeof message === 'string' ? message : message.value,
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

/** `file:line:column: error: message (code)`. */
export function problemLine({ file, line, column, severity, message, code }: Problem): string {
  return `${file}:${line}:${column}: ${severity}: ${message} (${code})`;
}
