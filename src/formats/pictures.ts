import type { Group, Scene, Shape } from '../map/index.ts';
import { loadAsset, mapFaces } from './fonts.ts';
import type { ExportOptions } from './format.ts';
import { renderSeen } from './renderer.ts';

/** A photo or an image as the map shows it. */
export type Picture = Extract<Shape, { kind: 'picture' }>;

/** Pixels for each px of the map: enough for print. */
const pixelsOfPx = 3;

/**
 * All pictures of a scene as PNG, as large as they are drawn and cut as they are there, by `keyOf`. Those in a format that is not
 * understood are left out, which is said.
 */
export async function picturesFor(scene: Scene, options: ExportOptions): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawn = new Map<string, Uint8Array>();
  const failed = new Set<string>();
  for (const picture of picturesIn(scene)) {
    const key = keyOf(picture);
    if (drawn.has(key)) continue;
    const png = await drawPicture(picture, options);
    if (png) drawn.set(key, png);
    else failed.add(picture.title);
  }
  if (failed.size > 0) options.warn?.(failedSentence([...failed]));
  return drawn;
}

/** What tells a picture, as it is drawn, from all others. */
export const keyOf = ({ address, width, height, round, align }: Picture): string =>
  `${width} ${height} ${round} ${align ?? 'middle'} ${address}`;

function* picturesIn(scene: Scene | Group): Generator<Picture> {
  for (const shape of 'groups' in scene ? scene.groups : scene.shapes) {
    if (shape.kind === 'picture') yield shape;
    else if (shape.kind === 'group') yield* picturesIn(shape);
  }
}

async function drawPicture(
  { address, width, height, round, align }: Picture,
  options: ExportOptions,
): Promise<Uint8Array | undefined> {
  const fit = round ? 'xMidYMid slice' : `${align ? 'xMin' : 'xMid'}YMid meet`;
  const href = address.replace(/[&<"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}" preserveAspectRatio="${fit}"/></svg>`;
  const font = { fontBuffers: [await loadAsset(options, mapFaces.regular)], defaultFontFamily: 'Inter' };
  return renderSeen(svg, { font, fitTo: { mode: 'zoom', value: pixelsOfPx } }, options);
}

function failedSentence(titles: readonly string[]): string {
  const [what, them] = titles.length === 1 ? ['picture', 'it'] : ['pictures', 'each'];
  return `the ${what} ${titles.map((title) => `"${title}"`).join(', ')} cannot be drawn here. Save ${them} as PNG, JPEG or SVG.`;
}
