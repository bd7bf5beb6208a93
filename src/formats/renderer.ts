import { initWasm, Resvg, type ResvgRenderOptions } from '@resvg/resvg-wasm';
import type { Pictures } from '../map/index.ts';
import { base64 } from './base64.ts';
import { isDrawable } from './drawable-picture.ts';
import { loadAsset, mapFaces } from './fonts.ts';
import type { ExportOptions } from './format.ts';

let started: Promise<void> | undefined;

/** The renderer of SVG is WebAssembly: it is loaded once. */
function startRenderer(options: ExportOptions): Promise<void> {
  started ??= loadAsset(options, 'resvg.wasm').then((code) => initWasm(code as Uint8Array<ArrayBuffer>));
  return started.catch((error: unknown) => {
    started = undefined;
    throw error;
  });
}

/** Draws SVG that leaves nothing transparent as PNG. */
export async function render(svg: string, how: ResvgRenderOptions, options: ExportOptions): Promise<Uint8Array> {
  await startRenderer(options);
  if (!options.encodePng) return pngOf(svg, how);
  const renderer = new Resvg(svg, how);
  const picture = renderer.render();
  const { width, height, pixels: data } = picture;
  picture.free();
  renderer.free();
  return options.encodePng({ width, height, data });
}

function pngOf(svg: string | Uint8Array, how: ResvgRenderOptions): Uint8Array {
  const renderer = new Resvg(svg, how);
  const picture = renderer.render();
  const png = picture.asPng();
  picture.free();
  renderer.free();
  return png;
}

/** Of a picture that is SVG, as it is drawn: the ends of one that is long and narrow may lie far outside of its room. */
const mostPixels = 20_000_000;

const encodedSvg = 'data:image/svg+xml;base64,';

/** Whether a data address is that of an SVG. */
export const isSvg = (address: string) => address.startsWith(encodedSvg);

/** The bytes of a data address that is written as base64. */
export function bytesOfAddress(address: string): Uint8Array {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (character) => character.charCodeAt(0));
}

/** A room for a picture, in pixels: it is seen whole in it, or fills it. */
interface Room {
  readonly width: number;
  readonly height: number;
  readonly filled: boolean;
}

/**
 * A picture as the renderer can draw it in a room: one that is SVG as PNG, since its texts are drawn only when it is drawn for itself.
 * Nothing is loaded that an SVG names. Undefined for what cannot be drawn.
 */
export async function pixelsFor(address: string, room: Room, options: ExportOptions): Promise<string | undefined> {
  if (!isDrawable(address)) return undefined;
  if (!isSvg(address)) return address;
  const [font] = await Promise.all([fontsOfPictures(options), startRenderer(options)]);
  try {
    const svg = bytesOfAddress(address);
    const whole = new Resvg(svg, { font });
    const [across, down] = [room.width / whole.width, room.height / whole.height];
    const isEmpty = whole.getBBox() === undefined;
    const value = room.filled ? Math.max(across, down) : Math.min(across, down);
    const isTooLarge = value * whole.width * value * whole.height > mostPixels;
    whole.free();
    return isEmpty || isTooLarge ? undefined : pngAddress(pngOf(svg, { font, fitTo: { mode: 'zoom', value } }));
  } catch {
    return undefined;
  }
}

const kept = new WeakMap<ExportOptions, Promise<NonNullable<ResvgRenderOptions['font']>>>();

/** The fonts for texts in pictures: those of the map. */
function fontsOfPictures(options: ExportOptions): Promise<NonNullable<ResvgRenderOptions['font']>> {
  const load = async () => ({
    fontBuffers: await Promise.all(Object.values(mapFaces).map((name) => loadAsset(options, name))),
    defaultFontFamily: 'Inter',
    sansSerifFamily: 'Inter',
  });
  const fonts = kept.get(options) ?? load();
  kept.set(options, fonts);
  return fonts;
}

/** The data address of a PNG. */
export const pngAddress = (png: Uint8Array) => `data:image/png;base64,${base64(png)}`;

/** The same for what may have nothing in it that can be drawn: then there is no picture. */
export async function renderSeen(
  svg: string,
  how: ResvgRenderOptions,
  options: ExportOptions,
): Promise<Uint8Array | undefined> {
  await startRenderer(options);
  const renderer = new Resvg(svg, how);
  const box = renderer.getBBox();
  renderer.free();
  return box === undefined ? undefined : pngOf(svg, how);
}

/**
 * Those of some pictures that are SVG as PNG, so many px wide, by their addresses, for formats that know no SVG. Nothing is loaded that
 * an SVG names. One that cannot be drawn is left out.
 */
export async function pngsOf(
  pictures: Pictures = new Map(),
  width: number,
  options: ExportOptions,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const all = [...pictures.values()].filter((address): address is string => address !== null && isSvg(address));
  if (all.length === 0) return new Map();
  const [font] = await Promise.all([fontsOfPictures(options), startRenderer(options)]);
  return new Map(
    all.flatMap((address) => {
      try {
        if (!isDrawable(address)) return [];
        const svg = bytesOfAddress(address);
        const whole = new Resvg(svg, { font });
        const isTooLarge = (width * width * whole.height) / whole.width > mostPixels;
        whole.free();
        return isTooLarge ? [] : [[address, pngOf(svg, { font, fitTo: { mode: 'width', value: width } })] as const];
      } catch {
        return [];
      }
    }),
  );
}
