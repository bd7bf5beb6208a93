import type { AstNode, LangiumDocument } from 'langium';
import type { DiagnosticRelatedInformation, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Language } from '../../words/index.ts';
import type { Document, JourneyAstType } from '../generated/ast.ts';
import type { JourneyServices } from '../module.ts';

/** How much a finding matters. */
export const levels = ['error', 'warning', 'information', 'hint'] as const;
export type Level = (typeof levels)[number];

/** A way to mend what was found. */
export interface Fix {
  /** What it does, as an order: "Change to `toko`". */
  readonly title: string;
  readonly edit: WorkspaceEdit;
  /** It is surely what was meant: it may be applied without looking, and together with all others of its kind. */
  readonly preferred?: true;
}

/** What a rule found. */
export interface Finding {
  /** A sentence for whoever writes the journey: what is wrong and how to mend it. */
  readonly message: string;
  readonly range: Range;
  readonly related?: readonly DiagnosticRelatedInformation[];
  /** What stands there could go: editors fade it. */
  readonly unnecessary?: true;
  /** Worked out only when somebody asks; the document is then still as it was when this was found. */
  readonly fixes?: () => readonly Fix[];
}

/** Everything that a rule may look at. Nodes may be incomplete: what the text does not say yet is undefined. */
export interface RuleContext {
  readonly document: LangiumDocument;
  readonly root: Document;
  /** All lines and modifiers of the document, in the order written. */
  readonly nodes: readonly AstNode[];
  /** Those of one type; quicker than to look at all of them. */
  nodesOf<T extends keyof JourneyAstType>(type: T): readonly JourneyAstType[T][];
  readonly services: JourneyServices;
  /** What the maps of the document speak: for texts of fixes that become part of them. */
  readonly language: Language;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What is to be told of a rule; its page in the docs is made of it. */
export interface RuleDescription {
  /** Stable: shown as the code of the diagnostic, used in settings and in comments that silence it. */
  readonly id: string;
  /**
   * How much its findings matter unless a workspace says otherwise. Errors are what keeps a map from meaning what it says: their
   * level is fixed, and no comment silences them. All others are lints.
   */
  readonly level: Level;
  /** What it asks for, as one sentence. */
  readonly meaning: string;
  /** Why it matters to a map, and what to do about a finding. */
  readonly why: string;
  /** A whole file in which it finds something. */
  readonly wrong: string;
  /** The same file, mended. */
  readonly right: string;
}

/** One check of the language. */
export interface Rule extends RuleDescription {
  /** What depends on files comes later. */
  check(context: RuleContext): Iterable<Finding> | AsyncIterable<Finding>;
}

/** Whether a workspace may change the level of a rule, and a comment silence it. */
export function isLint(rule: RuleDescription): boolean {
  return rule.level !== 'error';
}
