import type { Comments } from './host.ts';

/**
 * Keeps one comment up to date: it is written, written anew, or without a text taken away. Ones that were doubled, such as by two runs at once,
 * go.
 */
export async function keepComment(comments: Comments, mark: string, text: string | undefined): Promise<void> {
  const [first, ...doubles] = await comments.own(mark);
  const gone = text === undefined && first ? [first, ...doubles] : doubles;
  for (const { id } of gone) await comments.remove(id);
  if (text === undefined) return;
  const body = `${mark}\n${text}`;
  if (!first) await comments.create(body);
  else if (first.body !== body) await comments.update(first.id, body);
}

/** The beginning by which a comment is known, which nobody sees: another one for each folder that has a review of its own. */
export function markFor(path: string): string {
  return `<!-- journey-maps: review of ${path.replace(/[^\p{L}\p{N}./ _]/gu, '-')} -->`;
}
