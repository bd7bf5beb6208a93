import { base64 } from '../base64.ts';
import { fontFaceCss, ownFontCss } from '../font-css.ts';
import { loadAsset } from '../fonts.ts';
import type { ExportOptions } from '../format.ts';

/** The faces of the map's usual font in the page, as far as Latin needs them. Others are the reader's. */
const faces = [
  { name: 'Inter-Regular.woff2', weight: 400, style: 'normal' },
  { name: 'Inter-Medium.woff2', weight: 500, style: 'normal' },
  { name: 'Inter-SemiBold.woff2', weight: 600, style: 'normal' },
  { name: 'Inter-Italic.woff2', weight: 400, style: 'italic' },
] as const;

/** The rules for the fonts that a page carries with it. */
export async function fontRules(options: ExportOptions): Promise<string> {
  const rules = faces.map(async ({ name, weight, style }) => {
    return fontFaceCss('Inter', await loadAsset(options, name), String(weight), style);
  });
  return [...(await Promise.all(rules)), ownFontCss(options)].join('\n');
}

/** A program as it may stand in a page. */
export const scriptOf = (code: Uint8Array): string =>
  new TextDecoder().decode(code).trim().replaceAll('</script', '<\\/script');

/** A content security policy that allows this style and this script, and nothing else. */
export async function policyOf(style: string, script: string): Promise<string> {
  return [
    "default-src 'none'",
    `style-src '${await hashOf(style)}'`,
    `script-src '${await hashOf(script)}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** As a content security policy names a text. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${base64(new Uint8Array(digest))}`;
}
