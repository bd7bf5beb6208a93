import type MarkdownIt from 'markdown-it';
import { escapeHtml } from './escape-html.ts';
import { useFence } from './fence.ts';

/** Puts the text of each journey into the page as it is; `preview.ts` draws it there. */
export function showSource(md: MarkdownIt): MarkdownIt {
  useFence(md, (text, _index, attributes) => {
    const source = escapeHtml(text);
    return `<div${attributes} data-journey="${source}"><pre><code>${source}</code></pre></div>\n`;
  });
  return md;
}
