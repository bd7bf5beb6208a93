import { initWasm, Resvg, type ResvgRenderOptions } from '@resvg/resvg-wasm';
import type { Pictures } from '../map/index.ts';
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

/** Draws SVG as pixels. */
export async function render(svg: string, how: ResvgRenderOptions, options: ExportOptions): Promise<Uint8Array> {
  await startRenderer(options);
  return pngOf(svg, how);
}

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

function pngOf(svg: string | Uint8Array, how: ResvgRenderOptions): Uint8Array {
  const renderer = new Resvg(svg, how);
  const picture = renderer.render();
  const png = picture.asPng();
  picture.free();
  renderer.free();
  return png;
}

const encodedSvg = 'data:image/svg+xml;base64,';

/** The bytes of a data address that is written as base64. */
export function bytesOfAddress(address: string): Uint8Array {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (character) => character.charCodeAt(0));
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
  const all = [...pictures.values()].filter((address): address is string => address?.startsWith(encodedSvg) ?? false);
  if (all.length === 0) return new Map();
  const [font] = await Promise.all([loadAsset(options, mapFaces.regular), startRenderer(options)]);
  return new Map(
    all.flatMap((address) => {
      try {
        const png = pngOf(bytesOfAddress(address), {
          font: { fontBuffers: [font], defaultFontFamily: 'Inter' },
          fitTo: { mode: 'width', value: width },
        });
        return [[address, png] as const];
      } catch {
        return [];
      }
    }),
  );
}
