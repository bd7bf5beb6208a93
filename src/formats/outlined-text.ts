import { create, type Font, type Path } from 'fontkit';
import type { Shape } from '../map/index.ts';
import type { MapFont } from '../model/index.ts';
import { byFace, type Fonts, fileOf } from './fonts.ts';
import type { Text } from './scene-texts.ts';
import { runsOf, type Typesetter } from './typesetter.ts';

const haloWidth = 4;

/** Draws texts as the outlines of their letters, for what knows of the letters of few scripts how they join. */
export function outliner(
  { faces, own, fallbacks, missing }: Fonts,
  font: MapFont | undefined,
): (text: Text) => readonly Shape[] {
  const typesetter: Typesetter<Font> = {
    missing,
    ...(own && font && { own: { font, faces: byFace((face) => open(fileOf(own, face).data)) } }),
    faces: byFace((face) => open(faces[face])),
    fallbacks: fallbacks.map(({ data, face, characters }) => ({ font: open(data, face), characters })),
  };
  return (text) => {
    const d = text.lines.map((line) => outlineOf(line, text, typesetter)).join('');
    const { halo, paint } = text;
    return [
      ...(halo ? [{ kind: 'path', d, stroke: halo, strokeWidth: haloWidth } as const] : []),
      { kind: 'path', d, fill: paint },
    ];
  };
}

const open = (data: Uint8Array, face?: string) => create(data as Buffer, face) as Font;

function outlineOf({ text, x, y }: Text['lines'][number], whole: Text, typesetter: Typesetter<Font>): string {
  const { style, anchor, rightToLeft = false } = whole;
  const { size, tabular, spacing = 0 } = style;
  const runs = runsOf(text, style, typesetter, rightToLeft).map((run) => ({
    scale: size / run.font.unitsPerEm,
    ...run.font.layout(run.text, tabular ? ['tnum'] : []),
  }));
  const width = runs.reduce(
    (sum, { positions, scale }) =>
      positions.reduce((all, { xAdvance }) => all + xAdvance * scale + spacing * size, sum),
    0,
  );
  let at = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  let d = '';
  for (const { glyphs, positions, scale } of runs) {
    glyphs.forEach(({ path }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      d += placed(path, at + xOffset * scale, y - yOffset * scale, scale);
      at += xAdvance * scale + spacing * size;
    });
  }
  return d;
}

const letters = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;

/** A glyph's outline at its place: fonts count upwards. */
function placed({ commands }: Path, x: number, y: number, scale: number): string {
  return commands
    .map(({ command, args }) => {
      const points = args.map((value, index) => (index % 2 === 0 ? x + value * scale : y - value * scale).toFixed(2));
      return letters[command] + points.join(' ');
    })
    .join('');
}
