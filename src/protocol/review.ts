import type { Change, CurveShift } from '../diff/index.ts';
import type { Model, PartId, Source } from '../model/index.ts';
import type { Broken, ShownFont, ShownPicture } from '../protocol.ts';

/** With what a document is compared. */
export type ComparedWith =
  /** A file: as it is written now, or in a version that the extension can read. The same version always means the same texts. */
  | { readonly kind: 'file'; readonly uri: string; readonly version?: string }
  /** The journeys that its own revise. */
  | { readonly kind: 'revised' };

/** A change with its sentence. */
export interface ToldChange extends Change {
  readonly message: string;
  /** Where it is seen in the newer text: what is gone at the part that it stood in. Absent where that is in no file. */
  readonly seenAt?: Source;
  /** The file in which it, or the journey that it is in, was written before. */
  readonly wasIn?: string;
}

/** What is different between a document and what it is compared with. */
export interface Changes {
  /** Those that do not only follow from others, in the order of the newer text. */
  readonly changes: readonly ToldChange[];
  /** Whether what is compared has the same text. */
  readonly sameText: boolean;
  /** What keeps the newer text from being read whole: then what can be read of it is compared. */
  readonly broken?: Broken;
}

/** The same with both models, to be drawn. */
export interface Review extends Changes {
  /** Of the document, with 0 for one that nobody has open. */
  readonly version: number;
  readonly before: Model;
  readonly after: Model;
  readonly curve: readonly CurveShift[];
  /** The paths of all pictures of each. The older one's are counted from its own file, those of its brand from the newer one's. */
  readonly pictures: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** How each of these curves changed, in a sentence. */
  readonly curveMessages: readonly string[];
  /** What parts of the older model are called in the newer one, where that is not the same id. */
  readonly ids: Readonly<Record<PartId, PartId>>;
}

/** What is compared. A document that is not there has lost everything. */
export interface Comparison {
  readonly uri: string;
  readonly with: ComparedWith;
}

/** Which review a page shows: kept by it, for when it is restored. */
export interface ReviewSubject {
  readonly uri: string;
  /** As the extension chose it. */
  readonly base: unknown;
  /** How the file and what it is compared with are called. */
  readonly name: string;
  readonly label: string;
}

/** What the extension tells a page that shows what changed. */
export type ToReview =
  | { readonly type: 'subject'; readonly subject: ReviewSubject }
  | { readonly type: 'review'; readonly review: Review }
  /** Pictures of a version that are new or changed. */
  | { readonly type: 'pictures'; readonly of: 'before' | 'after'; readonly pictures: readonly ShownPicture[] }
  /** The font of the brand; without it, the map's usual one. */
  | { readonly type: 'font'; readonly font?: ShownFont }
  /** Why there is nothing to compare with, in a sentence. */
  | { readonly type: 'trouble'; readonly message: string };

/** What a page that shows what changed tells the extension. */
export type FromReview =
  /** The page can receive messages, and holds nothing yet. */
  | { readonly type: 'ready' }
  /** Show a change in the text, by its id. */
  | { readonly type: 'open'; readonly change: string }
  /** Show where a part of the newer model is written. */
  | { readonly type: 'reveal'; readonly part: PartId; readonly aside: boolean }
  /** Show the place of a problem in the newer text. */
  | { readonly type: 'revealProblem'; readonly line: number; readonly column: number }
  /** Let what it is compared with be chosen. */
  | { readonly type: 'chooseBase' };
