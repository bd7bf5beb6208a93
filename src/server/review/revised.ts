import type { Journey, Model, PartId, Sources } from '../../model/index.ts';
import type { ReadText } from './read-text.ts';

/** The journeys of a text that revise others, and these others as if they were called the same: then what differs is what was revised. */
export function revisions(text: ReadText): { readonly before: ReadText; readonly after: ReadText } {
  const { journeys, revised = [] } = text.model;
  const pairs = journeys.flatMap((now) => {
    const old = [...journeys, ...revised].find(({ key }) => key === now.revises?.key);
    return old ? [{ old, now }] : [];
  });
  const holding = (own: readonly Journey[]): Model => {
    const { revised: _, ...others } = text.model;
    return { ...others, journeys: own, views: [] };
  };
  const sources: Record<PartId, Sources[PartId]> = { ...text.sources };
  for (const { old, now } of pairs) {
    for (const [id, source] of Object.entries(text.sources)) {
      const called = renamed(id, old.id, now.id);
      if (called !== undefined) sources[called] = source;
    }
  }
  return {
    before: { model: holding(pairs.map(({ old, now }) => asIf(old, now))), sources, text: '' },
    after: { ...text, model: holding(pairs.map(({ now }) => now)) },
  };
}

/** The older journey with what tells the two apart taken from the newer one. */
function asIf(old: Journey, { id, key, name, title, type, status, revises }: Journey): Journey {
  const { name: _, type: __, status: ___, revises: ____, ...content } = withIds(old, old.id, id);
  return {
    ...content,
    id,
    key,
    title,
    ...(name !== undefined && { name }),
    ...(type && { type }),
    ...(status && { status }),
    ...(revises && { revises }),
  };
}

/** A part whose own id and those of all that it holds begin with another one. */
function withIds<Part>(part: Part, from: PartId, to: PartId): Part {
  return JSON.parse(JSON.stringify(part), (name, value: unknown) =>
    name === 'id' && typeof value === 'string' ? (renamed(value, from, to) ?? value) : value,
  );
}

function renamed(id: PartId, from: PartId, to: PartId): PartId | undefined {
  const isInside = id === from || id.startsWith(`${from}/`) || id.startsWith(`${from}#`);
  return isInside ? to + id.slice(from.length) : undefined;
}
