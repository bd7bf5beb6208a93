import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import { t } from '../../words/index.ts';
import { fix } from '../edits/fix.ts';
import { removeDeclaration } from '../edits/new-lines.ts';
import * as ast from '../generated/ast.ts';
import { kindInWords } from '../kinds-in-words.ts';
import { isShared, keyOf } from '../parts.ts';
import { headOf } from './places.ts';
import type { Rule } from './rule.ts';

/** What a file with a journey declares, a journey uses. */
export const unusedDeclaration: Rule = {
  id: 'unused-declaration',
  level: 'hint',
  meaning: 'A persona, actor, channel, emotion or lane that is declared beside a journey is used.',
  why: 'What nothing uses is not on any map, and whoever reads the text wonders why. It may be used in the same file or in one that imports it. A file without a journey of its own is there to be shared: nothing is found in it.',
  wrong: `persona maya "Maya Putri"
channel toko "Toko marketplace" is marketplace

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  right: `persona maya "Maya Putri"
channel toko "Toko marketplace" is marketplace

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on toko feels relieved
  }
}
`,
  *check({ document, root, services }) {
    if (!root.parts.some(ast.isJourney)) return;
    const used = usedIn(document);
    const unused = root.parts.filter(isShared).filter((node) => !used.has(node));
    if (unused.length === 0) return;
    const elsewhere = services.shared.workspace.IndexManager.usedElsewhere(document, unused);
    for (const node of unused) {
      const name = keyOf(node);
      const range = headOf(node);
      if (!name || !range || elsewhere.has(node)) continue;
      const what = `${kindInWords(node.$type)} '${name}'`;
      yield {
        message: t('No journey uses the {what}. Use it, or remove it.', { what }),
        range,
        unnecessary: true,
        fixes: () => [fix(document, t('Remove the {what}', { what }), ...removeDeclaration(document, node))],
      };
    }
  },
};

/** What references of a document lead to, other than from its own lines. */
function usedIn(document: LangiumDocument): ReadonlySet<AstNode> {
  const used = new Set<AstNode>();
  for (const reference of document.references) {
    const target = 'ref' in reference ? reference.ref : undefined;
    const from = reference.$refNode?.astNode;
    if (target && !used.has(target) && !(from && isWithin(from, target))) used.add(target);
  }
  return used;
}

function isWithin(node: AstNode, outer: AstNode): boolean {
  return AstUtils.getContainerOfType(node, (each): each is AstNode => each === outer) !== undefined;
}
