/** The two sides want different things of a piece: whoever puts the line together that it stands in has both written there. */
export class Clash extends Error {}

/** What the two sides did cannot be told line by line, so that the text stays as Git merges it. */
export class CannotTell extends Error {}
