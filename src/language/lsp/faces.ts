const faces = ['😣', '🙁', '😐', '🙂', '😀'] as const;
/** From -2 to +2 in halves. */
const words = [
  'very bad',
  'bad to very bad',
  'bad',
  'rather bad',
  'neither good nor bad',
  'rather good',
  'good',
  'good to very good',
  'very good',
] as const;

/** The face of a score from -2 to +2, as the map draws it: of the nearest whole score. */
export function faceOf(score: number): string {
  return faces[Math.max(-2, Math.min(2, Math.round(score))) + 2] ?? '';
}

/** What a score from -2 to +2 in halves says: `good`, `rather bad`. */
export function scoreInWords(score: number): string {
  return words[score * 2 + 4] ?? '';
}
