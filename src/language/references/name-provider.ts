import { type AstNode, type CstNode, DefaultNameProvider } from 'langium';
import { isNamed, keyOf, nameNodeOf } from '../parts.ts';

/** Names things by their name, or else by the key of their title, so that `stage "Purchase"` can be called `purchase`. */
export class JourneyNameProvider extends DefaultNameProvider {
  override getName(node: AstNode): string | undefined {
    return isNamed(node) ? keyOf(node) : undefined;
  }

  override getNameNode(node: AstNode): CstNode | undefined {
    return isNamed(node) ? nameNodeOf(node) : undefined;
  }
}
