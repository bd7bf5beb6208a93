import { familiesOf } from '../map-font.ts';
import type { FileNames, Text } from '../scene.ts';
import { colorOf } from '../theme.ts';
import type { Pen } from './paint.ts';
import { round } from './round.ts';
import { xmlSafe } from './xml-safe.ts';

/** The size and the paint of text that says nothing else. */
export const usualSize = 13;
export const usualPaint = 'ink2';
const haloWidth = 4;

/** Lines that are placed one by one, since SVG does not break text. */
export function drawText({ lines, style, paint, halo, anchor, rightToLeft, full }: Text, { theme }: Pen) {
  const { size, weight, italic, spacing, tabular } = style;
  const [first] = lines;
  const around = halo && { stroke: colorOf(halo, theme), 'stroke-width': haloWidth, 'paint-order': 'stroke' };
  const alone = lines.length === 1 && first && !first.file && first;
  return (
    <text
      x={alone ? round(first.x) : undefined}
      y={alone ? round(first.y) : undefined}
      font-size={size === usualSize ? undefined : round(size)}
      font-weight={weight === 400 ? undefined : weight}
      font-style={italic ? 'italic' : undefined}
      font-variant={tabular ? 'tabular-nums' : undefined}
      letter-spacing={spacing === undefined ? undefined : round(spacing * size)}
      direction={rightToLeft ? 'rtl' : undefined}
      text-anchor={rightToLeft ? turned(anchor) : anchor}
      fill={paint === usualPaint ? undefined : colorOf(paint, theme)}
      {...around}
    >
      {full === undefined ? undefined : <title>{xmlSafe(full)}</title>}
      {alone
        ? first.text
        : lines.map(({ text, x, y, file }) => (
            <tspan x={round(x)} y={round(y)} {...(file && fontOf(file))}>
              {text}
            </tspan>
          ))}
    </text>
  );
}

function fontOf(file: FileNames) {
  const { weight, italic } = file;
  return { 'font-family': familiesOf(file), 'font-weight': weight, 'font-style': italic ? 'italic' : 'normal' };
}

/** Text that is read from right to left begins at the right: its end is put where other texts begin. */
function turned(anchor: Text['anchor']) {
  if (anchor === 'middle') return anchor;
  return anchor === 'end' ? 'start' : 'end';
}
