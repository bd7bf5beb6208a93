import {
  type AstNode,
  Cancellation,
  DefaultLinker,
  interruptAndCheck,
  type LangiumCoreServices,
  type LangiumDocument,
  type Reference,
} from 'langium';
import { partsOf } from '../parts.ts';

/** Links a document in one go, looking only at properties that can refer to something: it runs at every keystroke. */
export class JourneyLinker extends DefaultLinker {
  private readonly referencesOf: (type: string) => readonly string[];

  constructor(services: LangiumCoreServices) {
    super(services);
    const { AstReflection } = services.shared;
    const known = new Map<string, readonly string[]>();
    this.referencesOf = (type) => {
      let properties = known.get(type);
      if (!properties) {
        properties = Object.values(AstReflection.getTypeMetaData(type).properties)
          .filter((property) => property.referenceType !== undefined)
          .map((property) => property.name);
        known.set(type, properties);
      }
      return properties;
    };
  }

  override async link(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
    await interruptAndCheck(cancelToken);
    this.linkAtOnce(document);
  }

  linkAtOnce(document: LangiumDocument): void {
    this.linkAll(document.parseResult.value, document);
  }

  private linkAll(node: AstNode, document: LangiumDocument): void {
    for (const property of this.referencesOf(node.$type)) {
      const value = (node as unknown as Record<string, Reference | readonly Reference[] | undefined>)[property];
      if (value === undefined) continue;
      for (const reference of Array.isArray(value) ? value : [value]) {
        this.doLink({ reference, container: node, property }, document);
      }
    }
    for (const part of partsOf(node)) this.linkAll(part, document);
  }
}
