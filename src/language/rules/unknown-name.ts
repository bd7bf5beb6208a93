import { AstUtils, type ReferenceInfo, UriUtils } from 'langium';
import { t } from '../../words/index.ts';
import * as ast from '../generated/ast.ts';
import { kindInWords, oneOfKind } from '../kinds-in-words.ts';
import type { JourneyServices } from '../module.ts';
import { shownBy } from '../relations.ts';
import { didYouMean } from '../sentences.ts';
import { lineKind } from '../vocabulary/index.ts';
import type { Rule } from './rule.ts';
import { unknownNameFixes } from './unknown-name-fixes.ts';

const inJourney: readonly string[] = [ast.Stage.$type, ast.Touchpoint.$type, ast.Pain.$type, ast.Opportunity.$type];

/** A name must be declared: in the file, in what it imports, or in the built-in vocabulary. */
export const unknownName: Rule = {
  id: 'unknown-name',
  level: 'error',
  meaning:
    'A name that a line refers to is declared: in the file, in one that it imports, or in the built-in vocabulary.',
  why: 'A name that nobody declared stands for nothing on the map. Mostly it is mistyped, or the file that declares it is not imported.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on ap feels relieved
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  *check({ document, services }) {
    for (const reference of document.references) {
      const { error, $refNode } = reference;
      if (!error || !$refNode || isOfUnknownJourney(error.info)) continue;
      const { info } = error;
      yield {
        message: explain(info, services),
        range: $refNode.range,
        fixes: () => unknownNameFixes(info, typeOf(info, services), visibleTo(info, services), services),
      };
    }
  },
};

/** Of a view whose journey is unknown, the stages cannot be known either. */
function isOfUnknownJourney({ container }: ReferenceInfo): boolean {
  return ast.isStages(container) && ast.isView(container.$container) && !shownBy(container.$container);
}

function typeOf(info: ReferenceInfo, { shared }: JourneyServices): string {
  return shared.AstReflection.getReferenceType(info);
}

function visibleTo(info: ReferenceInfo, { references }: JourneyServices): string[] {
  const elements = references.ScopeProvider.getScope(info).getAllElements();
  return elements.map((each) => each.name).toArray();
}

function explain(info: ReferenceInfo, services: JourneyServices): string {
  const name = info.reference.$refText;
  const type = typeOf(info, services);
  const keyword = type.toLowerCase();
  const kind = kindInWords(type);
  if (ast.isLaneEntry(info.container) && lineKind(name)) {
    return t("There is no lane '{name}'. If the keyword is meant, remove the colon: '{name} \"…\"'.", { name });
  }
  const guess = didYouMean(name, visibleTo(info, services));
  const other = otherKind(name, info, type, services);
  if (other)
    return t("'{name}' is {other}, but {kind} is needed here.{guess}", {
      name,
      other: oneOfKind(other),
      kind: oneOfKind(type),
      guess,
    });
  if (inJourney.includes(type)) return t("This journey has no {kind} '{name}'.{guess}", { kind, name, guess });
  const declaration = keyword === 'emotion' ? `emotion ${name} +1` : `${keyword} ${name} "…"`;
  const remedy = guess || importHint(name, info, type, services) || t(" Declare it: '{declaration}'.", { declaration });
  return t("There is no {kind} '{name}'.{remedy}", { kind, name, remedy });
}

/** Where the name is declared, when that file only needs to be imported. */
function importHint(name: string, { container }: ReferenceInfo, type: string, services: JourneyServices): string {
  const { workspace } = services.shared;
  const found = workspace.IndexManager.allElements(type).find((each) => each.name === name);
  if (!found) return '';
  const folder = UriUtils.dirname(AstUtils.getDocument(container).uri);
  return t(' Import the file that declares it: \'import "{file}"\'.', {
    file: UriUtils.relative(folder, found.documentUri),
  });
}

/** The kind of thing that has this name, when it is another kind than the one that is needed. */
function otherKind(
  name: string,
  { container }: ReferenceInfo,
  type: string,
  { shared }: JourneyServices,
): string | undefined {
  const document = AstUtils.getDocument(container);
  const visible = shared.workspace.Imports.seenBy(document).map((each) => each.uri.toString());
  return shared.workspace.IndexManager.allElements(undefined, new Set(visible))
    .filter((each) => each.name === name && each.type !== type)
    .map((each) => each.type)
    .head();
}
