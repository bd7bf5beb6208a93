import type { CopyKind, Look, ToPreview } from '../../src/protocol.ts';
import { t } from '../../src/words/index.ts';
import { addressOf, data } from './data.ts';
import { hush, say } from './notices.ts';

/** Of what formats each kind of copy is made, by the MIME types that the clipboard knows them by. */
const copies: Readonly<Record<CopyKind, Readonly<Record<string, string>>>> = {
  image: { 'image/png': 'png' },
  svg: { 'text/plain': 'svg' },
  markdown: { 'text/plain': 'markdown' },
  table: { 'text/plain': 'tab-separated', 'text/html': 'html-table' },
};
/** By which a file of Markdown is known to be one of ours; among other text it means nothing. */
const mark = /^<!--.*?-->\s*/s;

/** Where the server has what is shown in a format. */
function exportOf({ journey, lens, filter }: Look, format: string): string {
  return addressOf('export', { journey, lens, filter: JSON.stringify(filter), format });
}

/** Has the page put on the clipboard what it shows. */
export async function copy(as: string, look: Look, tell: (message: ToPreview) => void): Promise<void> {
  if (!Object.hasOwn(copies, as)) return;
  try {
    const parts = Object.entries(copies[as as CopyKind]).map(async ([type, format]) => {
      const response = await fetch(exportOf(look, format));
      if (!response.ok) throw new Error(await response.text());
      if (type.startsWith('image/')) return [type, new Uint8Array(await response.arrayBuffer())] as const;
      return [type, (await response.text()).replace(format === 'markdown' ? mark : '', '')] as const;
    });
    tell({ type: 'clipboard', parts: Object.fromEntries(await Promise.all(parts)) });
  } catch {
    say(t('It could not be made. The terminal says more.'));
  }
}

/** Says what became of a copy. */
export function copied(problem: string): void {
  say(problem === '' ? t('Copied.') : t('It could not be copied: {reason}', { reason: problem }));
}

/** Offers what is shown as a file in every format. */
export function chooseExport(look: Look): void {
  hush();
  const dialog = document.createElement('dialog');
  dialog.className = 'exports';
  dialog.setAttribute('aria-label', t('Export as'));
  const heading = document.createElement('h2');
  heading.textContent = t('Export as');
  const list = document.createElement('ul');
  for (const { id, title } of data.formats) {
    const link = document.createElement('a');
    link.href = exportOf(look, id);
    link.download = '';
    link.textContent = title;
    link.addEventListener('click', () => dialog.close());
    const entry = document.createElement('li');
    entry.append(link);
    list.append(entry);
  }
  const cancel = document.createElement('button');
  cancel.type = 'button';
  cancel.textContent = t('Cancel');
  cancel.addEventListener('click', () => dialog.close());
  dialog.append(heading, list, cancel);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
