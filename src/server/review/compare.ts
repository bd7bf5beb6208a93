import { type Change, curveSentence, type Diff, diff, sentenceOf } from '../../diff/index.ts';
import { pathsOfPictures, type Source, type Sources } from '../../model/index.ts';
import type { Changes, Review, ToldChange } from '../../protocol/review.ts';
import type { Broken } from '../../protocol.ts';
import type { ReadText } from './read-text.ts';

/** Two texts to be compared, and what is wrong with the newer one. */
export interface Compared {
  readonly before: ReadText;
  readonly after: ReadText;
  readonly version: number;
  readonly broken?: Broken | undefined;
}

/** What is different between two texts. */
export function changesIn(compared: Compared): Changes {
  return told(compared, diff(compared.before, compared.after));
}

/** What is different between two texts, with all that it takes to draw it. */
export function reviewOf(compared: Compared): Review {
  const { before, after, version } = compared;
  const found = diff(before, after);
  const models = { before: before.model, after: after.model };
  return {
    ...told(compared, found),
    version,
    ...models,
    pictures: { before: pathsOfPictures(before.model), after: pathsOfPictures(after.model) },
    curve: found.curve,
    curveMessages: found.curve.map((shift) => curveSentence(shift, models)),
    ids: found.ids,
  };
}

function told({ before, after, broken }: Compared, { changes, ids }: Diff): Changes {
  const models = { before: before.model, after: after.model };
  return {
    changes: changes
      .filter(({ implied }) => !implied)
      .map((change): ToldChange => {
        const seenAt = placeOf(change, ids, after.sources);
        const wasIn = (change.oldRange ?? before.sources[change.journeys[0] ?? ''])?.uri;
        const message = sentenceOf(change, models);
        return { ...change, message, ...(seenAt && { seenAt }), ...(wasIn !== undefined && { wasIn }) };
      }),
    sameText: before.text === after.text,
    ...(broken && { broken }),
  };
}

/** What is gone is seen at the part that it stood in. */
function placeOf({ newRange, from }: Change, ids: Diff['ids'], sources: Sources): Source | undefined {
  return newRange ?? (from && sources[ids[from.parent] ?? from.parent]);
}
