import { type AstNode, AstUtils, type LangiumDocument, UriUtils } from 'langium';
import { plural } from '../../../words/index.ts';
import * as ast from '../../generated/ast.ts';
import { journeyAround, titleOf } from '../../parts.ts';
import type { Use } from '../../references/uses.ts';
import { escapeMarkdown } from '../descriptions.ts';
import { linkTo, listOf } from '../markdown.ts';
import type { JourneyEditorServices } from '../module.ts';

/** What a card may look at beside the thing that it is about. */
export interface CardContext {
  readonly services: JourneyEditorServices;
  /** The file in which somebody points at the thing. */
  readonly document: LangiumDocument;
}

/** The touchpoint around a line or modifier. */
export function touchpointAround(node: AstNode): ast.Touchpoint | undefined {
  return AstUtils.getContainerOfType(node, ast.isTouchpoint);
}

/**
 * The touchpoints that mention a thing, with links, those of the file in which somebody points at it first; behind each what
 * `tell` says of its mentions.
 */
export function mentionedAt(
  uses: readonly Use[],
  label: (touchpoints: string) => string,
  { document }: CardContext,
  tell: (use: Use) => string | undefined = () => undefined,
): string[] {
  const byTouchpoint = new Map<ast.Touchpoint, Use[]>();
  const isHere = (use: Use) => use.document === document;
  for (const use of [...uses.filter(isHere), ...uses.filter((each) => !isHere(each))]) {
    const touchpoint = touchpointAround(use.node);
    if (!touchpoint) continue;
    const known = byTouchpoint.get(touchpoint);
    if (known) known.push(use);
    else byTouchpoint.set(touchpoint, [use]);
  }
  return listOf(label(touchpointsInWords(byTouchpoint.size)), [...byTouchpoint], ([touchpoint, at]) => {
    const told = [...new Set(at.map(tell).filter(Boolean))].join(', ');
    return `${linkWithPlace(touchpoint, document)}${told ? `: ${told}` : ''}`;
  });
}

/** So many touchpoints. */
export function touchpointsInWords(count: number): string {
  return plural(count, '1 touchpoint', '{count} touchpoints');
}

/** A link to a node, and where it stands. */
export function linkWithPlace(node: AstNode, from: LangiumDocument): string {
  return [linkTo(node), placeOf(node, from)].filter(Boolean).join(' · ');
}

/** Where a node stands, as readers would say it: its stage in the same file, its journey and file in another. */
function placeOf(node: AstNode, from: LangiumDocument): string {
  const document = AstUtils.getDocument(node);
  const stage = AstUtils.getContainerOfType(node.$container, ast.isStage);
  if (document === from) return stage ? escapeMarkdown(titleOf(stage)) : '';
  const journey = journeyAround(node.$container);
  const file = escapeMarkdown(UriUtils.basename(document.uri));
  return journey ? `${escapeMarkdown(titleOf(journey))}, ${file}` : file;
}

/** Links to nodes, in the order given and each once. */
export function linksTo(nodes: readonly (AstNode | undefined)[]): string[] {
  return [...new Set(nodes)].filter((node) => node !== undefined).map((node) => linkTo(node));
}
