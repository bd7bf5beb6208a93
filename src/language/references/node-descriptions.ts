import {
  type AstNode,
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  type AstNodeLocator,
  AstUtils,
  CstUtils,
  type DocumentSegment,
  type NameProvider,
  type URI,
} from 'langium';
import type { JourneyServices } from '../module.ts';

/** Describes named nodes. A description is made for each name at each keystroke, so what is rarely asked of it is found when asked. */
export class JourneyNodeDescriptions implements AstNodeDescriptionProvider {
  private readonly locator: AstNodeLocator;
  private readonly names: NameProvider;

  constructor(services: JourneyServices) {
    this.locator = services.workspace.AstNodeLocator;
    this.names = services.references.NameProvider;
  }

  createDescription(node: AstNode, name = this.names.getName(node)): AstNodeDescription {
    if (!name) throw new Error(`A ${node.$type} without a name cannot be described.`);
    return new NodeDescription(node, name, this.locator, this.names) as AstNodeDescription;
  }
}

class NodeDescription {
  readonly node: AstNode;
  readonly name: string;
  private readonly locator: AstNodeLocator;
  private readonly names: NameProvider;

  constructor(node: AstNode, name: string, locator: AstNodeLocator, names: NameProvider) {
    this.node = node;
    this.name = name;
    this.locator = locator;
    this.names = names;
  }

  get type(): string {
    return this.node.$type;
  }

  get documentUri(): URI {
    return AstUtils.getDocument(this.node).uri;
  }

  get path(): string {
    return this.locator.getAstNodePath(this.node);
  }

  get nameSegment(): DocumentSegment | undefined {
    return CstUtils.toDocumentSegment(this.names.getNameNode(this.node) ?? this.node.$cstNode);
  }

  get selectionSegment(): DocumentSegment | undefined {
    return CstUtils.toDocumentSegment(this.node.$cstNode);
  }
}
