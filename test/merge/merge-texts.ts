import { MergeSides } from '../../src/cli/merge-sides.ts';
import { type Conflict, conflictsIn, marked, mergeJourneys } from '../../src/merge/index.ts';

const sides = new MergeSides();

/** What comes out of a merge by meaning; undefined where it is left to Git. */
export async function mergeTexts(
  base: string,
  ours: string,
  theirs: string,
  marks: { readonly base?: string } = {},
): Promise<{ text: string; conflicts: Conflict[] } | undefined> {
  const [one, two, three] = [await sides.read(base), await sides.read(ours), await sides.read(theirs)];
  if (!one || !two || !three) return undefined;
  const chunks = await mergeJourneys({ base: one, ours: two, theirs: three }, sides.read);
  const text = chunks && marked(chunks, { size: 7, ours: 'ours', theirs: 'theirs', ...marks });
  return text === undefined ? undefined : { text, conflicts: conflictsIn(chunks ?? []) };
}

/** The model of a text, as merges see it. */
export const modelOf = async (text: string) => (await sides.read(text))?.model;
