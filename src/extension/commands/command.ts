import type { Preview } from '../preview/preview.ts';

/** What commands work on. */
export interface Workbench {
  readonly preview: Preview;
}

/** A command's work; `argument` is what the menu that called it stands on. */
export type Command = (workbench: Workbench, argument: unknown) => unknown;
