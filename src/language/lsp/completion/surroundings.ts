import type { AstNode, AstNodeDescription, LangiumDocument } from 'langium';
import type { Language } from '../../../words/index.ts';
import * as ast from '../../generated/ast.ts';
import { partsOf, placeIn } from '../../parts.ts';
import type { JourneyEditorServices } from '../module.ts';
import type { CompletionPlace } from './place.ts';

/** What is around the place where something is completed, in the document as it was last read. */
export interface Surroundings {
  readonly services: JourneyEditorServices;
  readonly document: LangiumDocument;
  /** What the maps of the document speak: for texts that become part of them. */
  readonly language: Language;
  readonly root: AstNode;
  readonly offset: number;
  /** The place's line, counted from 0. */
  readonly lineNumber: number;
  /** The half-typed word. */
  readonly word: string;
  /** What stands on the line behind the half-typed word. */
  readonly rest: string;
  /** The half-typed word goes on behind the cursor. */
  readonly isInWord: boolean;
  /** Something other than a comment follows on the line, so that only a word fits in. */
  readonly lineGoesOn: boolean;
  /** The innermost block. */
  readonly block: AstNode;
  readonly journey: ast.Journey | undefined;
  readonly touchpoint: ast.Touchpoint | undefined;
  /** What the place's line declares; undefined where it is not read as a declaration yet. */
  readonly own: AstNode | undefined;
}

/** Finds what is around a place: the last nodes of the open blocks' kinds that begin before it. */
export function findSurroundings(
  services: JourneyEditorServices,
  document: LangiumDocument,
  offset: number,
  place: CompletionPlace,
  rest: string,
  isInWord: boolean,
): Omit<Surroundings, 'language'> {
  const root: AstNode = document.parseResult.value;
  const lineNumber = document.textDocument.positionAt(offset).line;
  const blocks: AstNode[] = [root];
  for (const keyword of place.openBlocks) {
    const inner = partsOf(blocks.at(-1) ?? root).findLast(
      (part) => keyword !== undefined && placeIn(part) === keyword && (part.$cstNode?.offset ?? 0) < offset,
    );
    if (!inner) break;
    blocks.push(inner);
  }
  const block = blocks.at(-1) ?? root;
  return {
    services,
    document,
    root,
    offset,
    lineNumber,
    word: place.word,
    rest,
    isInWord,
    lineGoesOn: isInWord || !/^[\s}]*(\/\/.*)?$/.test(rest),
    block,
    journey: blocks.find(ast.isJourney),
    touchpoint: blocks.find(ast.isTouchpoint),
    own: partsOf(block).findLast((part) => part.$cstNode?.range.start.line === lineNumber),
  };
}

/** What names of a kind may mean in the file: its own first, then imported ones, then those built in. */
export function visibleNames(
  { services, document }: Pick<Surroundings, 'services' | 'document'>,
  type: string,
): AstNodeDescription[] {
  return services.references.ScopeProvider.scopeOfFile(document, type).getAllElements().toArray();
}

/** The names of the personas whose journey it is, as the line `for` names them. */
export function journeyPersonas({ journey }: Surroundings): string[] {
  return (journey?.parts.find(ast.isFor)?.personas ?? []).map((each) => each.$refText);
}

/** The place's own document and all that it imports. */
export function visibleDocuments({ services, document }: Surroundings): LangiumDocument[] {
  return services.shared.workspace.Imports.seenBy(document);
}
