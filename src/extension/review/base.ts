import { type Uri, workspace } from 'vscode';

/** With what a journey is compared, as people choose it. */
export type Base =
  /** `HEAD`, `index`, `branch` (where the branch began), or the name of a branch, a tag or a commit: where it and HEAD parted. */
  | { readonly kind: 'git'; readonly ref: string }
  | { readonly kind: 'file'; readonly uri: string }
  /** The journeys that those of the file revise. */
  | { readonly kind: 'revised' };

/** What the setting says. */
export function chosenBase(document: Uri | undefined): Base {
  const ref = workspace.getConfiguration('journey.review', document).get<string>('base');
  return { kind: 'git', ref: ref?.trim() || 'HEAD' };
}

/** A base as a text that tells it from all others. */
export function keyOf(base: Base): string {
  return JSON.stringify(
    base.kind === 'git' ? [base.kind, base.ref] : base.kind === 'file' ? [base.kind, base.uri] : [],
  );
}

/** Whether something that was kept is a base. */
export function isBase(value: unknown): value is Base {
  const { kind, ref, uri }: { kind?: unknown; ref?: unknown; uri?: unknown } = Object(value);
  return (
    kind === 'revised' || (kind === 'git' && typeof ref === 'string') || (kind === 'file' && typeof uri === 'string')
  );
}

/** The last part of a path. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
