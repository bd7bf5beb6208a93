import { imageSize } from 'image-size';
import { elementsDrawnBy } from './uses-in-svg.ts';

/** A photo of any camera has fewer pixels; each takes four bytes of memory when it is drawn. */
const mostPixels = 60_000_000;

/** Drawings have thousands of elements; millions keep a browser busy for minutes. */
const mostElements = 200_000;

const address = /^data:image\/(png|jpeg|gif|webp|avif|svg\+xml);base64,(.*)$/s;

/** Pictures in SVG: what is written there as anything else may be SVG again. */
const embedded = /data:image\/(png|jpe?g|gif|webp);base64,([\w+/=\s]*)/gi;

/**
 * What of SVG takes ever so long to draw: filters whose work grows with the square of a number in them. Entities could hide them; those that
 * drawing programs write name namespaces. So could pictures in pictures, and packed files.
 */
const unbounded =
  /feMorphology|feConvolveMatrix|<!ENTITY\s+(?![\w-]+\s+["']https?:)|href\s*=\s*["']\s*d\s*a\s*t\s*a\s*:/i;

/**
 * Whether a picture can be drawn in reasonable time and memory, as far as one can tell before: a file of a few kilobytes may hold
 * billions of pixels. Takes its data address.
 */
export function isDrawable(picture: string): boolean {
  const [, kind, data = ''] = address.exec(picture) ?? [];
  if (kind !== 'svg+xml') return kind !== undefined && hasFewPixels(data);
  if (data.startsWith(packed)) return false;
  const svg = withoutReferences(new TextDecoder().decode(bytesOf(data)));
  const rasters = [...svg.matchAll(embedded)];
  const markup = svg.replace(embedded, '');
  return (
    rasters.every(([, , raster = '']) => hasFewPixels(raster)) &&
    !unbounded.test(markup) &&
    elementsDrawnBy(markup) <= mostElements
  );
}

/** How packed files begin, in base64. */
const packed = 'H4s';

/** Characters that are written as numbers, as themselves. */
function withoutReferences(xml: string): string {
  return xml.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hexadecimal?: string, decimal?: string) => {
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

function hasFewPixels(data: string): boolean {
  try {
    const { width, height } = imageSize(bytesOf(data));
    return width > 0 && height > 0 && width * height <= mostPixels;
  } catch {
    // No picture after all: nothing draws it.
    return true;
  }
}

function bytesOf(data: string): Uint8Array {
  return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
}
