import { drawSvg, layout, type Scene } from '../map/index.ts';
import type { Model } from '../model/index.ts';
import { ownFontCss } from './font-css.ts';
import type { Export, ExportOptions } from './format.ts';
import { themeOf } from './theme.ts';

/** The map as an SVG file. */
export const svg: Export = (model, journey, options) => svgOf(layout(model, journey, options.layout), model, options);

/** A scene of a model as an SVG file. Its ids are in no other drawing, be it of the same journey: several can stand in one page. */
export async function svgOf(scene: Scene, model: Model, options: ExportOptions): Promise<string> {
  const drawn = drawSvg(scene, themeOf(model, options), ownFontCss(options));
  return `${withIds(drawn, scene.id, `${scene.id}-${await fingerprintOf(drawn)}`)}\n`;
}

/** A drawing whose ids begin with something else than those of its scene. */
export function withIds(drawn: string, sceneId: string, own: string): string {
  // Texts have their quotes escaped, so that only ids and what refers to them look like this.
  return drawn.replaceAll(new RegExp(`(="(?:url\\()?#?)${sceneId}(?=[-"])`, 'g'), `$1${own}`);
}

/** The same for the same text, and another for any other. */
async function fingerprintOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest, 0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
