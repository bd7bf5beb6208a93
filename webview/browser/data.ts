import type { BrowserPage } from '../../src/protocol.ts';

/** What the server has said to this page. */
export const data = JSON.parse(document.getElementById('preview-data')?.textContent ?? '{}') as BrowserPage;

/** The address of something that the server has of the shown file. */
export function addressOf(what: string, query: Readonly<Record<string, string>> = {}): string {
  return `${what}?${new URLSearchParams({ ...(data.file !== undefined && { file: data.file }), ...query })}`;
}
