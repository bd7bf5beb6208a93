/** What of a journey is looked at, by keys; of what is empty, all. */
export interface Filter {
  readonly personas: readonly string[];
  readonly stages: readonly string[];
  readonly channels: readonly string[];
  readonly tags: readonly string[];
  readonly lanes: readonly string[];
}

/** Looks at all. */
export const noFilter: Filter = { personas: [], stages: [], channels: [], tags: [], lanes: [] };

/** Whether a filter leaves anything out. */
export function isNarrow(filter: Filter): boolean {
  return Object.values(filter).some((keys: readonly string[]) => keys.length > 0);
}

/** Whether plain data is a filter. */
export function isFilter(value: unknown): value is Filter {
  if (typeof value !== 'object' || value === null) return false;
  const lists = value as Readonly<Record<string, unknown>>;
  return (
    Object.keys(lists).every((facet) => Object.hasOwn(noFilter, facet)) &&
    Object.keys(noFilter).every((facet) => isListOfTexts(lists[facet]))
  );
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
