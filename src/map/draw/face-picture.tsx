import type { Theme } from '../theme.ts';
import { drawFace } from './face.tsx';
import { markup } from './markup.ts';

/** A face for a score from -2 to +2 as the text of an SVG file, as small as a letter. */
export function drawFacePicture(score: number, theme: Theme): string {
  const size = 16;
  const middle = size / 2;
  return markup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={size}
      height={size}
      aria-hidden="true"
      viewBox={`${-middle} ${-middle} ${size} ${size}`}
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {drawFace({ kind: 'face', x: 0, y: 0, radius: 7.5, outline: 'circle', score }, { theme, id: 'face' })}
    </svg>,
  );
}
