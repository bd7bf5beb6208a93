import { t } from '../src/words/index.ts';
/**
 * Puts texts and bytes on the clipboard, by their MIME types. Answers with a sentence that says what kept it from that, or with nothing.
 */
export async function writeClipboard(parts: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  try {
    await focused();
    const blobs = Object.entries(parts).map(
      ([type, content]) => [type, new Blob([content as BlobPart], { type })] as const,
    );
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return '';
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    return name === 'NotAllowedError' ? t('it is not allowed here.') : t('it does not work here.');
  }
}

/** In ms. */
const longestWait = 1000;

/** A page without the focus may not write to the clipboard; where it is about to get it, this waits. */
function focused(): Promise<void> {
  if (document.hasFocus()) return Promise.resolve();
  window.focus();
  return new Promise((resolve) => {
    addEventListener('focus', () => resolve(), { once: true });
    setTimeout(resolve, longestWait);
  });
}
