import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import type { JourneyServices } from '../module.ts';
import { walk } from '../parts.ts';
import { duplicateName } from './duplicate-name.ts';
import { missingImport } from './missing-import.ts';
import { personaNotInJourney } from './persona-not-in-journey.ts';
import { revisesInCircle } from './revises-in-circle.ts';
import type { Rule } from './rule.ts';
import { scoreOutOfRange } from './score-out-of-range.ts';
import { singleFactTwice } from './single-fact-twice.ts';
import { unknownName } from './unknown-name.ts';
import { unknownValue } from './unknown-value.ts';

/** Every rule of the language, beside the errors of syntax (see `syntax-problems.ts`). */
export const rules: readonly Rule[] = [
  unknownName,
  duplicateName,
  singleFactTwice,
  unknownValue,
  scoreOutOfRange,
  missingImport,
  revisesInCircle,
  personaNotInJourney,
];

/** What all rules find in a linked document. */
export function findProblems(document: LangiumDocument, services: JourneyServices): Diagnostic[] {
  const root = document.parseResult.value;
  if (!ast.isDocument(root)) return [];
  const context = { document, root, nodes: walk(root), services };
  return rules.flatMap((rule) =>
    first(rule.check(context), enough).map(({ message, range, related }) => ({
      message,
      range,
      severity: severities[rule.level],
      code: rule.id,
      source: 'journey',
      ...(related && { relatedInformation: [...related] }),
    })),
  );
}

/** Of a file that goes wrong everywhere, so many findings of one rule are enough. */
const enough = 1000;

function first<T>(items: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const item of items) {
    taken.push(item);
    if (taken.length >= count) break;
  }
  return taken;
}

const severities = { error: 1, warning: 2, information: 3, hint: 4 } as const;
