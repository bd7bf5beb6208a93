import { type AstNode, UriUtils } from 'langium';
import { customerTitle } from '../../model/index.ts';
import { inLanguage, t } from '../../words/index.ts';
import { declarationEdit } from '../edits/declaration-edit.ts';
import { fix, sureFix } from '../edits/fix.ts';
import { lineBehind, lineFirstIn } from '../edits/new-lines.ts';
import { quoted } from '../edits/quoted.ts';
import * as ast from '../generated/ast.ts';
import { titleOf, touchpointsOf } from '../parts.ts';
import { headOf } from './places.ts';
import type { Fix, Rule, RuleContext } from './rule.ts';

/** Of many personas, so many are offered. */
const mostOffered = 5;

/** A journey is somebody's. */
export const noPersona: Rule = {
  id: 'no-persona',
  level: 'information',
  meaning: 'A journey says whose it is, or its touchpoints mention a persona.',
  why: 'A journey is lived by somebody. Without a persona, a map tends to show what the company does, and its feelings are nobody’s. Declare a persona and name it behind `for`. Nothing is found until the journey has a touchpoint.',
  wrong: `journey order "Ordering shoes" {
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  right: `persona maya "Maya Putri" {
  role "Graphic designer"
}

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  *check(context) {
    for (const journey of context.root.parts.filter(ast.isJourney)) {
      const range = headOf(journey);
      if (!range || journey.parts.some(ast.isFor)) continue;
      const touchpoints = touchpointsOf(journey);
      if (touchpoints.length === 0 || touchpoints.some((each) => each.parts.some(ast.isPersonaLine))) continue;
      const message = t("This journey does not say whose it is. Name a persona behind 'for'.");
      yield { message, range, fixes: () => fixes(journey, context) };
    }
  },
};

function fixes(journey: ast.Journey, { document, language, services }: RuleContext): Fix[] {
  const { ScopeProvider } = services.references;
  const personas = ScopeProvider.scopeOfFile(document, ast.Persona.$type, false).getAllElements().toArray();
  const type = journey.parts.find(ast.isMapType);
  const whose = (name: string) => {
    const line = `for ${name}`;
    return type ? lineBehind(document, type, line) : lineFirstIn(document, journey, line);
  };
  if (personas.length === 0) {
    const declaration = declarationEdit(document, `persona customer ${quoted(inLanguage(language, customerTitle))}`);
    return [fix(document, t('Declare a persona, and say that it is their journey'), declaration, ...whose('customer'))];
  }
  return personas.slice(0, mostOffered).map(({ name, node, documentUri }) => {
    const persona = describe(node, name);
    const title = UriUtils.equals(documentUri, document.uri)
      ? t('Say that it is the journey of {persona}', { persona })
      : t('Say that it is the journey of {persona} from {file}', { persona, file: UriUtils.basename(documentUri) });
    return (personas.length === 1 ? sureFix : fix)(document, title, ...whose(name));
  });
}

function describe(node: AstNode | undefined, name: string): string {
  return ast.isPersona(node) ? titleOf(node) : name;
}
