import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { createJourneyServices, type JourneySharedServices } from '../language/module.ts';
import { piecesOf } from '../language/pieces.ts';
import { renamedText } from '../language/renamed-text.ts';
import { toModelAndNodes } from '../language/to-model.ts';
import type { MergeSide } from '../merge/index.ts';
import type { Model } from '../model/index.ts';

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
    await DocumentBuilder.build([document], { validation: true });
    IndexManager.remove(uri);
    const errors = (document.diagnostics ?? []).filter(({ severity }) => severity === DiagnosticSeverity.Error);
    if (errors.some(({ code }) => unreadable.has(String(code)))) return undefined;
    return {
      pieces: piecesOf(document),
      model: ownModel(document),
      errors: errors.map(({ message }) => (typeof message === 'string' ? message : message.value)),
      renamed: (names) => renamedText(document, names),
    };
  };
}

/** Codes of errors that leave some of a text without meaning. */
const unreadable = new Set(['syntax', 'unknown-word', 'misplaced-line', 'incomplete-line']);

/** The model without the declarations that only are in it because it uses them. */
function ownModel(document: LangiumDocument): Model {
  const { model, nodes } = toModelAndNodes(document);
  const root = document.parseResult.value;
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
