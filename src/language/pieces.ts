import { type AstNode, AstUtils, type CstNode, GrammarAST, isCompositeCstNode, type LangiumDocument } from 'langium';
import type { PartId } from '../model/index.ts';
import * as ast from './generated/ast.ts';
import { isNamed, keywordOf, partsOf, placeIn } from './parts.ts';
import type { PartNodes } from './to-model.ts';
import { lineKind, modifierKind } from './vocabulary/index.ts';

/** A stretch of a text that means something: a line, a block, or what belongs together within a line. All of a text is in its pieces. */
export interface Piece {
  /** What it is among those around it, such as `touchpoint`, `title` or `maya feels`. */
  readonly sign: string;
  /** There is at most one with its sign in what is around it. */
  readonly single: boolean;
  /** The part of the model that it is, if it is one. */
  readonly id?: PartId;
  /** The name that others call it by, as written. */
  readonly name?: string;
  /** Blanks and comments before it; a line of its own begins with the end of the line above. */
  readonly lead: string;
  /** Itself as written, with all that it holds. */
  readonly text: string;
  /** Blanks and comments behind it on its line, where the line ends there. */
  readonly trail: string;
  /** The names in it, where it is nothing but a list of names. */
  readonly names?: readonly string[];
  /** What it is made of, but its block; none: it is one word or text. */
  readonly head: readonly Piece[];
  readonly block: PieceBlock | undefined;
}

/** What stands between the braces of a piece, or in a file. */
export interface PieceBlock {
  /** From what is before the opening brace to the end of its line; empty in a file. */
  readonly open: string;
  readonly pieces: readonly Piece[];
  /** From the end of the last piece's line to the closing brace, or to the end of the file. */
  readonly close: string;
}

/**
 * Takes a text without errors apart: what is put together again in the same order is the same text. A piece is taken apart itself when
 * somebody looks into it. `nodes` are what the parts of the text's model are read from.
 */
export function piecesOf(document: LangiumDocument, nodes: PartNodes): Piece {
  const ids = new Map([...nodes].map(([id, node]) => [node, id]));
  const text = document.textDocument.getText();
  const root = document.parseResult.value;
  const pieces = piecesIn(childEntries(root), root, { text, ids }, 0, text.length);
  const block = { open: '', pieces: pieces.pieces, close: pieces.rest };
  return { sign: 'file', single: true, lead: '', text, trail: '', head: [], block };
}

interface Taking {
  readonly text: string;
  readonly ids: ReadonlyMap<AstNode, PartId>;
}

/** A word of a node, with the property that it is given to, or another node in it. */
interface Entry {
  readonly cst: CstNode;
  readonly property?: string | undefined;
  readonly node?: AstNode;
}

function childEntries(node: AstNode): Entry[] {
  return partsOf(node).flatMap((part) => (part.$cstNode ? [{ cst: part.$cstNode, node: part }] : []));
}

function entriesOf(cst: CstNode, node: AstNode): Entry[] {
  if (!isCompositeCstNode(cst)) {
    return cst.hidden ? [] : [{ cst, property: propertyOf(cst) }];
  }
  const parts = new Set(partsOf(node));
  return cst.content.flatMap((each): Entry[] => {
    if (each.hidden) return [];
    const own = each.astNode;
    if (own === node || (ast.isPersonaLine(node) && own === node.fact)) return entriesOf(each, own);
    if (parts.has(own)) return [{ cst: each, node: own }];
    return [{ cst: each, property: ast.isQuantity(own) ? 'value' : propertyOf(each) }];
  });
}

function propertyOf({ grammarSource }: CstNode): string | undefined {
  return grammarSource && AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment)?.feature;
}

function pieceOf(node: AstNode, cst: CstNode, parent: AstNode, lead: string, trail: string, taking: Taking): Piece {
  const id = taking.ids.get(node);
  let inside: Pick<Piece, 'head' | 'block'> | undefined;
  const takenApart = () => {
    inside ??= insideOf(node, cst, taking);
    return inside;
  };
  return {
    ...signOf(node, parent),
    ...(id !== undefined && { id }),
    ...(isNamed(node) && node.name !== undefined && { name: node.name }),
    lead,
    text: taking.text.slice(cst.offset, cst.end),
    trail,
    get head() {
      return takenApart().head;
    },
    get block() {
      return takenApart().block;
    },
  };
}

function insideOf(node: AstNode, cst: CstNode, taking: Taking): Pick<Piece, 'head' | 'block'> {
  const entries = entriesOf(cst, node);
  const brace = entries.findIndex(({ property }) => property === 'open');
  const inside = brace < 0 ? [] : entries.slice(brace + 1, -1);
  return {
    head: headOf(brace < 0 ? entries : entries.slice(0, brace), node, taking),
    block: brace < 0 ? undefined : blockOf(entries, brace, inside, node, taking),
  };
}

function blockOf(
  entries: readonly Entry[],
  brace: number,
  inside: readonly Entry[],
  node: AstNode,
  taking: Taking,
): PieceBlock | undefined {
  const [open, close] = [entries[brace]?.cst, entries.at(-1)?.cst];
  if (!open || !close) return undefined;
  const before = entries[brace - 1]?.cst.end ?? open.offset;
  const first = inside[0]?.cst.offset ?? close.offset;
  const [trail] = lineEnd(taking.text.slice(open.end, first));
  const from = open.end + trail.length;
  const { pieces, rest } = piecesIn(inside, node, taking, from, close.offset);
  return { open: taking.text.slice(before, from), pieces, close: rest };
}

/** The pieces of a block, which stands from one place of the text to another, and what is left behind the last. */
function piecesIn(entries: readonly Entry[], parent: AstNode, taking: Taking, from: number, to: number) {
  const pieces: Piece[] = [];
  let at = from;
  entries.forEach(({ cst, node }, index) => {
    const lead = taking.text.slice(at, cst.offset);
    const next = entries[index + 1]?.cst.offset ?? to;
    const [trail] = lineEnd(taking.text.slice(cst.end, next));
    at = cst.end + trail.length;
    if (node) pieces.push(pieceOf(node, cst, parent, lead, trail, taking));
  });
  return { pieces, rest: taking.text.slice(at, to) };
}

function headOf(entries: readonly Entry[], node: AstNode, taking: Taking): Piece[] {
  const pieces: Piece[] = [];
  let at = entries[0]?.cst.offset ?? 0;
  for (let index = 0; index < entries.length; index++) {
    const { cst, node: child, property } = entries[index] as Entry;
    const lead = taking.text.slice(at, cst.offset);
    let end = cst.end;
    if (child) pieces.push(pieceOf(child, cst, node, lead, '', taking));
    else {
      const sign = slotOf(property, node) ?? cst.text;
      const group = [entries[index] as Entry];
      for (let next = entries[index + 1]; next && !next.node; next = entries[index + 1]) {
        const nextSign = slotOf(next.property, node);
        if (nextSign === undefined ? !/^[,:]$/.test(next.cst.text) : nextSign !== sign) break;
        group.push(next);
        end = next.cst.end;
        index++;
      }
      pieces.push({
        sign,
        single: true,
        lead,
        text: taking.text.slice(cst.offset, end),
        trail: '',
        head: [],
        block: undefined,
        ...namesIn(group, taking),
      });
    }
    at = end;
  }
  return pieces;
}

/** What a word is among those of its line: an emotion and a score are one thing. */
function slotOf(property: string | undefined, node: AstNode): string | undefined {
  const isFeeling = ast.isFeels(node) || (ast.isPersonaLine(node) && ast.isFeels(node.fact));
  return isFeeling && (property === 'emotion' || property === 'score') ? 'feeling' : property;
}

const lists = new Set(['personas', 'channels', 'stages', 'lanes', 'pains', 'opportunities', 'actors']);

function namesIn(group: readonly Entry[], { text }: Taking): { names?: readonly string[] } {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last || !lists.has(first.property ?? '')) return {};
  const names = group.flatMap(({ cst, property }) => (property === undefined ? [] : cst.text));
  const written = text.slice(first.cst.offset, last.cst.end).split(/\s*,\s*/);
  return `${written}` === `${names}` ? { names } : {};
}

function signOf(node: AstNode, parent: AstNode): Pick<Piece, 'sign' | 'single'> {
  if (ast.isFeels(node)) return { sign: 'feels', single: true };
  if (ast.isPersonaLine(node)) {
    const sign = `${node.persona.$refText} ${keywordOf(node)}`;
    return { sign, single: ast.isFeels(node.fact) };
  }
  if (ast.isFinding(node)) return { sign: 'finding', single: true };
  const keyword = keywordOf(node);
  if (keyword === undefined) return { sign: node.$type, single: false };
  const place = placeIn(parent);
  const single = place
    ? lineKind(keyword)?.once === true
    : modifierKind(keyword, keywordOf(parent) ?? '') !== undefined;
  return { sign: keyword, single };
}

/** What stands behind something on its line, with comments, and the rest; nothing where something else follows on the line. */
export function lineEnd(gap: string): [string, string] {
  const end = /^(?:[^\S\r\n]|\/\*(?:[^*\r\n]|\*(?!\/))*\*\/)*(?:(?:\/\/|--|<!--|#[ \t])[^\r\n]*)?(?=\r?\n|$)/.exec(
    gap,
  )?.[0];
  if (end === undefined || (end.length === gap.length && !end.includes('//'))) return ['', gap];
  return [end, gap.slice(end.length)];
}
