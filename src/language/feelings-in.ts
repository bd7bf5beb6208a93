import type { Model } from '../model/index.ts';
import { touchpointsOf } from '../model/index.ts';
import type { PartNodes } from './to-model.ts';

/** A line on which someone feels something. */
export interface FeelingLine {
  /** Counts from 0. */
  readonly line: number;
  /** From -2 to +2 in halves. */
  readonly score: number;
}

/** The lines of a document on which a score is known, from top to bottom. */
export function feelingsIn(model: Model, nodes: PartNodes): FeelingLine[] {
  return model.journeys
    .flatMap(touchpointsOf)
    .flatMap(({ feelings }) => feelings)
    .flatMap(({ id, score }) => {
      const line = nodes.get(id)?.$cstNode?.range.start.line;
      return line === undefined || score === undefined ? [] : [{ line, score }];
    });
}
