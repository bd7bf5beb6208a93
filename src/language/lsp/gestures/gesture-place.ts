import { type AstNode, AstUtils, type LangiumDocument, UriUtils } from 'langium';
import type { PartId } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import type { Lines } from '../../edits/lines.ts';
import { isNamed, titleOf } from '../../parts.ts';
import { isBuiltin } from '../../references/builtin.ts';
import { findSyntaxProblems } from '../../syntax/syntax-problems.ts';
import { nodesOfParts } from '../../to-model.ts';
import type { JourneyEditorServices } from '../module.ts';
import { headOf } from '../refactorings/head.ts';
import { refuse } from './refusal.ts';

/** The document in which a gesture is made. */
export class GesturePlace {
  readonly document: LangiumDocument;
  readonly services: JourneyEditorServices;
  readonly #nodes: ReadonlyMap<PartId, AstNode>;

  constructor(document: LangiumDocument, services: JourneyEditorServices) {
    this.document = document;
    this.services = services;
    this.#nodes = nodesOfParts(document);
  }

  /** What a part is read from; refuses what is written elsewhere, or cannot be read. */
  nodeOf(part: PartId): AstNode {
    const node = this.#nodes.get(part);
    if (!node?.$cstNode) refuse(t('The text no longer has this part. Look at the map again.'));
    const { uri } = AstUtils.getDocument(node);
    if (uri.toString() !== this.document.uri.toString()) {
      const what = isNamed(node) ? `“${titleOf(node)}”` : t('This');
      if (isBuiltin(uri))
        refuse(t('{what} is built in, and cannot be changed. Declare one of your own instead.', { what }));
      refuse(t('{what} is written in {file}. Open that file to change it.', { what, file: UriUtils.basename(uri) }));
    }
    for (let each: AstNode | undefined = node; each; each = each.$container) {
      const head = headOf(each);
      if (head && each.$container) this.expectReadable(head);
    }
    return node;
  }

  /** The same for a part that must be of one kind. */
  nodeOfKind<T extends AstNode>(part: PartId, is: (node: AstNode) => node is T, kind: string): T {
    const node = this.nodeOf(part);
    return is(node) ? node : refuse(t('This can only be done with {kind}.', { kind: t(kind) }));
  }

  /** Refuses lines that cannot be read. */
  expectReadable({ first, last }: Lines): void {
    const problem = findSyntaxProblems(this.document).find(
      ({ range }) => range.end.line >= first && range.start.line <= last,
    );
    if (problem)
      refuse(
        t('The text cannot be read here. Line {line}: {message}', {
          line: problem.range.start.line + 1,
          message: problem.message,
        }),
      );
  }
}
