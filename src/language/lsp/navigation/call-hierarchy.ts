import { AstUtils, type LangiumDocument, URI } from 'langium';
import type { CallHierarchyProvider } from 'langium/lsp';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  Range,
} from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';
import { journeyAround, titleOf, touchpointsOf } from '../../parts.ts';
import { usesOf } from '../../references/uses.ts';
import { namedAt } from '../cursor.ts';
import type { JourneyEditorServices } from '../module.ts';

/** What one can be led to, and from. */
type Station = ast.Touchpoint | ast.Journey;

/**
 * The ways through journeys, as editors show calls: a touchpoint leads to others and continues in journeys, a journey goes on from
 * touchpoints. That the next touchpoint follows goes without saying.
 */
export class JourneyCallHierarchyProvider implements CallHierarchyProvider {
  private readonly services: JourneyEditorServices;

  constructor(services: JourneyEditorServices) {
    this.services = services;
  }

  prepareCallHierarchy(
    document: LangiumDocument,
    { position }: CallHierarchyPrepareParams,
  ): CallHierarchyItem[] | undefined {
    const station = this.stationAt(document, position);
    const item = station && this.itemOf(station);
    return item && [item];
  }

  incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] | undefined {
    const station = this.stationOf(item);
    if (!station) return undefined;
    const ways = usesOf(station, this.services).filter(({ node }) => ast.isLeadsTo(node) || ast.isContinuesIn(node));
    return this.grouped(
      ways.map(({ node, range }) => [AstUtils.getContainerOfType(node, ast.isTouchpoint), range]),
    ).map(([from, fromRanges]) => ({ from, fromRanges }));
  }

  outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] | undefined {
    const station = this.stationOf(item);
    if (!station) return undefined;
    const touchpoints = ast.isJourney(station) ? touchpointsOf(station) : [station];
    const ways = touchpoints.flatMap((touchpoint) => waysFrom(touchpoint));
    // Inside of a journey, only the ways out of it lead on.
    const leading = ast.isJourney(station) ? ways.filter(([to]) => ast.isJourney(to)) : ways;
    return this.grouped(leading).map(([to, fromRanges]) => ({ to, fromRanges }));
  }

  /** The touchpoints and journeys, each once, with all ranges where they are meant. */
  private grouped(
    ways: readonly (readonly [Station | undefined, Range | undefined])[],
  ): [CallHierarchyItem, Range[]][] {
    const ranges = new Map<Station, Range[]>();
    for (const [station, range] of ways) {
      if (!station || !range) continue;
      const known = ranges.get(station);
      if (known) known.push(range);
      else ranges.set(station, [range]);
    }
    return [...ranges].flatMap(([station, all]) => {
      const item = this.itemOf(station);
      return item ? [[item, all]] : [];
    });
  }

  private itemOf(node: Station): CallHierarchyItem | undefined {
    const range = node.$cstNode?.range;
    const selectionRange = this.services.references.NameProvider.getNameNode(node)?.range;
    if (!range || !selectionRange) return undefined;
    const journey = journeyAround(node.$container);
    return {
      name: titleOf(node),
      ...(journey && { detail: titleOf(journey) }),
      kind: this.services.shared.lsp.NodeKindProvider.getSymbolKind(node),
      uri: AstUtils.getDocument(node).uri.toString(),
      range,
      selectionRange,
    };
  }

  private stationOf({ uri, selectionRange }: CallHierarchyItem): Station | undefined {
    const document = this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    return document && this.stationAt(document, selectionRange.start);
  }

  private stationAt(document: LangiumDocument, position: CallHierarchyItem['range']['start']): Station | undefined {
    const node = namedAt(document, position, this.services)?.node;
    return ast.isTouchpoint(node) || ast.isJourney(node) ? node : undefined;
  }
}

function waysFrom(touchpoint: ast.Touchpoint): (readonly [Station | undefined, Range | undefined])[] {
  return touchpoint.parts.flatMap((part) => {
    const reference = ast.isLeadsTo(part) ? part.target : ast.isContinuesIn(part) ? part.journey : undefined;
    return reference ? [[reference.ref, reference.$refNode?.range] as const] : [];
  });
}
