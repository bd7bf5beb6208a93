import { phrase, t } from '../../words/index.ts';

const faces = ['😣', '🙁', '😐', '🙂', '😀'] as const;
/** From -2 to +2 in halves. */
const words = [
  phrase('very bad'),
  phrase('bad to very bad'),
  phrase('bad'),
  phrase('rather bad'),
  phrase('neither good nor bad'),
  phrase('rather good'),
  phrase('good'),
  phrase('good to very good'),
  phrase('very good'),
] as const;

/** The face of a score from -2 to +2, as the map draws it: of the nearest whole score. */
export function faceOf(score: number): string {
  return faces[Math.max(-2, Math.min(2, Math.round(score))) + 2] ?? '';
}

/** What a score from -2 to +2 in halves says: `good`, `rather bad`. */
export function scoreInWords(score: number): string {
  const word = words[score * 2 + 4];
  return word ? t(word) : '';
}
