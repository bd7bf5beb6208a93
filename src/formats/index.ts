import type { Format } from './format.ts';

export type { Export, Exported, ExportOptions, Format } from './format.ts';

/** All formats, the usual one first. */
export const formats: readonly Format[] = [
  {
    id: 'svg',
    extension: '.svg',
    title: 'SVG picture',
    draws: true,
    options: ['theme', 'layout'],
    beginning: /^\s*<(svg|\?xml)/,
    load: async () => (await import('./svg.ts')).svg,
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
