import { type Uri, workspace } from 'vscode';
import type { Sync } from './follow.ts';

/** What the setting `journey.preview.sync` says for a document. */
export function syncOf(document: Uri): Sync {
  const value = workspace.getConfiguration('journey.preview', document).get('sync');
  return value === 'never' || value === 'onClick' ? value : 'onSelection';
}
