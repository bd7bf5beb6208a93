import { outlineOf } from '../icons.ts';
import type { Star } from '../scene.ts';
import { colorOf } from '../theme.ts';
import { outlinePath } from './outline.ts';
import type { Pen } from './paint.ts';
import { round } from './round.ts';

const grid = 24;

/** A star around the origin. */
export function drawStar({ size, disc, halo }: Star, { theme }: Pen) {
  const scale = size / grid;
  return [
    halo && <path d={outlinePath('circle', disc === undefined ? size * 0.62 : disc + 1)} fill={colorOf(halo, theme)} />,
    disc !== undefined && (
      <path d={outlinePath('circle', disc)} fill={theme.starTint} stroke={theme.starBorder} stroke-width={1.25} />
    ),
    <path
      d={outlineOf('star')}
      transform={`scale(${round(scale)})translate(${-grid / 2} ${-grid / 2})`}
      fill={theme.star}
      stroke={theme.starEdge}
      stroke-width={round(1 / scale)}
    />,
  ];
}
