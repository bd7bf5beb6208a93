import { colorOf, measure } from '../../map/index.ts';
import { holds } from '../pieces.ts';
import type { Text } from '../scene-texts.ts';
import { emuPerPoint, textBox } from './drawing-ml.ts';
import { type Drawn, hexOf, onSlide, type Pencil, type Place } from './pencil.ts';

/** The map's usual font. Where it is not installed, PowerPoint takes another without serifs. */
export const mapFont = 'Inter';
/** Of the map's font, in em. */
const ascent = 0.969;
const descent = 0.241;
/** How much wider a box is than its text, for fonts that are wider than the one it was measured with. */
const slack = 1.1;

/** Lines that are off by less than this, in px, stand evenly. */
const near = 0.1;
/** In px. */
const haloWidth = 2;

const aligned = { middle: 'ctr', end: 'r' } as const;

/** Draws a text as one box whose lines are those of the map; lines that do not stand evenly below each other have boxes of their own. */
export function drawText(pencil: Pencil, text: Text, place: Place): Drawn[] {
  const lines = text.lines.filter((line) => line.text.trim() !== '');
  const [first, second] = lines;
  if (!first) return [];
  const step = second ? second.y - first.y : undefined;
  const isEven = lines.every(
    ({ x, y }, index) => Math.abs(x - first.x) < near && Math.abs(y - first.y - index * (step ?? 0)) < near,
  );
  if (!isEven || (step !== undefined && step <= 0)) {
    return lines.flatMap((line) => drawLines(pencil, { ...text, lines: [line] }, place, undefined));
  }
  return drawLines(pencil, { ...text, lines }, place, step);
}

function drawLines(
  pencil: Pencil,
  { lines, style, paint, halo, anchor, rightToLeft = false }: Text,
  place: Place,
  step: number | undefined,
): Drawn[] {
  const [first] = lines;
  const { size } = style;
  if (!first) return [];
  const width = lines.reduce((widest, { text }) => Math.max(widest, measure(text, style)), 0);
  const room = width * slack;
  const begin = (wide: number) => first.x - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
  const above = step === undefined ? ascent * size : step - descent * size;
  const top = first.y - above;
  const height = step === undefined ? (ascent + descent) * size : step * lines.length;
  if (!isShown(place, begin(width) + width / 2, top + height / 2)) return [];
  const [left, upper] = onSlide(pencil, place, place.x + begin(room), place.y + top);
  const bounds = { left, top: upper, right: left + pencil.scale * room, bottom: upper + pencil.scale * height };
  const hundredths = (pencil.scale / emuPerPoint) * 100;
  const id = pencil.nextId();
  const xml = textBox(
    { id, name: `Text ${id}` },
    bounds,
    {
      size: size * hundredths,
      bold: (style.weight ?? 400) >= 600,
      italic: style.italic ?? false,
      spacing: (style.spacing ?? 0) * size * hundredths,
      color: hexOf(colorOf(paint, pencil.theme)) ?? hexOf(pencil.theme.ink) ?? '000000',
      ...haloOf(pencil, halo),
      font: pencil.scene.font?.family ?? mapFont,
      ...(place.link !== undefined && { link: place.link }),
    },
    {
      lines: lines.map(({ text }) => text),
      align: anchor ? aligned[anchor] : 'l',
      rightToLeft,
      ...(step !== undefined && { lineSpacing: step * hundredths }),
    },
  );
  return [{ xml, bounds }];
}

function haloOf({ theme, scale }: Pencil, paint: Text['halo']) {
  const color = paint && hexOf(colorOf(paint, theme));
  return color ? { halo: { color, width: haloWidth * scale } } : {};
}

/** Whether the middle of a text, counted from its group, lies in what is shown. */
function isShown({ x, y, piece, whole }: Place, middleX: number, middleY: number): boolean {
  return whole || holds(piece, x + middleX, y + middleY);
}
