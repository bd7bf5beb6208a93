import { findOrInstall } from './debian.mjs';
import { findOnPath } from './processes.mjs';

/** Poppler's `pdftotext`, which reads PDFs as search engines and screen readers do: on this machine, or else Debian's. */
export function findPdfToText() {
  return findOrInstall(() => findOnPath('pdftotext'), {
    what: 'Poppler, which reads PDFs again',
    packages: ['poppler-utils'],
    advice: 'Install Poppler, and run the command again.',
  });
}
