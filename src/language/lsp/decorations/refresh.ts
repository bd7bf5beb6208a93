import { DocumentState } from 'langium';
import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { JourneyEditorSharedServices } from '../module.ts';

type Decoration = 'semanticTokens' | 'inlayHint' | 'codeLens';

/** In milliseconds. The files of a workspace are read one right after the other: the editor is to ask once, behind the last. */
const pause = 100;

/**
 * Has the editor ask anew for what it shows beside the text when something else than that text changed it: the settings, or
 * another file.
 */
export function refreshDecorations(connection: Connection, { lsp, workspace }: JourneyEditorSharedServices): void {
  const { ConfigurationProvider, DocumentBuilder, TextDocuments } = workspace;
  const requests: Readonly<Record<Decoration, () => Promise<unknown>>> = {
    semanticTokens: async () => connection.languages.semanticTokens.refresh(),
    inlayHint: async () => connection.languages.inlayHint.refresh(),
    codeLens: async () => connection.sendRequest(CodeLensRefreshRequest.type),
  };
  const supported = new Set<Decoration>();
  lsp.LanguageServer.onInitialize(({ capabilities }) => {
    for (const each of Object.keys(requests) as Decoration[]) {
      if (capabilities.workspace?.[each]?.refreshSupport) supported.add(each);
    }
  });
  const stale = new Set<Decoration>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (...decorations: readonly Decoration[]) => {
    for (const each of decorations) if (supported.has(each)) stale.add(each);
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  };
  const ask = () => {
    // An editor that is closing answers no more, and needs nothing.
    for (const each of stale) requests[each]().catch(() => {});
    stale.clear();
  };

  ConfigurationProvider.onConfigurationSectionUpdate(({ section }) => {
    if (section === 'journey') refresh('inlayHint', 'codeLens');
  });

  const changed = new Set<string>();
  DocumentBuilder.onUpdate((updated, deleted) => {
    for (const uri of [...updated, ...deleted]) changed.add(uri.toString());
  });
  DocumentBuilder.onBuildPhase(DocumentState.IndexedReferences, (built) => {
    const others = new Set(TextDocuments.keys().filter((uri) => !changed.has(uri)));
    if (changed.size > 0 && others.size > 0) {
      refresh('codeLens');
      if (built.some(({ uri }) => others.has(uri.toString()))) refresh('semanticTokens', 'inlayHint');
    }
    changed.clear();
  });
}
