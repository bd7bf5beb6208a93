import type { Exporter } from '../exports/exporter.ts';
import type { Previews } from '../preview/previews.ts';
import type { Git } from '../review/git.ts';
import type { Reviews } from '../review/reviews.ts';

/** What commands work on. */
export interface Workbench {
  readonly previews: Previews;
  readonly exporter: Exporter;
  readonly reviews: Reviews;
  readonly git: Git;
}

/** A command's work, with what it was called with: by a menu, the file that it stands on. */
export type Command = (workbench: Workbench, ...given: readonly unknown[]) => unknown;
