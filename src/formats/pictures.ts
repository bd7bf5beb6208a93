import { type Group, isColorless, type Scene, type Shape, type Theme } from '../map/index.ts';
import { plural } from '../words/index.ts';
import type { ExportOptions } from './format.ts';
import { pixelsFor, renderSeen } from './renderer.ts';

/** A photo or an image as the map shows it. */
export type Picture = Extract<Shape, { kind: 'picture' }>;

/** How pictures are drawn. */
interface Drawing {
  readonly theme: Theme;
  /** Pixels for each px of the map. */
  readonly scale: number;
}

/**
 * All pictures of a scene as PNG, as large as they are drawn and cut as they are there, by `keyOf`. Those in a format that is not
 * understood are left out, which is said.
 */
export async function picturesFor(
  scene: Scene,
  drawing: Drawing,
  options: ExportOptions,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawn = new Map<string, Uint8Array>();
  const failed = new Set<string>();
  for (const picture of picturesIn(scene)) {
    const key = keyOf(picture);
    if (drawn.has(key)) continue;
    const png = await drawPicture(picture, drawing, options);
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
  { theme, scale }: Drawing,
  options: ExportOptions,
): Promise<Uint8Array | undefined> {
  const room = { width: scale * width, height: scale * height, filled: round };
  const pixels = await pixelsFor(address, room, options);
  if (pixels === undefined) return undefined;
  const fit = round ? 'xMidYMid slice' : `${align ? 'xMin' : 'xMid'}YMid meet`;
  const href = pixels.replace(/[&<"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const filter = isColorless(theme) ? ' filter="grayscale(1)"' : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}" preserveAspectRatio="${fit}"${filter}/></svg>`;
  return renderSeen(svg, { fitTo: { mode: 'zoom', value: scale } }, options);
}

function failedSentence(titles: readonly string[]): string {
  return plural(
    titles.length,
    'the picture {titles} cannot be drawn here. Save it as a smaller PNG, JPEG or plain SVG.',
    'the pictures {titles} cannot be drawn here. Save each as a smaller PNG, JPEG or plain SVG.',
    { titles: titles.map((title) => `"${title}"`).join(', ') },
  );
}
