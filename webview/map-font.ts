import type { FontFace as Face } from '../src/model/index.ts';
import type { ShownFont } from '../src/protocol.ts';

let drawn: readonly FontFace[] = [];

/** Lets the page draw in a font, or without one in the map's usual font. Ends when it can. */
export async function drawIn(font: ShownFont | undefined): Promise<void> {
  const faces = font ? facesOf(font) : [];
  await Promise.all(faces.map((face) => face.load()));
  for (const face of drawn) document.fonts.delete(face);
  for (const face of faces) document.fonts.add(face);
  drawn = faces;
  const { style } = document.documentElement;
  if (font) style.setProperty('--map-font', `"${font.widths.family}"`);
  else style.removeProperty('--map-font');
}

function facesOf({ widths, files }: ShownFont): FontFace[] {
  // What has no file is set in the regular face: without these, the browser would make it up from that.
  const descriptors: Readonly<Record<Face, FontFaceDescriptors>> = {
    regular: {
      weight: files.bold ? '400 500' : '400 700',
      style: files.italic ? 'normal' : 'oblique 0deg 20deg',
    },
    bold: { weight: '600 700' },
    italic: { weight: '400 700', style: 'italic' },
  };
  return (Object.entries(files) as [Face, Uint8Array][]).map(
    ([face, bytes]) => new FontFace(widths.family, new Uint8Array(bytes), descriptors[face]),
  );
}
