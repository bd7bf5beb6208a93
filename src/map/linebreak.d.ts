declare module 'linebreak' {
  /** A place where a line may, or must, end. */
  interface Break {
    /** In UTF-16 units, behind the characters before the break. */
    readonly position: number;
    readonly required: boolean;
  }
  /** Finds the line breaks of a text by the Unicode rules (UAX #14). */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}
