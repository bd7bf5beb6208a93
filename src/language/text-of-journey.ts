import type { LangiumDocument } from 'langium';
import * as ast from './generated/ast.ts';
import { keyOf, partsOf } from './parts.ts';

/** What is written of one journey, from its keyword to its closing brace; undefined without such a journey. */
export function textOfJourney(document: LangiumDocument, key: string): string | undefined {
  const journeys = partsOf(document.parseResult.value).filter(ast.isJourney);
  return journeys.find((journey) => keyOf(journey) === key)?.$cstNode?.text;
}
