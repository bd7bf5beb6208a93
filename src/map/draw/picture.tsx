import type { Picture } from '../scene.ts';
import { isColorless } from '../theme.ts';
import type { Pen } from './paint.ts';
import { round } from './round.ts';
import { xmlSafe } from './xml-safe.ts';

const clipId = ({ id }: Pen) => `${id}-round`;

/** A picture; what its file says is only looked at, never run. */
export function drawPicture({ x, y, width, height, address, round: isRound, align, title }: Picture, pen: Pen) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: an image of SVG is a picture, and only as one may it have a name
    <image
      role="img"
      href={xmlSafe(address)}
      x={round(x)}
      y={round(y)}
      width={round(width)}
      height={round(height)}
      preserveAspectRatio={isRound ? 'xMidYMid slice' : align && 'xMinYMid'}
      filter={isColorless(pen.theme) ? 'grayscale(1)' : undefined}
      clip-path={isRound ? `url(#${clipId(pen)})` : undefined}
      aria-label={xmlSafe(title)}
    />
  );
}

/** The circle that round pictures are cut to. */
export function drawRoundClip(pen: Pen) {
  return (
    <clipPath id={clipId(pen)} clipPathUnits="objectBoundingBox">
      <circle cx={0.5} cy={0.5} r={0.5} />
    </clipPath>
  );
}
