import { commands, Range, Uri, type ViewColumn, window, workspace } from 'vscode';
import type { ToldChange } from '../../protocol/review.ts';
import { t } from '../../words/index.ts';
import { canBeOpened } from '../open-document.ts';
import { reveal } from '../preview/reveal.ts';
import { nameOf } from './base.ts';
import type { FoundBase } from './find-base.ts';
import type { Git } from './git.ts';
import { oldTextUri } from './old-texts.ts';

/** Where a change is to be shown: in a review of this document with this base, in this column. */
interface Place {
  readonly document: Uri;
  readonly base: FoundBase;
  readonly column: ViewColumn;
}

/** Shows a change in the texts side by side, or in the only one that there is. */
export async function openChange(git: Git, change: ToldChange, { document, base, column }: Place): Promise<void> {
  const place = change.seenAt ?? change.oldRange;
  const now = Uri.parse(change.seenAt?.uri ?? document.toString());
  const old = await oldTextOf(git, change, now, document, base);
  const isThere = await canBeOpened(now);
  const range = change.seenAt ? rangeOf(change.seenAt) : new Range(0, 0, 0, 0);
  if (old && isThere) {
    const title = titleOf(old, now, base);
    await commands.executeCommand('vscode.diff', old, now, title, { selection: startOf(range), viewColumn: column });
  } else if (isThere) await reveal(now, range, column);
  else if (old) {
    const selection = startOf(place ? rangeOf(place) : range);
    await window.showTextDocument(await workspace.openTextDocument(old), { viewColumn: column, selection });
  }
}

/** The older text, if it can be shown beside the newer one. */
async function oldTextOf(
  git: Git,
  change: ToldChange,
  now: Uri,
  document: Uri,
  { with: older }: FoundBase,
): Promise<Uri | undefined> {
  if (older.kind === 'revised') {
    const { wasIn } = change;
    // Two journeys of one file are beside each other already.
    return wasIn === undefined || wasIn === now.toString() ? undefined : Uri.parse(wasIn);
  }
  const isOwn = now.toString() === document.toString();
  const { version } = older;
  if (version === undefined) return isOwn ? Uri.parse(older.uri) : undefined;
  const uri = Uri.parse(isOwn ? older.uri : (change.oldRange?.uri ?? now.toString()));
  return (await git.read(uri, version)) === undefined ? undefined : oldTextUri(uri, version);
}

function titleOf(old: Uri, now: Uri, { with: older, label, commit }: FoundBase): string {
  if (older.kind === 'revised') return t('{name} ↔ {base}', { name: nameOf(old), base: nameOf(now) });
  // A text that is opened stays that of its commit, whatever the label leads to later.
  return t('{name} ({base}) ↔ {name}', { name: nameOf(now), base: commit ? `${label} ${commit}` : label });
}

function rangeOf({ start, end }: NonNullable<ToldChange['seenAt']>): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** With a whole block selected, the next key pressed would wipe it out. */
function startOf({ start }: Range): Range {
  return new Range(start, start);
}
