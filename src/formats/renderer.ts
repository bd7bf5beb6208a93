import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { loadAsset, mapFaces } from './fonts.ts';
import type { ExportOptions } from './format.ts';

let started: Promise<void> | undefined;

/** The renderer of SVG is WebAssembly: it is loaded once. */
export function startRenderer(options: ExportOptions): Promise<void> {
  started ??= loadAsset(options, 'resvg.wasm').then((code) => initWasm(code as Uint8Array<ArrayBuffer>));
  return started.catch((error: unknown) => {
    started = undefined;
    throw error;
  });
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
  addresses: readonly string[],
  width: number,
  options: ExportOptions,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const all = addresses.filter((address) => address.startsWith(encodedSvg));
  if (all.length === 0) return new Map();
  const [font] = await Promise.all([loadAsset(options, mapFaces.regular), startRenderer(options)]);
  return new Map(
    all.flatMap((address) => {
      try {
        const renderer = new Resvg(bytesOfAddress(address), {
          font: { fontBuffers: [font], defaultFontFamily: 'Inter' },
          fitTo: { mode: 'width', value: width },
        });
        const picture = renderer.render();
        const png = picture.asPng();
        picture.free();
        renderer.free();
        return [[address, png] as const];
      } catch {
        return [];
      }
    }),
  );
}
