import type { AstNode, LangiumDocument } from 'langium';
import type { CodeActionKind, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { Language } from '../../../words/index.ts';
import type { JourneyEditorServices } from '../module.ts';

/** Where somebody asks for a refactoring. */
export interface RefactoringPlace {
  readonly document: LangiumDocument;
  /** What is selected, or the place of the cursor. */
  readonly range: Range;
  /** The lines and modifiers around the place, from the innermost to the document itself. */
  readonly around: readonly AstNode[];
  /** What the maps of the document speak: for texts that become part of them. */
  readonly language: Language;
  readonly services: JourneyEditorServices;
}

/** One way to rewrite what stands at a place. */
export interface Rewriting {
  /** What it does, as an order: "Move stage up". */
  readonly title: string;
  readonly edit: WorkspaceEdit;
}

/** A kind of rewriting: it keeps the meaning of a text, or extends it in a way that its title tells. */
export interface Refactoring {
  /** Such as `refactor.extract` or `source.organizeImports`; editors sort by it. */
  readonly kind: CodeActionKind;
  /** All rewritings that make sense at a place; none where it does not apply. */
  offer(place: RefactoringPlace): Iterable<Rewriting> | Promise<Iterable<Rewriting>>;
}
