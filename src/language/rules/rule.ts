import type { AstNode, LangiumDocument } from 'langium';
import type { DiagnosticRelatedInformation, Range } from 'vscode-languageserver-types';
import type { Document } from '../generated/ast.ts';
import type { JourneyServices } from '../module.ts';

/** What a rule found. */
export interface Finding {
  /** A sentence for whoever writes the journey: what is wrong and how to mend it. */
  readonly message: string;
  readonly range: Range;
  readonly related?: readonly DiagnosticRelatedInformation[];
}

/** Everything that a rule may look at. Nodes may be incomplete: what the text does not say yet is undefined. */
export interface RuleContext {
  readonly document: LangiumDocument;
  readonly root: Document;
  /** All lines and modifiers of the document, in the order written. */
  readonly nodes: readonly AstNode[];
  readonly services: JourneyServices;
}

/** One check of the language. */
export interface Rule {
  /** Stable: shown as the code of the diagnostic. */
  readonly id: string;
  readonly level: 'error' | 'warning' | 'information' | 'hint';
  check(context: RuleContext): Iterable<Finding>;
}
