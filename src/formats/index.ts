import { phrase } from '../words/index.ts';
import type { Format } from './format.ts';
import { inItsLanguage } from './in-its-language.ts';

export { type Exported, type ExportOptions, type Format, type Page, type Pixels, pages } from './format.ts';

/** All formats, the usual one first. */
export const formats: readonly Format[] = [
  {
    id: 'svg',
    extension: '.svg',
    title: phrase('SVG picture'),
    draws: true,
    options: ['theme', 'layout'],
    beginning: /^\s*<(svg|\?xml)/,
    load: async () => (await import('./svg.ts')).svg,
  },
  {
    id: 'png',
    extension: '.png',
    title: phrase('PNG picture'),
    draws: true,
    options: ['theme', 'layout', 'scale'],
    beginning: /^\x89PNG/,
    load: async () => (await import('./png.ts')).png,
  },
  {
    id: 'pdf',
    extension: '.pdf',
    title: phrase('PDF document'),
    draws: true,
    options: ['theme', 'layout', 'page'],
    pages: ['a4', 'a3', 'letter', 'map'],
    beginning: /^%PDF-/,
    load: async () => (await import('./pdf/pdf.ts')).pdf,
  },
  {
    id: 'pptx',
    extension: '.pptx',
    title: phrase('PowerPoint presentation'),
    draws: true,
    options: ['theme', 'layout', 'page'],
    pages: ['stage', 'map'],
    beginning: /^PK.{28}_rels\/\.rels.*ppt\/presentation\.xml/s,
    load: async () => (await import('./pptx/pptx.ts')).pptx,
  },
  {
    id: 'html',
    extension: '.html',
    title: phrase('Web page'),
    draws: true,
    options: ['theme', 'layout'],
    beginning:
      /^<!doctype html>\n<html lang="(en|id)"><head><meta charset="utf-8"\/?><meta http-equiv="Content-Security-Policy"/,
    load: async () => (await import('./html/html.tsx')).html,
  },
  {
    id: 'markdown',
    extension: '.md',
    title: phrase('Markdown document'),
    draws: false,
    options: [],
    beginning: /^<!-- Written by journey render\./,
    load: async () => inItsLanguage((await import('./markdown.ts')).markdown),
  },
  {
    id: 'xlsx',
    extension: '.xlsx',
    title: phrase('Excel workbook'),
    draws: false,
    options: [],
    beginning: /^PK[^ -~]{2}(?!.{26}_rels\/\.rels)/s,
    load: async () => inItsLanguage((await import('./xlsx.ts')).xlsx),
  },
  {
    id: 'csv',
    extension: '.csv',
    title: phrase('CSV table'),
    draws: false,
    options: [],
    beginning: /^\xEF\xBB\xBF(Stage,Touchpoint|Tahap,Titik sentuh),/,
    load: async () => inItsLanguage((await import('./csv.ts')).csv),
  },
  {
    id: 'json',
    extension: '.json',
    title: phrase('JSON document of a journey'),
    draws: false,
    options: [],
    beginning: /^\{\s*"format": "journey-map"/,
    load: async () => (await import('./json.ts')).json,
  },
  {
    id: 'mermaid',
    extension: '.mmd',
    title: phrase('Mermaid journey'),
    draws: false,
    options: [],
    beginning: /^journey\n( {2}|$)/,
    load: async () => inItsLanguage((await import('./mermaid.ts')).mermaid),
  },
  {
    id: 'ujm',
    extension: '.jsonld',
    title: phrase('UJM 1.0 document'),
    draws: false,
    options: [],
    beginning: /^\{\s*"@context": \{\s*"@vocab": "https:\/\/www\.openuji\.org\/ns\/ujm#"/,
    load: async () => (await import('./ujm.ts')).ujm,
  },
];

/** The format of this id. */
export function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

/** The format whose files end as this path does, capital or small. */
export function formatOfPath(path: string): Format | undefined {
  return formats.find(({ extension }) => path.toLowerCase().endsWith(extension));
}
