import type {
  Filter,
  FontFace,
  Gesture,
  Journey,
  MapFont,
  Model,
  PartId,
  Position,
  Source,
  Stage,
  Touchpoint,
} from './model/index.ts';
import type { Changes, Comparison, Review } from './protocol/review.ts';
import type { Language, Texts } from './words/index.ts';

export { type Filter, type Gesture, isFilter, isNarrow, noFilter } from './model/index.ts';

/** What keeps a text from being read whole: the first of its syntax errors. */
export interface Broken {
  /** A sentence for the person who writes the journey. */
  readonly message: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** How many syntax errors the text has. */
  readonly count: number;
}

/** Numbers that stand for the content of one stage or touchpoint, for as long as a preview is open. */
export type StageKey = number;
export type TouchpointKey = number;

/** A model with the content of each stage replaced by its key. */
export interface Outline extends Omit<Model, 'journeys' | 'revised'> {
  readonly journeys: readonly JourneyOutline[];
  readonly revised?: readonly JourneyOutline[];
}
export interface JourneyOutline extends Omit<Journey, 'stages'> {
  readonly stages: readonly StageKey[];
}

/** A stage with the content of each touchpoint replaced by its key. */
export interface StageOutline extends Omit<Stage, 'touchpoints'> {
  readonly touchpoints: readonly TouchpointKey[];
}

/** A document's model as it travels to a preview: in full the first time, then only the stages and touchpoints whose content is new. */
export interface ModelUpdate {
  readonly uri: string;
  readonly version: number;
  /** The keys of updates before this one are void. */
  readonly full: boolean;
  readonly outline: Outline;
  readonly stages: readonly (readonly [StageKey, StageOutline])[];
  readonly touchpoints: readonly (readonly [TouchpointKey, Touchpoint])[];
  readonly broken?: Broken;
}

/** A document's model in one piece. */
export interface DocumentModel {
  readonly model: Model;
  readonly broken?: Broken;
}

/** What the extension says of itself when it starts the language server; other editors need not. */
export interface ClientOptions {
  /** The commands that it can run when something on the text is clicked. */
  readonly commands: readonly string[];
  /** It colours texts, numbers and comments by its own grammar. */
  readonly hasGrammar: true;
  /** The address of the folder with the page of each rule. */
  readonly ruleDocumentation: string;
  /** The language to speak, and all texts in it. */
  readonly language: Language;
  readonly texts: Texts;
}

/** Which journey of which file. */
export interface JourneyPlace {
  readonly uri: string;
  /** Its name, or the key of its title. */
  readonly key: string;
  /** Its title on one line. */
  readonly title: string;
}

/** A text that takes the place of another in a document. */
export interface TextChange {
  readonly start: Position;
  /** Behind the last character that goes. */
  readonly end: Position;
  readonly text: string;
}

/**
 * The changes that a gesture means, all to be made at once, with a sentence on what they do that one may not expect; or in
 * sentences why there are none.
 */
export type EditAnswer =
  | { readonly changes: readonly TextChange[]; readonly note?: string }
  | { readonly refused: string };

/** What became of a gesture. */
export interface Edited {
  readonly done: boolean;
  /** In sentences: why nothing was done, or what was done that one may not expect. */
  readonly note?: string;
}

/** What can be chosen for a touchpoint, what is likely meant first. */
export interface Choices {
  readonly channels: readonly { readonly key: string; readonly title: string }[];
  readonly emotions: readonly { readonly key: string; readonly title: string; readonly score: number }[];
}

/** What the extension asks of the language server, by method. */
export interface ServerRequests {
  /**
   * Sends `journey/model` for this document in full now (as the answer; null: it has not been read yet, and follows once it is) and at
   * every change from now on.
   */
  'journey/watch': { params: { readonly uri: string }; result: ModelUpdate | null };
  'journey/unwatch': { params: { readonly uri: string }; result: null };
  /**
   * The model of a document as it is written now; null: there is no such document. One that `isOpen` in the editor is waited for, if it
   * has not come yet.
   */
  'journey/model': { params: { readonly uri: string; readonly isOpen: boolean }; result: DocumentModel | null };
  /** Where a part of a document's model is written. */
  'journey/locate': { params: { readonly uri: string; readonly part: PartId }; result: Source | null };
  /** How the text of a document must change for a gesture that somebody made on the map of this version of it. */
  'journey/edit': {
    params: { readonly uri: string; readonly version: number; readonly gesture: Gesture };
    result: EditAnswer;
  };
  /** The channels and emotions that a touchpoint of a document may have. */
  'journey/choices': { params: { readonly uri: string; readonly part: PartId }; result: Choices };
  /**
   * Which parts of a document's model are written at places of a file: for each place all of them, the innermost first. The file is the
   * document itself, or another of which it shows something; without a version, it is one that is not open. null: the file has another
   * version by now, or there is no such document.
   */
  'journey/partsAt': {
    params: {
      readonly uri: string;
      readonly file: string;
      readonly version: number | null;
      readonly places: readonly Position[];
    };
    result: readonly (readonly PartId[])[] | null;
  };
  /** The lines of a document, counted from 0, on which someone feels something, with the score; null: there is no such document. */
  'journey/feelings': {
    params: { readonly uri: string };
    result: readonly { readonly line: number; readonly score: number }[] | null;
  };
  /** What changed in a document. */
  'journey/changes': { params: Comparison; result: Changes };
  'journey/review': { params: Comparison; result: Review };
  /** The text of one journey's block; null: there is no such journey any more. */
  'journey/text': { params: Pick<JourneyPlace, 'uri' | 'key'>; result: string | null };
  /** The page of a rule in Markdown, by its id; for anything else the list of all rules. */
  'journey/rulePage': { params: { readonly id: string }; result: string };
  /** The text of the built-in vocabulary, whose uri is `journey-builtin:///builtin.journey`. */
  'journey/builtin': { params: Readonly<Record<string, never>>; result: string };
}

/** What the language server tells the extension, by method. */
export interface ServerNotifications {
  'journey/model': ModelUpdate;
}

/** A path that the shown model gives to a photo or an image, and where the page can load it; null: there is no such picture. */
export type ShownPicture = readonly [path: string, address: string | null];

/** A font as the page needs it: as plain data for the layout, and its files to draw with. */
export interface ShownFont {
  readonly widths: MapFont;
  readonly files: { readonly regular: Uint8Array } & { readonly [Face in FontFace]?: Uint8Array };
}

/** What of a document the preview shows: the keys of a journey and of a lens, and what the filter lets through. */
export interface Look {
  readonly journey: string;
  readonly lens: string;
  readonly filter: Filter;
}

/** How something is copied: as a picture, as text that draws one, as a document, or as cells. */
export type CopyKind = 'image' | 'svg' | 'markdown' | 'table';

/** What stands at an address; links to files and folders are followed only when they are named themselves. */
export type FileKind = 'file' | 'folder' | 'other';

/** What the language server asks of the extension, by method: files that it cannot read by itself. null: there is no such thing. */
export interface ClientRequests {
  'journey/fileKind': { params: { readonly uri: string }; result: FileKind | null };
  /** The text of a file. */
  'journey/readFile': { params: { readonly uri: string }; result: string | null };
  /** The text that a file had in a version. */
  'journey/readVersion': { params: { readonly uri: string; readonly version: string }; result: string | null };
  /** The names in a folder, and what each is. */
  'journey/readFolder': { params: { readonly uri: string }; result: readonly (readonly [string, FileKind])[] | null };
}

/** An error or a warning, and where it belongs on the map. */
export interface PartProblem {
  readonly kind: 'error' | 'warning';
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** The parts in which it is, the innermost first. */
  readonly parts: readonly PartId[];
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

/** What the extension tells the preview page. */
export type ToPreview =
  | { readonly type: 'model'; readonly update: ModelUpdate }
  /** Pictures of the shown model that are new or changed. */
  | { readonly type: 'pictures'; readonly uri: string; readonly pictures: readonly ShownPicture[] }
  /** The font of the shown model's brand; without it, the map's usual one. */
  | { readonly type: 'font'; readonly uri: string; readonly font?: ShownFont }
  /** The parts that the cursor stands in, the innermost first; `follow`: bring the innermost into view. */
  | { readonly type: 'cursor'; readonly uri: string; readonly parts: readonly PartId[]; readonly follow: boolean }
  /** The parts that are pointed at in the text, the innermost first. */
  | { readonly type: 'hovered'; readonly uri: string; readonly parts: readonly PartId[] }
  /** All errors and warnings of the shown document. */
  | { readonly type: 'problems'; readonly uri: string; readonly problems: readonly PartProblem[] }
  /** Whether the preview stays with its document; to be kept for when it is restored. */
  | { readonly type: 'locked'; readonly locked: boolean }
  /** A file gets another name: how it is looked at is kept under that one too. */
  | { readonly type: 'renamed'; readonly from: string; readonly to: string }
  /** Walk through the journey of this file, step by step. */
  | { readonly type: 'present'; readonly uri: string }
  /** No journey file is open any more, or the shown one was closed. */
  | { readonly type: 'nothing' }
  /** Put this on the clipboard, and answer with `clipboard`: texts and bytes by their MIME type. */
  | { readonly type: 'clipboard'; readonly parts: Readonly<Record<string, string | Uint8Array>> }
  /** What became of the last `edit`: whether the text was changed, and in sentences why not, or what one may not expect. */
  | ({ readonly type: 'edited' } & Edited)
  /** What can be chosen for a touchpoint. */
  | { readonly type: 'choices'; readonly part: PartId; readonly choices: Choices };

/** What `journey preview` says to a page in the browser when it is made. */
export interface BrowserPage {
  /** The uri of the shown file; absent on the list of all. */
  readonly uri?: string;
  /** How that file is called on the pages. */
  readonly file?: string;
  /** Whether there is a list of all to go back to. */
  readonly hasList: boolean;
  readonly formats: readonly { readonly id: string; readonly title: string }[];
}

/** What `journey preview` tells a page in the browser. */
export type ToBrowser =
  | ToPreview
  /** The list of all journeys is to be made anew. */
  | { readonly type: 'changed' }
  /** The font of the shown model's brand as `font` has it, its files in base64. */
  | {
      readonly type: 'encodedFont';
      readonly uri: string;
      readonly font?: { readonly widths: MapFont; readonly files: { readonly [Face in FontFace]?: string } };
    }
  /** Why the file cannot be shown as it is now, in a sentence. */
  | { readonly type: 'trouble'; readonly message: string };

/** What the preview page tells the extension. */
export type FromPreview =
  /** The page can receive messages; it holds nothing yet and needs the model in full. */
  | { readonly type: 'ready' }
  /** Show where a part is written; `aside` in another editor column. */
  | { readonly type: 'reveal'; readonly part: PartId; readonly aside: boolean }
  /** A part is pointed at; empty: none any more. */
  | { readonly type: 'hover'; readonly part: PartId }
  /** Show the place of a problem. */
  | { readonly type: 'revealProblem'; readonly line: number; readonly column: number }
  /** What is shown now; comes whenever that has changed. */
  | ({ readonly type: 'look' } & Look)
  /** Give the page the whole screen, or take that back. */
  | { readonly type: 'fullScreen'; readonly on: boolean }
  /** Write what is shown to a file, whose format is asked for. */
  | { readonly type: 'export' }
  | { readonly type: 'copy'; readonly as: string }
  /** The clipboard was written; or it was not, for this reason. */
  | { readonly type: 'clipboard'; readonly problem: string }
  /** Begin a journey in a new file. */
  | { readonly type: 'newJourney' }
  /** Change the text as somebody means who made a gesture on the map of this version. */
  | { readonly type: 'edit'; readonly version: number; readonly gesture: Gesture }
  /** Take back the last change of the text, or make it again. */
  | { readonly type: 'undo'; readonly again: boolean }
  /** Tell what can be chosen for a touchpoint. */
  | { readonly type: 'choices'; readonly part: PartId }
  /** Put this text of a first journey into the shown, still empty file. */
  | { readonly type: 'insertStarter'; readonly text: string };
