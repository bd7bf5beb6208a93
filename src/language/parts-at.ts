import { AstUtils } from 'langium';
import type { Position } from 'vscode-languageserver-types';
import type { PartId } from '../model/index.ts';
import type { PartNodes } from './to-model.ts';

interface Stretch {
  readonly start: Position;
  readonly end: Position;
}

/**
 * The parts of a model that are written at each of some places of a file, the innermost first. At a line's indentation, and behind what is written on it, that is what the line says.
 */
export function partsAt(nodes: PartNodes, file: string, places: readonly Position[]): PartId[][] {
  const written: (Stretch & { readonly part: PartId })[] = [];
  for (const [part, node] of nodes) {
    const range = node.$cstNode?.range;
    if (range && AstUtils.getDocument(node).uri.toString() === file) written.push({ part, ...range });
  }
  return places.map((place) => {
    const onLine = written.filter(({ start, end }) => start.line <= place.line && place.line <= end.line);
    const meant = meantAt(place, onLine);
    return onLine
      .filter((stretch) => contains(stretch, meant))
      .sort((one, other) => compare(other.start, one.start) || compare(one.end, other.end))
      .map(({ part }) => part);
  });
}

/** The place itself, or else the nearest on its line where something is written that begins on this line. */
function meantAt(place: Position, onLine: readonly Stretch[]): Position {
  const begun = onLine.filter(({ start }) => start.line === place.line);
  if (begun.length === 0 || begun.some((stretch) => contains(stretch, place))) return place;
  const ended = begun.map(({ end }) => end).filter((end) => compare(end, place) <= 0);
  return ended.sort(compare).at(-1) ?? begun.map(({ start }) => start).sort(compare)[0] ?? place;
}

function contains({ start, end }: Stretch, place: Position): boolean {
  return compare(start, place) <= 0 && compare(place, end) <= 0;
}

function compare(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}
