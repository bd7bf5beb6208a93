import { readdirSync, readFileSync } from 'node:fs';
import { URI } from 'langium';
import MarkdownIt from 'markdown-it';
import { beforeAll, expect, test } from 'vitest';
import type { CompletionItem, Position } from 'vscode-languageserver';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFiles, createServices } from '../language/language-services.ts';
import { madeFiles } from './made-files.ts';

const folder = new URL('files/', import.meta.url);
const written = readdirSync(folder).map((name) => [name, () => readFileSync(new URL(name, folder), 'utf8')] as const);
const made = Object.entries(madeFiles).map(([name, text]) => [name, () => text] as const);
const hostile = [...written, ...made].filter(([name]) => name.endsWith('.journey'));

/** Places of one file that are asked about; of large files not all are. */
const mostPlaces = 100;

/** Editors show Markdown with HTML off or on, and make links of addresses. */
const asShown = new MarkdownIt({ html: true, linkify: true });

let services: JourneyEditorServices;
beforeAll(async () => {
  services = await createServices();
});

test.each(hostile)('what is shown and proposed in %s leads nowhere and loads nothing', async (name, read) => {
  const text = String(read());
  await addFiles(services, { [name]: text });
  const document = services.shared.workspace.LangiumDocuments.all.find(({ uri }) => uri.path.endsWith(`/${name}`));
  if (!document) throw new Error(`${name} was not read.`);
  const { textDocument } = document;
  const params = (position: Position) => ({ textDocument: { uri: textDocument.uri }, position });
  const words = [...text.matchAll(/(?<=^|\s|")\S/gm)];
  const step = Math.ceil(words.length / mostPlaces);
  const shown: string[] = [];
  for (const { index } of words.filter((_, place) => place % step === 0)) {
    const position = textDocument.positionAt(index);
    const hover = await services.lsp.HoverProvider?.getHoverContent(document, params(position));
    if (hover) shown.push((hover.contents as { value: string }).value);
    const list = await services.lsp.CompletionProvider?.getCompletion(document, params(position));
    shown.push(...(list?.items ?? []).flatMap(saidOf));
  }
  expect(shown.length).toBeGreaterThan(0);
  expect([...new Set(shown)].flatMap(harmOf)).toEqual([]);
});

function saidOf({ documentation }: CompletionItem): string[] {
  return documentation === undefined || typeof documentation === 'string' ? [] : [documentation.value];
}

/** What of a text in Markdown is more than text: elements that no Markdown of ours makes, and links elsewhere than to files. */
function harmOf(markdown: string): string[] {
  const page = asShown.render(markdown);
  const elements = [
    ...page.matchAll(/<(?!\/?(?:p|strong|em|code|pre|blockquote|ul|ol|li|br|hr|h\d|a|span|table|t[a-z]+)\b)[^>]*>/g),
  ].map(([element]) => element);
  const links = [...page.matchAll(/href="([^"]*)"/g)].flatMap(([, link = '']) =>
    ['file', 'http', 'https'].includes(URI.parse(link).scheme) ? [] : [link],
  );
  return [...elements, ...links];
}
