import { titleOfName } from '../model/index.ts';
import type { ChangeKind, Severity, Value } from './change.ts';
import { type Field, kinds } from './kinds.ts';
import type { NewKeys } from './references.ts';
import { type Node, type Properties, saidBy, same } from './tree.ts';

/** A property of a part that is in both models and says something else now. */
export interface FieldChange {
  readonly kind: ChangeKind;
  readonly severity: Severity;
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
}

/** What changed of a part's own name, title and properties; that others are called by new names is no change. */
export function fieldChanges(before: Node, after: Node, newKeys: NewKeys): FieldChange[] {
  const { named, fields } = kinds[before.kind];
  return [
    ...(named ? namingChanges(before.part, after.part) : []),
    ...fields.flatMap((field) => {
      const [old, now] = [saidBy(before.part, field), saidBy(after.part, field)];
      if (same(newKeys.translated(before, field, old), now)) return [];
      const kind = field.text && old !== null && now !== null ? 'reworded' : 'changed';
      return [{ kind, severity: severityOf(field, old, now), field: field.name, before: old, after: now } as const];
    }),
  ];
}

/** Lists whose first entry counts for more than the others. */
const ordered = new Set(['channels', 'personas']);

function severityOf({ name, severity }: Field, before: Value, after: Value): Severity {
  const reordered =
    !ordered.has(name) && Array.isArray(before) && Array.isArray(after) && same([...before].sort(), [...after].sort());
  return reordered ? 'housekeeping' : severity;
}

function namingChanges(before: Properties, after: Properties): FieldChange[] {
  const changes: FieldChange[] = [];
  const renamed = before.name !== after.name;
  const retitled = before.title !== after.title;
  const follows = renamed && retitled && isTitleOfName(before) && isTitleOfName(after);
  if (renamed) {
    const naming = ({ name = null, title = null }: Properties): Value => ({ name, ...(follows && { title }) });
    changes.push({
      kind: 'renamed',
      severity: follows ? 'wording' : 'housekeeping',
      field: 'name',
      before: naming(before),
      after: naming(after),
    });
  }
  if (retitled && !follows) {
    changes.push({
      kind: 'reworded',
      severity: 'wording',
      field: 'title',
      before: before.title ?? null,
      after: after.title ?? null,
    });
  }
  return changes;
}

/** Whether a part has no title of its own, so that its name is shown. */
const isTitleOfName = ({ name, title }: Properties) => typeof name === 'string' && titleOfName(name) === title;
