/**
 * The pictures of a model: addresses of their bytes, such as `data:image/png;base64,…`, by the path that the model gives. Null: there
 * is no such picture, and the map says so. A path that is not there is not known yet: the map only names it.
 */
export type Pictures = ReadonlyMap<string, string | null>;
