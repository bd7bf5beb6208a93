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
import { JourneyCallHierarchyProvider } from './call-hierarchy.ts';
import { Client } from './client.ts';
import { JourneyCodeActionProvider } from './code-actions.ts';
import { JourneyCodeLensProvider } from './code-lenses.ts';
import { JourneyCompletionProvider } from './completion/provider.ts';
import { JourneyConfigurationProvider } from './configuration.ts';
import {
  JourneyDefinitionProvider,
  JourneyImplementationProvider,
  JourneyTypeDefinitionProvider,
} from './definitions.ts';
import { JourneyDocumentBuilder } from './document-builder.ts';
import { JourneyDocumentLinkProvider } from './document-links.ts';
import { JourneyDocumentSymbolProvider } from './document-symbols.ts';
import { JourneyDocumentUpdateHandler } from './document-updates.ts';
import { FileRenameHandler } from './file-rename.ts';
import { JourneyFoldingRangeProvider } from './folding.ts';
import { JourneyFormatter } from './formatter.ts';
import { JourneyDocumentHighlightProvider } from './highlights.ts';
import { JourneyHoverProvider } from './hover.ts';
import { Indexing } from './indexing.ts';
import { JourneyInlayHintProvider } from './inlay-hints.ts';
import { JourneyLanguageServer } from './language-server.ts';
import { JourneyNodeKindProvider } from './node-kinds.ts';
import { JourneyReferencesProvider } from './references.ts';
import { JourneyRenameProvider } from './rename.ts';
import { followRuleSettings } from './rule-settings.ts';
import { JourneySemanticTokenProvider } from './semantic-tokens.ts';
import { WorkspaceFiles } from './workspace-files.ts';
import { JourneyEditorWorkspaceManager } from './workspace-manager.ts';
import { JourneyWorkspaceSymbolProvider } from './workspace-symbols.ts';

/** What the language adds to the shared services of editors. */
interface AddedEditorSharedServices {
  readonly lsp: { readonly Client: Client; readonly DocumentUpdateHandler: JourneyDocumentUpdateHandler };
  readonly workspace: { readonly Indexing: Indexing; readonly WorkspaceFiles: WorkspaceFiles };
}

export type JourneyEditorSharedServices = JourneySharedServices & LangiumSharedServices & AddedEditorSharedServices;

/** The services of the language with those that editors need. */
export type JourneyEditorServices = Omit<JourneyServices, 'shared'> &
  Omit<LangiumLSPServices, 'shared'> & {
    readonly lsp: { readonly CodeLensProvider: JourneyCodeLensProvider };
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
