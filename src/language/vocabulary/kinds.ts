/** Where a line may stand: at the top of a file, or in the block of one of these keywords. */
export type Place = 'file' | 'persona' | 'journey' | 'stage' | 'touchpoint' | 'view';

/** What a line or a word on it is not complete without. */
export interface Needs {
  /** As words behind "needs". */
  readonly what: string;
  /** The properties of which one says it; none: it can stand alone. */
  readonly properties: readonly string[];
  /** All of the properties must be there. */
  readonly all?: true;
}

/** All that is to be known of the lines that begin with one keyword. */
export interface LineKind {
  readonly keyword: string;
  readonly places: readonly Place[];
  /** May stand only once in its block. */
  readonly once?: true;
  readonly needs: Needs;
  /** What it is for, in one or two sentences. */
  readonly meaning: string;
  readonly example: string;
  /**
   * What completion inserts, in the syntax of editor snippets. Filled in then: `TODAY`, and the choices `PERSONAS`, `CHANNELS`,
   * `KINDS` of channels, `EMOTIONS` and `JOURNEYS`, which are the names that can be seen, those that fit best first.
   */
  readonly snippet: string;
}

/** All that is to be known of a word that may follow on a line. */
export interface ModifierKind {
  readonly keyword: string;
  /** The keywords of the lines on which it may follow. */
  readonly lines: readonly string[];
  readonly needs: Needs;
  readonly meaning: string;
  readonly example: string;
  readonly snippet: string;
}

/** What lines of several kinds need. */
export const needs = {
  nameOrTitle: { what: 'a name, or a title in quotes', properties: ['name', 'title'] },
  text: { what: 'a text in quotes', properties: ['text'] },
  duration: {
    what: "a duration such as '2 days', in minutes, hours, days, weeks, months or years",
    properties: ['duration'],
  },
  personas: { what: 'the name of a persona', properties: ['personas'] },
} as const;
