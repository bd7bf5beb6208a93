import { inject, type Module, type PartialLangiumSharedCoreServices } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumLSPServices,
  type LangiumSharedServices,
  type PartialLangiumLSPServices,
  type PartialLangiumSharedLSPServices,
} from 'langium/lsp';
import { JourneyGeneratedSharedModule, JourneyLanguageGeneratedModule } from '../generated/module.ts';
import { type JourneyServices, type JourneySharedServices, journeyModule, journeySharedModule } from '../module.ts';
import { Client } from './client.ts';
import { JourneyCodeActionProvider } from './code-actions.ts';
import { JourneyCompletionProvider } from './completion/provider.ts';
import { JourneyCodeLensProvider } from './decorations/code-lenses.ts';
import { JourneyFoldingRangeProvider } from './decorations/folding.ts';
import { JourneyInlayHintProvider } from './decorations/inlay-hints.ts';
import { JourneySemanticTokenProvider } from './decorations/semantic-tokens.ts';
import { JourneyFormatter } from './formatter.ts';
import { JourneyHoverProvider } from './hover.ts';
import { JourneyLanguageServer } from './language-server.ts';
import { JourneyCallHierarchyProvider } from './navigation/call-hierarchy.ts';
import {
  JourneyDefinitionProvider,
  JourneyImplementationProvider,
  JourneyTypeDefinitionProvider,
} from './navigation/definitions.ts';
import { JourneyDocumentLinkProvider } from './navigation/document-links.ts';
import { JourneyDocumentSymbolProvider } from './navigation/document-symbols.ts';
import { JourneyDocumentHighlightProvider } from './navigation/highlights.ts';
import { JourneyReferencesProvider } from './navigation/references.ts';
import { JourneyWorkspaceSymbolProvider } from './navigation/workspace-symbols.ts';
import { JourneyNodeKindProvider } from './node-kinds.ts';
import { FileRenameHandler } from './renaming/file-rename.ts';
import { JourneyRenameProvider } from './renaming/rename.ts';
import { JourneyConfigurationProvider } from './workspace/configuration.ts';
import { JourneyDocumentBuilder } from './workspace/document-builder.ts';
import { JourneyDocumentUpdateHandler } from './workspace/document-updates.ts';
import { followRuleSettings } from './workspace/follow-rule-settings.ts';
import { Indexing } from './workspace/indexing.ts';
import { WorkspaceFiles } from './workspace/workspace-files.ts';
import { JourneyEditorWorkspaceManager } from './workspace/workspace-manager.ts';

/** What the language adds to the shared services of editors. */
interface AddedEditorSharedServices {
  readonly lsp: { readonly Client: Client; readonly DocumentUpdateHandler: JourneyDocumentUpdateHandler };
  readonly workspace: { readonly Indexing: Indexing; readonly WorkspaceFiles: WorkspaceFiles };
}

export type JourneyEditorSharedServices = JourneySharedServices & LangiumSharedServices & AddedEditorSharedServices;

/** The services of the language with those that editors need. */
export type JourneyEditorServices = Omit<JourneyServices, 'shared'> &
  Omit<LangiumLSPServices, 'shared'> & {
    readonly lsp: {
      readonly CodeLensProvider: JourneyCodeLensProvider;
      readonly InlayHintProvider: JourneyInlayHintProvider;
    };
    readonly shared: JourneyEditorSharedServices;
  };

const editorModule: Module<JourneyEditorServices, PartialLangiumLSPServices> = {
  lsp: {
    CallHierarchyProvider: (services) => new JourneyCallHierarchyProvider(services),
    CodeActionProvider: (services) => new JourneyCodeActionProvider(services),
    CodeLensProvider: (services) => new JourneyCodeLensProvider(services),
    CompletionProvider: (services) => new JourneyCompletionProvider(services),
    DefinitionProvider: (services) => new JourneyDefinitionProvider(services),
    DocumentHighlightProvider: (services) => new JourneyDocumentHighlightProvider(services),
    DocumentLinkProvider: (services) => new JourneyDocumentLinkProvider(services),
    DocumentSymbolProvider: (services) => new JourneyDocumentSymbolProvider(services),
    FoldingRangeProvider: () => new JourneyFoldingRangeProvider(),
    Formatter: (services) => new JourneyFormatter(services),
    HoverProvider: (services) => new JourneyHoverProvider(services),
    ImplementationProvider: (services) => new JourneyImplementationProvider(services),
    InlayHintProvider: (services) => new JourneyInlayHintProvider(services),
    ReferencesProvider: (services) => new JourneyReferencesProvider(services),
    RenameProvider: (services) => new JourneyRenameProvider(services),
    SemanticTokenProvider: (services) => new JourneySemanticTokenProvider(services),
    TypeProvider: (services) => new JourneyTypeDefinitionProvider(services),
  },
};

const editorSharedModule: Module<
  JourneyEditorSharedServices,
  PartialLangiumSharedLSPServices & PartialLangiumSharedCoreServices & AddedEditorSharedServices
> = {
  lsp: {
    Client: (services) => new Client(services),
    DocumentUpdateHandler: (services) => new JourneyDocumentUpdateHandler(services),
    FileOperationHandler: (services) => new FileRenameHandler(services),
    LanguageServer: (services) => new JourneyLanguageServer(services),
    NodeKindProvider: () => new JourneyNodeKindProvider(),
    WorkspaceSymbolProvider: (services) => new JourneyWorkspaceSymbolProvider(services),
  },
  workspace: {
    ConfigurationProvider: (services) => new JourneyConfigurationProvider(services),
    DocumentBuilder: (services) => new JourneyDocumentBuilder(services),
    Indexing: (services) => new Indexing(services),
    WorkspaceFiles: (services) => new WorkspaceFiles(services),
    WorkspaceManager: (services) => new JourneyEditorWorkspaceManager(services),
  },
};

/** Creates the services of the language for a language server, or for tests of what one offers. */
export function createJourneyEditorServices(context: DefaultSharedModuleContext): JourneyEditorServices {
  const shared = inject(
    createDefaultSharedModule(context),
    JourneyGeneratedSharedModule,
    journeySharedModule,
    editorSharedModule,
  );
  const services = inject(createDefaultModule({ shared }), JourneyLanguageGeneratedModule, journeyModule, editorModule);
  shared.ServiceRegistry.register(services);
  followRuleSettings(services.shared);
  return services;
}
