import type { Face } from '../scene.ts';
import { colorOf, type Token } from '../theme.ts';
import { outlinePath } from './outline.ts';
import type { Pen } from './paint.ts';
import { round } from './round.ts';

const edge = 1.25;
const haloWidth = 2.5;
const bodies: readonly Token[] = ['worst', 'bad', 'even', 'good', 'best'];
const edges: readonly Token[] = ['worstEdge', 'badEdge', 'evenEdge', 'goodEdge', 'bestEdge'];

/** The whole score that a face shows. */
export const levelOf = (score: number) => Math.max(-2, Math.min(2, Math.round(score)));

/** A face around the origin, which tells a score by its features as well as by its colour. */
export function drawFace({ radius, outline, score, halo, quiet }: Face, { theme }: Pen) {
  const level = levelOf(score);
  const ink = quiet ? theme.ink3 : theme.faceInk;
  return [
    halo && <path d={outlinePath(outline, radius + haloWidth)} fill={colorOf(halo, theme)} />,
    <path
      d={outlinePath(outline, radius - edge / 2)}
      fill={quiet ? theme.card : theme[bodies[level + 2] ?? 'even']}
      stroke={quiet ? theme.zero : theme[edges[level + 2] ?? 'evenEdge']}
      stroke-width={edge}
    />,
    <path d={features(level, radius)} fill={ink} stroke={ink} stroke-width={penWidth(radius)} />,
  ];
}

/** Of the features' lines: never so thin that a small face loses its look. */
const penWidth = (radius: number) => round(Math.max(1.3, 0.13 * radius));

/**
 * Eyes, mouth and brows for a whole score, filled and stroked in one ink. What is a line goes there and back, so that there is
 * nothing in it to fill.
 */
function features(level: number, radius: number): string {
  return [...eyes(level, radius), ...mouth(level)].map((part) => scaled(part, radius)).join('');
}

type Command = readonly [letter: string, ...values: number[]];

const scaled = (commands: readonly Command[], radius: number) =>
  commands.map(([letter, ...values]) => letter + values.map((value) => round(value * radius)).join(' ')).join('');

/** A quadratic curve there and back. */
function bow(x0: number, y0: number, cx: number, cy: number, x1: number, y1: number): Command[] {
  return [
    ['M', x0, y0],
    ['Q', cx, cy, x1, y1],
    ['Q', cx, cy, x0, y0],
  ];
}

function eyes(level: number, radius: number): Command[][] {
  if (level === 2) return [bow(-0.51, -0.1, -0.34, -0.4, -0.17, -0.1), bow(0.17, -0.1, 0.34, -0.4, 0.51, -0.1)];
  const width = Math.max(0.01, Math.max(0.105, 1.25 / radius) - penWidth(radius) / radius / 2);
  const height = width + 0.025;
  return [-0.34, 0.34].map((x) => [
    ['M', x - width, -0.16],
    ['Q', x - width, -0.16 - height, x, -0.16 - height],
    ['Q', x + width, -0.16 - height, x + width, -0.16],
    ['Q', x + width, -0.16 + height, x, -0.16 + height],
    ['Q', x - width, -0.16 + height, x - width, -0.16],
  ]);
}

function mouth(level: number): Command[][] {
  switch (level) {
    case 2:
      return [[['M', -0.42, 0.2], ['H', 0.42], ['Q', 0.36, 0.6, 0, 0.6], ['Q', -0.36, 0.6, -0.42, 0.2], ['Z']]];
    case 1:
      return [bow(-0.42, 0.24, 0, 0.68, 0.42, 0.24)];
    case -1:
      return [bow(-0.38, 0.5, 0, 0.14, 0.38, 0.5)];
    case -2:
      return [
        bow(-0.42, 0.58, 0, 0.04, 0.42, 0.58),
        [['M', -0.56, -0.5], ['L', -0.2, -0.36], ['Z']],
        [['M', 0.56, -0.5], ['L', 0.2, -0.36], ['Z']],
      ];
    default:
      return [[['M', -0.36, 0.36], ['H', 0.36], ['Z']]];
  }
}
