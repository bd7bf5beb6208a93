import type { AstNode, Reference } from 'langium';
import { TextEdit } from 'vscode-languageserver-types';
import { t } from '../../words/index.ts';
import { sureFix } from '../edits/fix.ts';
import * as ast from '../generated/ast.ts';
import { journeyAround } from '../parts.ts';
import type { Rule } from './rule.ts';

/** A persona that a touchpoint speaks of is one of those whose journey it is; others are not drawn. */
export const personaNotInJourney: Rule = {
  id: 'persona-not-in-journey',
  level: 'warning',
  meaning: 'A persona that a touchpoint speaks of is one of those whose journey it is.',
  why: 'Behind `for` stands whose journey is told; what others feel and say is not drawn.',
  wrong: `persona maya "Maya Putri"
persona budi "Budi"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app {
      maya feels anxious
      budi feels relieved
    }
  }
}
`,
  right: `persona maya "Maya Putri"
persona budi "Budi"

journey order "Ordering shoes" {
  for maya, budi
  stage "Purchase" {
    touchpoint "Pays" on app {
      maya feels anxious
      budi feels relieved
    }
  }
}
`,
  *check({ document, nodesOf }) {
    for (const node of [...nodesOf('PersonaLine'), ...nodesOf('For')]) {
      const mentioned = personasOf(node);
      if (mentioned.length === 0) continue;
      const whose = journeyAround(node)?.parts.find(ast.isFor);
      if (!whose || whose.personas.length === 0) continue;
      const last = whose.personas.at(-1)?.$refNode?.range.end;
      const among = new Set(whose.personas.map((each) => each.$refText));
      for (const { $refText, $refNode, ref } of mentioned) {
        if (!ref || !$refNode || among.has($refText)) continue;
        const message = t(
          "'{name}' is not among those whose journey this is, and is not drawn. Add the name behind 'for'.",
          { name: $refText },
        );
        const fixes = () =>
          last
            ? [
                sureFix(
                  document,
                  t("Add '{name}' behind 'for'", { name: $refText }),
                  TextEdit.insert(last, `, ${$refText}`),
                ),
              ]
            : [];
        yield { message, range: $refNode.range, fixes };
      }
    }
  },
};

function personasOf(node: AstNode): readonly Reference<ast.Persona>[] {
  if (ast.isPersonaLine(node)) return [node.persona];
  return ast.isFor(node) && (ast.isPain(node.$container) || ast.isGain(node.$container)) ? node.personas : [];
}
