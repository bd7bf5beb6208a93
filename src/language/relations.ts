import * as ast from './generated/ast.ts';

/** The channel of whose kind a channel is. */
export function kindOf(channel: ast.Channel): ast.Channel | undefined {
  return channel.parts.find(ast.isIs)?.kind?.ref;
}

/** The journey that a journey revises. */
export function revisedBy(journey: ast.Journey): ast.Journey | undefined {
  return journey.parts.find(ast.isRevises)?.journey?.ref;
}

/** The journey that a view shows. */
export function shownBy(view: ast.View): ast.Journey | undefined {
  return view.parts.find(ast.isOf)?.journey?.ref;
}

/** What follows from a first thing step by step, without that itself unless it comes again; a circle ends where it closes. */
export function chainFrom<T>(first: T, next: (each: T) => T | undefined): ReadonlySet<T> {
  const found = new Set<T>();
  for (let each = next(first); each !== undefined && !found.has(each); each = next(each)) found.add(each);
  return found;
}
