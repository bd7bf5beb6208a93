import {
  type AstNode,
  type AstReflection,
  AstUtils,
  type CstNode,
  GrammarAST,
  isReference,
  type LeafCstNode,
  type ReferenceInfo,
} from 'langium';
import * as ast from '../../generated/ast.ts';
import { isNamed, keywordOf, placeIn } from '../../parts.ts';
import { isBuiltin } from '../../references/builtin.ts';
import { numberOf } from '../../values.ts';
import { modifierKind } from '../../vocabulary/index.ts';

/** The types of tokens, all of them standard ones, which every editor has a colour for. */
export const tokenTypes = [
  'keyword',
  'string',
  'number',
  'comment',
  'decorator',
  'variable',
  'property',
  'enumMember',
  'function',
  'type',
  'class',
  'namespace',
] as const;
export type TokenType = (typeof tokenTypes)[number];

const kindModifiers = [
  'persona',
  'actor',
  'channel',
  'emotion',
  'lane',
  'journey',
  'stage',
  'touchpoint',
  'view',
  'pain',
  'gain',
  'opportunity',
  'solution',
] as const;

/** Standard modifiers, those of our own, and for each name what it stands for, so that people can colour that apart. */
export const tokenModifiers = [
  'declaration',
  'defaultLibrary',
  'documentation',
  'control',
  'positive',
  'negative',
  ...kindModifiers,
] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

export interface TokenKind {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
  /** Any highlighting that goes by the letters alone can tell it as well. */
  readonly lexical: boolean;
}

const typesOfNames: Readonly<Record<(typeof kindModifiers)[number], TokenType>> = {
  persona: 'variable',
  actor: 'variable',
  channel: 'variable',
  emotion: 'enumMember',
  lane: 'property',
  journey: 'class',
  stage: 'type',
  touchpoint: 'function',
  view: 'namespace',
  pain: 'property',
  gain: 'property',
  opportunity: 'property',
  solution: 'property',
};

const lexicalKinds: Readonly<Record<string, TokenKind>> = {
  TEXT: lexical('string'),
  NUMBER: lexical('number'),
  PERCENTAGE: lexical('number'),
  MONEY: lexical('number'),
  DURATION: lexical('number'),
  DATE: lexical('number'),
  HASH: lexical('decorator'),
  LINE_COMMENT: lexical('comment'),
  FOREIGN_COMMENT: lexical('comment'),
};
const color = lexical('number');
const blockComment = lexical('comment');
const documentation = lexical('comment', ['documentation']);
const choice = lexical('enumMember');

const keyword = named('keyword', []);
const declaring = named('keyword', ['declaration']);
const control = named('keyword', ['control']);

function lexical(type: TokenType, modifiers: readonly TokenModifier[] = []): TokenKind {
  return { type, modifiers, lexical: true };
}

function named(type: TokenType, modifiers: readonly TokenModifier[]): TokenKind {
  return { type, modifiers, lexical: false };
}

/** Tells what the tokens of one text stand for; it is to be asked in their order. */
export class TokenKinds {
  private readonly reflection: AstReflection;
  /** The node that was asked for last, and what its names refer to. */
  private node: AstNode | undefined;
  private references = new Map<CstNode | undefined, ReferenceInfo>();

  constructor(reflection: AstReflection) {
    this.reflection = reflection;
  }

  /** What the token stands for; undefined where it is a bracket or comma, or a word that nobody understands. */
  of(leaf: LeafCstNode): TokenKind | undefined {
    const { tokenType, astNode } = leaf;
    if (tokenType.name === 'BLOCK_COMMENT') return /^\/\*\*(?!\/)/.test(leaf.text) ? documentation : blockComment;
    if (tokenType.name === 'HASH' && ast.isColor(astNode)) return color;
    const known = lexicalKinds[tokenType.name];
    if (known) return known;
    if (GrammarAST.isKeyword(leaf.grammarSource)) return kindOfKeyword(leaf, leaf.grammarSource.value, astNode);
    return this.kindOfName(leaf, astNode);
  }

  private kindOfName(leaf: LeafCstNode, node: AstNode): TokenKind | undefined {
    if (ast.isMapType(node) || ast.isStatus(node) || ast.isLevel(node)) return choice;
    if (isNamed(node)) return kindOfNamed(node.$type, node, ['declaration']);
    const info = this.referenceAt(leaf, node);
    if (!info) return undefined;
    const { reference } = info;
    const target = isReference(reference) ? reference.ref : undefined;
    const isOurs = target && isBuiltin(AstUtils.getDocument(target).uri);
    return kindOfNamed(this.reflection.getReferenceType(info), target, isOurs ? ['defaultLibrary'] : []);
  }

  private referenceAt(leaf: LeafCstNode, node: AstNode): ReferenceInfo | undefined {
    if (this.node !== node) {
      this.node = node;
      this.references = new Map();
      for (const info of AstUtils.streamReferences(node)) {
        if (isReference(info.reference)) this.references.set(info.reference.$refNode, info);
      }
    }
    return this.references.get(leaf);
  }
}

function kindOfKeyword(leaf: LeafCstNode, word: string, node: AstNode): TokenKind | undefined {
  if (!/^\w/.test(word)) return undefined;
  if (ast.isFinding(node)) return choice;
  if (ast.isImport(node)) return control;
  if (ast.isDeclaration(node) || ast.isStage(node) || ast.isTouchpoint(node)) return declaring;
  return isModifier(leaf, word, node) ? control : keyword;
}

/** Whether the word goes on with the line before it; `on` and `feels` may do that, or begin a line in the block. */
function isModifier(leaf: LeafCstNode, word: string, { $container: line }: AstNode): boolean {
  if (!line || !modifierKind(word, keywordOf(line) ?? '')) return false;
  return !placeIn(line) || leaf.range.start.line === line.$cstNode?.range.start.line;
}

function kindOfNamed(
  nodeType: string,
  target: AstNode | undefined,
  modifiers: readonly TokenModifier[],
): TokenKind | undefined {
  const kind = nodeType.toLowerCase() as (typeof kindModifiers)[number];
  const type = typesOfNames[kind];
  return type && named(type, [...modifiers, kind, ...polarityOf(target)]);
}

function polarityOf(target: AstNode | undefined): readonly TokenModifier[] {
  const score = ast.isEmotion(target) && target.score !== undefined ? (numberOf(target.score) ?? 0) : 0;
  if (score === 0) return [];
  return [score > 0 ? 'positive' : 'negative'];
}
