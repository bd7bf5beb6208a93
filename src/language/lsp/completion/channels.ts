import type { AstNode, AstNodeDescription } from 'langium';
import * as ast from '../../generated/ast.ts';
import { touchpointsOf } from '../../parts.ts';
import { isBuiltin } from '../../references/builtin.ts';
import { type Surroundings, visibleNames } from './surroundings.ts';

/** Channels that the journey uses, most used first; those declared; the built-in kinds; the built-in networks. */
export function visibleChannels(around: Pick<Surroundings, 'services' | 'document' | 'journey'>): AstNodeDescription[] {
  const counts = new Map<string, number>();
  for (const touchpoint of around.journey ? touchpointsOf(around.journey) : []) {
    for (const { $refText } of touchpoint.parts.filter(ast.isOn).flatMap((on) => on.channels)) {
      counts.set($refText, (counts.get($refText) ?? 0) + 1);
    }
  }
  const rank = (each: AstNodeDescription) => {
    const used = counts.get(each.name);
    if (used) return -used;
    return !isBuiltin(each.documentUri) ? 0 : isNetwork(each.node) ? 2 : 1;
  };
  return visibleNames(around, ast.Channel.$type).sort((a, b) => rank(a) - rank(b));
}

/** What a channel may be: the built-in kinds, which have icons, then the built-in networks, then others than itself. */
export function visibleKinds(around: Surroundings): AstNodeDescription[] {
  const rank = (each: AstNodeDescription) => (!isBuiltin(each.documentUri) ? 2 : isNetwork(each.node) ? 1 : 0);
  return visibleNames(around, ast.Channel.$type)
    .filter(({ node }) => !node || node !== around.own)
    .sort((a, b) => rank(a) - rank(b));
}

function isNetwork(node: AstNode | undefined): boolean {
  return ast.isChannel(node) && node.parts.some(ast.isIs);
}
