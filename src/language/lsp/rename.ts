import { type AstNode, CstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import { DefaultRenameProvider } from 'langium/lsp';
import { LSPErrorCodes, type RenameParams, ResponseError, TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { isNamed, keyOf, type NamedNode } from '../parts.ts';
import { builtinUri } from '../references/builtin.ts';

/**
 * Renames things wherever they are named. Titles stay as they are: what was only known by its title gets the new name before it.
 */
export class JourneyRenameProvider extends DefaultRenameProvider {
  override async rename(document: LangiumDocument, params: RenameParams): Promise<WorkspaceEdit | undefined> {
    const target = this.targetAt(document, params);
    if (!target) return undefined;
    const { newName } = params;
    const uri = documentUri(target);
    if (uri === builtinUri.toString()) refuse('Built-in names cannot be changed. Declare one of your own instead.');
    if (!/^[\p{L}_][\p{L}\p{M}\p{N}_\-\u200c\u200d]*$/u.test(newName)) {
      refuse(`"${newName}" cannot be a name. A name is letters, digits, _ and -, and does not begin with a digit.`);
    }
    if (this.isTaken(newName, target)) refuse(`There is a ${target.$type.toLowerCase()} \`${newName}\` already.`);

    const changes: Record<string, TextEdit[]> = {};
    const add = (file: string, edit: TextEdit) => {
      changes[file] = [...(changes[file] ?? []), edit];
    };
    const name = GrammarUtils.findNodeForProperty(target.$cstNode, 'name');
    const title = GrammarUtils.findNodeForProperty(target.$cstNode, 'title');
    if (name) add(uri, TextEdit.replace(name.range, newName));
    else if (title) add(uri, TextEdit.insert(title.range.start, `${newName} `));
    for (const reference of this.references.findReferences(target, { includeDeclaration: false })) {
      add(reference.sourceUri.toString(), TextEdit.replace(reference.segment.range, newName));
    }
    return { changes };
  }

  private targetAt(document: LangiumDocument, params: RenameParams): NamedNode | undefined {
    const root = document.parseResult.value.$cstNode;
    const offset = document.textDocument.offsetAt(params.position);
    const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.grammarConfig.nameRegexp);
    const target: AstNode | undefined = leaf && this.references.findDeclarations(leaf)[0];
    return target && isNamed(target) ? target : undefined;
  }

  /** Whether something of the same kind that can be seen from the declaration has the name. */
  private isTaken(name: string, target: NamedNode): boolean {
    const siblings = target.$container && 'parts' in target.$container ? target.$container.parts : [];
    return (siblings as AstNode[]).some(
      (each) => each !== target && each.$type === target.$type && isNamed(each) && keyOf(each) === name,
    );
  }
}

function documentUri(node: AstNode): string {
  let root = node;
  while (root.$container) root = root.$container;
  return root.$document?.uri.toString() ?? '';
}

function refuse(reason: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
