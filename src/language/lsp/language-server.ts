import { DocumentState } from 'langium';
import { createServerRequestHandler, DefaultLanguageServer, WorkspaceState } from 'langium/lsp';
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { codeActionKinds } from './code-actions.ts';
import { colorsIn, presentColor } from './decorations/colors.ts';
import { refreshDecorations } from './decorations/refresh.ts';
import type { JourneyEditorServices } from './module.ts';
import { selectionRangesAt } from './navigation/selection-ranges.ts';
import { linkedEditingRangesAt } from './renaming/linked-editing.ts';

/** Tells editors also of what `answerMore` answers. */
export class JourneyLanguageServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    return {
      ...result,
      capabilities: {
        ...result.capabilities,
        codeActionProvider: tellsKinds(params) ? { codeActionKinds: [...codeActionKinds] } : true,
        codeLensProvider: { resolveProvider: true },
        colorProvider: true,
        inlayHintProvider: { resolveProvider: true },
        linkedEditingRangeProvider: true,
        selectionRangeProvider: true,
        workspace: {
          ...result.capabilities.workspace,
          workspaceFolders: { supported: true, changeNotifications: true },
        },
      },
    };
  }
}

/** Editors that know no kinds of actions must not be told of them. */
function tellsKinds({ capabilities }: InitializeParams): boolean {
  return capabilities.textDocument?.codeAction?.codeActionLiteralSupport !== undefined;
}

/** Answers and asks what the protocol has and Langium knows nothing of. */
export function answerMore(connection: Connection, services: JourneyEditorServices): void {
  const { lsp, shared } = services;
  connection.onCodeLensResolve((lens) => lsp.CodeLensProvider.resolve(lens));
  connection.languages.inlayHint.resolve((hint) => lsp.InlayHintProvider.resolve(hint));
  const colors = createServerRequestHandler((_, document) => colorsIn(document), shared, DocumentState.Parsed);
  connection.onDocumentColor(async (params, token) => (await colors(params, token)) ?? []);
  connection.onColorPresentation(({ color }) => presentColor(color));
  connection.onSelectionRanges(
    createServerRequestHandler(
      (_, document, { positions }) => selectionRangesAt(document, positions),
      shared,
      DocumentState.Parsed,
    ),
  );
  connection.languages.onLinkedEditingRange(
    createServerRequestHandler(
      (_, document, { position }) => linkedEditingRangesAt(document, position, services),
      shared,
      // Only who knows all mentions can tell that none stands in another file.
      WorkspaceState.IndexedReferences,
    ),
  );
  refreshDecorations(connection, shared);
}
