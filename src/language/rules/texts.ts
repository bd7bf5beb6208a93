import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import type { RuleContext } from './rule.ts';

/** Where the texts that readers see are kept. */
const properties = {
  [ast.Journey.$type]: 'title',
  [ast.View.$type]: 'title',
  [ast.Persona.$type]: 'title',
  [ast.Actor.$type]: 'title',
  [ast.Channel.$type]: 'title',
  [ast.Emotion.$type]: 'title',
  [ast.Lane.$type]: 'title',
  [ast.Stage.$type]: 'title',
  [ast.Touchpoint.$type]: 'title',
  [ast.Metric.$type]: 'title',
  [ast.Pain.$type]: 'title',
  [ast.Gain.$type]: 'title',
  [ast.Opportunity.$type]: 'title',
  [ast.Solution.$type]: 'title',
  [ast.TextFact.$type]: 'text',
  [ast.StatementFact.$type]: 'text',
  [ast.Evidence.$type]: 'text',
  [ast.Action.$type]: 'text',
  [ast.Waits.$type]: 'text',
  [ast.Fails.$type]: 'text',
  [ast.LaneEntry.$type]: 'text',
  [ast.Feels.$type]: 'quote',
} as const;

/** A text that readers see. */
export interface Written {
  readonly node: AstNode;
  readonly property: 'title' | 'text' | 'quote';
  readonly text: string;
}

/** All titles, texts and quotes of a document, by the type of node. */
export function* textsIn({ nodesOf }: RuleContext): Iterable<Written> {
  for (const [type, property] of Object.entries(properties)) {
    for (const node of nodesOf(type as keyof typeof properties)) {
      const text = (node as { readonly [key in Written['property']]?: string })[property];
      if (text !== undefined) yield { node, property, text };
    }
  }
}
