/**
 * The pictures of a model: addresses of their bytes, such as `data:image/png;base64,…`, by the path that the model gives. Null: there
 * is no such picture, and the map says so. A path that is not there is not known yet: the map only names it.
 */
export type Pictures = ReadonlyMap<string, string | null>;

/** The pictures of two versions for one map: those that are there now, and what is gone as it was. */
export function picturesOfBoth(before: Pictures, after: Pictures): Pictures {
  return new Map([...before, ...[...after].filter(([path, picture]) => picture !== null || !before.get(path))]);
}
