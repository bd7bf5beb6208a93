import type { FileChanges } from '../cli/diff-compare.ts';
import type { LineAddress } from '../cli/diff-markdown-pieces.ts';

/** Two commits, the older one first. */
export interface Commits {
  readonly before: string;
  readonly after: string;
}

/** A comment on a pull request or merge request. */
export interface Comment {
  readonly id: number;
  readonly body: string;
}

/** The comments of a pull request or merge request. Each function throws when it is not allowed, or the host does not answer. */
export interface Comments {
  /** Those that we wrote ourselves and that begin with a mark, the oldest first. What others wrote is none, whatever it begins with. */
  readonly own: (mark: string) => Promise<readonly Comment[]>;
  readonly create: (body: string) => Promise<void>;
  readonly update: (id: number, body: string) => Promise<void>;
  readonly remove: (id: number) => Promise<void>;
}

/** Where a review runs, and what it can say there. */
export interface Host {
  /**
   * What is to be compared; undefined where there is nothing earlier. Both commits are there then.
   * @throws CannotRun when they cannot be had, with what would help
   */
  readonly commits: (root: string) => Promise<Commits | undefined>;
  readonly lineAddress: (commits: Commits) => LineAddress;
  /** The labels of the pull request now. */
  readonly labels: () => Promise<readonly string[]>;
  /** Absent where there is no pull request, or nothing to write to it with. */
  readonly comments?: Comments;
  /** How long a comment may be, in bytes. */
  readonly longestComment: number;
  /** Where everything is told, as Markdown. */
  readonly everything: string;
  /** Tells what changed wherever the host shows it, besides the comment. The report is of any length that is asked for, in bytes. */
  readonly tell: (files: readonly FileChanges[], report: (most: number) => Promise<string>) => Promise<void>;
  /** Hands results to later steps. */
  readonly handOut: (results: Readonly<Record<string, string | number>>) => void;
  readonly say: (message: string) => void;
  readonly warn: (message: string) => void;
  /** Ends as failed. */
  readonly fail: (message: string) => void;
}
