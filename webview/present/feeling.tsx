import { cssTheme, SingleFace } from '../../src/map/index.ts';
import { signed } from '../../src/map/layout/format.ts';
import type { Mood } from './notes.ts';

const radius = 20;
/** In px: more is not measured. */
const tenth = 10;

/** A face with who feels so, the emotion and the score. */
export function Feeling({ mood: { who, word, score } }: { readonly mood: Mood }) {
  return (
    <span class="feeling">
      {score !== undefined && (
        <svg viewBox={`${-radius} ${-radius} ${2 * radius} ${2 * radius}`} aria-hidden="true">
          <SingleFace face={{ kind: 'face', x: 0, y: 0, radius, outline: 'circle', score }} theme={cssTheme} />
        </svg>
      )}
      <span>{feelingInWords({ who, word, ...(score !== undefined && { score }) })}</span>
    </span>
  );
}

/** `Maya: curious +0.5`. */
export function feelingInWords({ who, word, score }: Mood): string {
  const felt = [word, score === undefined ? '' : signed(Math.round(score * tenth) / tenth)].filter(Boolean).join(' ');
  return who === '' ? felt : `${who}: ${felt}`;
}
