import { AstUtils, type LangiumDocument } from 'langium';
import type { LinkedEditingRanges, Position } from 'vscode-languageserver';
import { namePattern } from '../../names.ts';
import { usesOf } from '../../references/uses.ts';
import { namedAt } from '../cursor.ts';
import type { JourneyEditorServices } from '../module.ts';

/**
 * A name and all its mentions, which change together while one types. Only where all of them stand in this file: of what other files
 * mention or declare, a half-typed name would be wrong there; that is what renaming is for.
 */
export function linkedEditingRangesAt(
  document: LangiumDocument,
  position: Position,
  services: JourneyEditorServices,
): LinkedEditingRanges | undefined {
  const named = namedAt(document, position, services);
  if (!named || named.as === 'title' || !named.node.name || AstUtils.getDocument(named.node) !== document)
    return undefined;
  const declared = services.references.NameProvider.getNameNode(named.node);
  const uses = usesOf(named.node, services);
  if (!declared || uses.length === 0 || uses.some((use) => use.document !== document)) return undefined;
  return { ranges: [declared.range, ...uses.map((use) => use.range)], wordPattern: namePattern };
}
