import { type AstNode, CstUtils, EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { createJourneyServices, type JourneySharedServices } from '../language/module.ts';
import { type Piece, piecesOf } from '../language/pieces.ts';
import { renamedText } from '../language/renamed-text.ts';
import { toModelAndNodes } from '../language/to-model.ts';
import type { MergeSide } from '../merge/index.ts';
import type { Model, PartId } from '../model/index.ts';

/** Reads texts one by one, each as the only file there is. */
export class MergeSides {
  private readonly shared: JourneySharedServices;
  private readonly started: Promise<void>;
  private count = 0;

  constructor() {
    this.shared = createJourneyServices(EmptyFileSystem).shared;
    this.started = this.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  }

  /** A text taken apart; undefined where not every line can be read. */
  readonly read = async (text: string): Promise<MergeSide | undefined> => {
    await this.started;
    const { LangiumDocumentFactory, DocumentBuilder, IndexManager } = this.shared.workspace;
    const uri = URI.parse(`merge:///${this.count++}.journey`);
    const document = LangiumDocumentFactory.fromString(text, uri);
    await DocumentBuilder.build([document], { validation: { categories: ['built-in'] } });
    IndexManager.remove(uri);
    const errors = (document.diagnostics ?? []).filter(({ severity }) => severity === DiagnosticSeverity.Error);
    if (errors.some(({ code }) => unreadable.has(String(code)))) return undefined;
    return new ReadText(document, errors);
  };
}

/** A text of which every line can be read; what it says is worked out when somebody asks. */
class ReadText implements MergeSide {
  readonly errors: readonly string[];
  private readonly document: LangiumDocument;
  private reading: ReturnType<typeof toModelAndNodes> | undefined;
  private own: Model | undefined;
  private taken: Piece | undefined;

  constructor(document: LangiumDocument, errors: readonly Diagnostic[]) {
    this.document = document;
    this.errors = errors.map(({ message }) => (typeof message === 'string' ? message : message.value));
  }

  get model(): Model {
    this.own ??= ownModel(this.read(), this.document.parseResult.value);
    return this.own;
  }

  get pieces(): Piece {
    this.taken ??= piecesOf(this.document, this.read().nodes);
    return this.taken;
  }

  get comments(): readonly string[] {
    return commentsIn(this.document);
  }

  renamed(names: ReadonlyMap<PartId, string>): string {
    return renamedText(this.document, names);
  }

  private read(): ReturnType<typeof toModelAndNodes> {
    this.reading ??= toModelAndNodes(this.document);
    return this.reading;
  }
}

/** Codes of errors that leave some of a text without meaning. */
const unreadable = new Set(['syntax', 'unknown-word', 'misplaced-line', 'incomplete-line']);

/** The model without the declarations that only are in it because it uses them. */
function ownModel({ model, nodes }: ReturnType<typeof toModelAndNodes>, root: AstNode): Model {
  const own = <T extends { readonly id: string }>(parts: readonly T[]) =>
    parts.filter(({ id }) => nodes.get(id)?.$container === root);
  return {
    ...model,
    personas: own(model.personas),
    actors: own(model.actors),
    channels: own(model.channels),
    emotions: own(model.emotions),
    lanes: own(model.lanes),
  };
}

function commentsIn({ parseResult, textDocument }: LangiumDocument): string[] {
  const root = parseResult.value.$cstNode;
  if (!root || !/\/[/*]|--|#[ \t]/.test(textDocument.getText())) return [];
  return CstUtils.flattenCst(root)
    .filter(({ tokenType }) => tokenType.name.endsWith('COMMENT'))
    .map(({ text }) => text.trimEnd())
    .toArray();
}
