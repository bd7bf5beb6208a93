import { AstUtils, GrammarUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import {
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { t } from '../../../words/index.ts';
import * as ast from '../../generated/ast.ts';
import { isName } from '../../names.ts';
import { keyOf, type NamedNode } from '../../parts.ts';
import { isBuiltin } from '../../references/builtin.ts';
import { usesOf } from '../../references/uses.ts';
import { leafAt, type NamedPlace, namedAt } from '../cursor.ts';
import { isKeywordLeaf, ownLeaves } from '../leaves.ts';
import type { JourneyEditorServices } from '../module.ts';
import { readsOtherwise, whoHasName } from './rename-conflicts.ts';

/**
 * Renames things wherever they are named, in all files. Titles stay as they are: what was only known by its title gets the new name
 * before it. A name that would change what any line means is refused with the reason.
 */
export class JourneyRenameProvider implements RenameProvider {
  private readonly services: JourneyEditorServices;

  constructor(services: JourneyEditorServices) {
    this.services = services;
  }

  prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range | undefined {
    const place = this.renamable(document, position);
    if (!place) return undefined;
    const prepared = { range: place.leaf.range, placeholder: keyOf(place.node) ?? '' };
    // The protocol knows this answer too: without it, editors would propose a title with its quotes. The type of Langium does not.
    return prepared as unknown as Range;
  }

  async rename(document: LangiumDocument, { position, newName }: RenameParams): Promise<WorkspaceEdit | undefined> {
    const target = this.renamable(document, position)?.node;
    if (!target) return undefined;
    if (!isName(newName)) {
      refuse(
        t('"{name}" cannot be a name. A name is letters, digits, _ and -, and does not begin with a digit.', {
          name: newName,
        }),
      );
    }
    if (newName === target.name) return undefined;
    const taken = whoHasName(newName, target, this.services);
    if (taken) refuse(taken);
    const changes = this.changesFor(target, newName);
    const otherwise = readsOtherwise(newName, changes, this.services);
    if (otherwise) refuse(otherwise);
    return { changes: Object.fromEntries([...changes].map(([each, edits]) => [each.uri.toString(), edits])) };
  }

  /** What can be renamed at a position; undefined where nothing stands. Refuses what cannot, with the reason. */
  private renamable(document: LangiumDocument, position: RenameParams['position']): NamedPlace | undefined {
    const place = namedAt(document, position, this.services);
    const leaf = place?.leaf ?? leafAt(document, position);
    if (!leaf) return undefined;
    if (!place) refuse(whyNot(leaf));
    const { node } = place;
    if (isBuiltin(AstUtils.getDocument(node).uri)) {
      refuse(t('Built-in names cannot be changed. Declare one of your own instead.'));
    }
    if (place.as === 'title' && node.name) {
      refuse(
        t("This is a title: change it in the text. To rename, point at the name '{name}' before it.", {
          name: node.name,
        }),
      );
    }
    return place;
  }

  private changesFor(target: NamedNode, newName: string): Map<LangiumDocument, TextEdit[]> {
    const changes = new Map<LangiumDocument, TextEdit[]>();
    const add = (document: LangiumDocument, edit: TextEdit) => {
      const edits = changes.get(document);
      if (edits) edits.push(edit);
      else changes.set(document, [edit]);
    };
    const home = AstUtils.getDocument(target);
    const name = GrammarUtils.findNodeForProperty(target.$cstNode, 'name');
    const keyword = ownLeaves(target)[0];
    if (name) add(home, TextEdit.replace(name.range, newName));
    else if (keyword) add(home, TextEdit.insert(keyword.range.end, ` ${newName}`));
    for (const { document, range } of usesOf(target, this.services)) {
      add(document, TextEdit.replace(range, newName));
    }
    return changes;
  }
}

/** Why a token cannot be renamed that names nothing. */
function whyNot(leaf: LeafCstNode): string {
  if (isKeywordLeaf(leaf))
    return t("'{word}' is a keyword of the language. Only names can be renamed.", { word: leaf.text });
  if (leaf.tokenType.name === 'TEXT') return t('This is a text: change it where it stands. Only names can be renamed.');
  if (ast.isTag(leaf.astNode)) return t('Tags are declared nowhere: change them with Find and Replace.');
  if (/^[\p{L}_]/u.test(leaf.text)) return t("Nothing that is called '{name}' is known here.", { name: leaf.text });
  return t('Only names can be renamed.');
}

function refuse(reason: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
