import { t } from '../../words/index.ts';
import * as ast from '../generated/ast.ts';
import { journeyAround } from '../parts.ts';
import { dateOf } from '../values.ts';
import { rangeOf } from './places.ts';
import type { Rule } from './rule.ts';

/** A year, so that every season was seen once, and half a year in which to plan and do the research again. */
const mostMonths = 18;

/** What a map rests on is not long ago. */
export const staleEvidence: Rule = {
  id: 'stale-evidence',
  level: 'information',
  meaning: `Evidence is not older than ${mostMonths} months.`,
  why: 'Services, prices and habits change, and an old interview tells of a service that is no more. A year lets you see every season once, and half a year more is time to plan the research anew. Look again and add the new date. If the map is kept as it was, say so with `status archived`: nothing is found there.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  evidence "12 interviews, 3 cities" observed 2019-03-01
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  status archived
  evidence "12 interviews, 3 cities" observed 2019-03-01
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  *check({ nodesOf, today }) {
    const oldest = monthsBefore(today, mostMonths);
    for (const node of nodesOf(ast.Finding.$type)) {
      if (!node.date || !dateOf(node.date) || node.date >= oldest) continue;
      if (journeyAround(node)?.parts.find(ast.isStatus)?.value === 'archived') continue;
      const range = rangeOf(node, 'date');
      const message = t(
        "This was {kind} more than {mostMonths} months ago. Look again, or set the status of the journey to 'archived'.",
        { kind: node.kind, mostMonths },
      );
      if (range) yield { message, range };
    }
  },
};

/** The day so many months before a day; both `YYYY-MM-DD`. */
function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}
