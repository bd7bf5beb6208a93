import type { Uri } from 'vscode';
import type { ToPreview } from '../../protocol.ts';

/** A page that is kept in step with texts. */
export interface FollowedPage {
  /** The document whose map it shows. */
  readonly shown: Uri | undefined;
  post(message: ToPreview): void;
  /** Does what may fail without a loss. */
  attempt(work: () => Promise<unknown>): Promise<void>;
}
