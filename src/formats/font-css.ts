import { base64 } from './base64.ts';
import type { ExportOptions } from './format.ts';

const mediaTypes: readonly (readonly [beginning: string, mediaType: string, format: string])[] = [
  ['wOF2', 'font/woff2', 'woff2'],
  ['wOFF', 'font/woff', 'woff'],
  ['OTTO', 'font/otf', 'opentype'],
];

/** Upright letters as those of slanted texts too. */
const uprightOnly = 'oblique 0deg 20deg';

/**
 * The CSS rules that carry a font of one's own along; none without it. Each face says of what weights and slants it is, so that browsers
 * make up no letters from others: no other format does.
 */
export function ownFontCss({ fontFiles, layout }: ExportOptions): string {
  const { regular, bold, italic } = fontFiles ?? {};
  const family = layout?.font?.family;
  if (!regular || family === undefined) return '';
  return [
    fontFaceCss(family, regular.data, bold ? '400 500' : '400 700', italic ? 'normal' : uprightOnly),
    ...(bold ? [fontFaceCss(family, bold.data, '600 700', 'normal')] : []),
    ...(italic ? [fontFaceCss(family, italic.data, '400 700', 'italic')] : []),
  ].join('\n');
}

/** The rule for a font file in the style sheet itself. */
export function fontFaceCss(family: string, data: Uint8Array, weight: string, style: string): string {
  const beginning = String.fromCharCode(...data.subarray(0, 4));
  const [, mediaType = 'font/ttf', format = 'truetype'] = mediaTypes.find(([each]) => each === beginning) ?? [];
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:${mediaType};base64,${base64(data)}) format("${format}")}`;
}
