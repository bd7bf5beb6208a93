import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  DefaultScopeProvider,
  DocumentState,
  EMPTY_SCOPE,
  type LangiumDocument,
  type LangiumDocuments,
  MapScope,
  type ReferenceInfo,
  type Scope,
  WorkspaceCache,
} from 'langium';
import * as ast from '../generated/ast.ts';
import type { JourneyServices } from '../module.ts';
import { journeyAround, type NamedNode, namedIn, partsOf } from '../parts.ts';
import { shownBy } from '../relations.ts';
import { builtinUri } from './builtin.ts';
import type { Imports } from './imports.ts';

/**
 * Tells what a name may mean at a place: what the file declares, then what it imports, then the built-in vocabulary; of
 * touchpoints, stages, pains and opportunities those of the same journey.
 */
export class JourneyScopeProvider extends DefaultScopeProvider {
  private readonly documents: LangiumDocuments;
  private readonly imports: Imports;
  private readonly files: WorkspaceCache<string, Scope>;
  private readonly journeys: WorkspaceCache<AstNode, Map<string, Scope>>;

  constructor(services: JourneyServices) {
    super(services);
    this.documents = services.shared.workspace.LangiumDocuments;
    this.imports = services.shared.workspace.Imports;
    this.files = new WorkspaceCache(services.shared, DocumentState.IndexedContent);
    this.journeys = new WorkspaceCache(services.shared, DocumentState.IndexedContent);
  }

  override getScope(context: ReferenceInfo): Scope {
    const type = this.reflection.getReferenceType(context);
    switch (type) {
      case ast.Touchpoint.$type:
      case ast.Pain.$type:
      case ast.Opportunity.$type:
        return this.scopeOfJourney(journeyAround(context.container), type);
      case ast.Stage.$type:
        return this.scopeOfJourney(journeyShownAround(context.container), type);
      default:
        return this.scopeOfFile(AstUtils.getDocument(context.container), type, !ast.isLaneEntry(context.container));
    }
  }

  /** Forgets what names mean. Only those need it who read documents without building them. */
  forget(): void {
    this.files.clear();
    this.journeys.clear();
  }

  /** What names of one kind may mean in a file, with or without the built-in vocabulary. */
  scopeOfFile(document: LangiumDocument, type: string, withBuiltins = true): Scope {
    return this.files.get(`${document.uri} ${type} ${withBuiltins}`, () => {
      const seen = withBuiltins ? this.seenBy(document) : this.imports.seenBy(document);
      return this.scopeOf(seen.flatMap(declarationsIn), type);
    });
  }

  /** The documents whose declarations a file sees, those first that win: its own, what it imports, the built-in vocabulary. */
  seenBy(document: LangiumDocument): LangiumDocument[] {
    const builtin = this.documents.getDocument(builtinUri);
    return [...this.imports.seenBy(document), ...(builtin ? [builtin] : [])];
  }

  /** What names of one kind may mean in a journey. */
  scopeOfJourney(journey: ast.Journey | undefined, type: string): Scope {
    if (!journey) return EMPTY_SCOPE;
    const scopes = this.journeys.get(journey, () => new Map());
    let scope = scopes.get(type);
    if (!scope) {
      scope = this.scopeOf(namedIn(journey), type);
      scopes.set(type, scope);
    }
    return scope;
  }

  /** Of nodes with the same name the first wins. */
  private scopeOf(nodes: readonly NamedNode[], type: string): Scope {
    const found = new Map<string, AstNodeDescription>();
    for (const node of nodes) {
      const name = node.$type === type ? this.nameProvider.getName(node) : undefined;
      if (name && !found.has(name)) found.set(name, this.descriptions.createDescription(node, name));
    }
    return new MapScope(found.values());
  }
}

function declarationsIn(document: LangiumDocument): readonly NamedNode[] {
  return partsOf(document.parseResult.value).filter(ast.isDeclaration);
}

/** The journey that the view around a node shows. */
function journeyShownAround(node: AstNode): ast.Journey | undefined {
  const view = AstUtils.getContainerOfType(node, ast.isView);
  return view && shownBy(view);
}
