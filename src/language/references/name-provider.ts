import { type AstNode, type CstNode, DefaultNameProvider, GrammarUtils } from 'langium';
import { isNamed, keyOf } from '../parts.ts';

/** Names things by their name, or else by the key of their title, so that `stage "Purchase"` can be called `purchase`. */
export class JourneyNameProvider extends DefaultNameProvider {
  override getName(node: AstNode): string | undefined {
    return isNamed(node) ? keyOf(node) : undefined;
  }

  override getNameNode(node: AstNode): CstNode | undefined {
    if (!isNamed(node)) return undefined;
    return GrammarUtils.findNodeForProperty(node.$cstNode, node.name ? 'name' : 'title');
  }
}
