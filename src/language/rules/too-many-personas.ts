import { t } from '../../words/index.ts';
import * as ast from '../generated/ast.ts';
import { whoseJourney } from './journeys.ts';
import type { Rule } from './rule.ts';

/** More than two voices hardly speak for one. */
const most = 2;

/** A journey speaks for one persona, or compares two. */
export const tooManyPersonas: Rule = {
  id: 'too-many-personas',
  level: 'warning',
  meaning: 'A journey speaks for one persona, or compares two.',
  why: 'A map that speaks for more than two hardly speaks for one: its curves cross, and its touchpoints become an average. Give the others a journey of their own; both may import the same file.',
  wrong: `persona maya "Maya Putri"
persona budi "Budi Santoso"
persona siti "Siti Nurhaliza"

journey order "Ordering shoes" {
  for maya, budi, siti
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  right: `persona maya "Maya Putri"
persona budi "Budi Santoso"
persona siti "Siti Nurhaliza"

journey order "Ordering shoes" {
  for maya, budi
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}

journey gift "Getting shoes as a gift" {
  for siti
  stage "Birthday" {
    touchpoint "Opens the parcel" on courier feels surprised
  }
}
`,
  *check({ root }) {
    for (const journey of root.parts.filter(ast.isJourney)) {
      const personas = whoseJourney(journey);
      const [third] = personas.slice(most);
      const start = third?.$refNode?.range.start;
      if (!start) continue;
      const end = personas.at(-1)?.$refNode?.range.end;
      const range = end?.line === start.line ? { start, end } : third.$refNode?.range;
      const message = t(
        'This journey speaks for {length} personas, and so hardly for one. Keep two, and give the others a journey of their own.',
        { length: personas.length },
      );
      if (range) yield { message, range };
    }
  },
};
