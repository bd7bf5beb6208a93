import './object-group-by.ts';
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  type DefaultSharedCoreModuleContext,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
  type PartialLangiumSharedCoreServices,
} from 'langium';
import { JourneyDocumentValidator } from './diagnostics/document-validator.ts';
import { RuleSettings } from './diagnostics/rule-settings.ts';
import { JourneyGeneratedSharedModule, JourneyLanguageGeneratedModule } from './generated/module.ts';
import { nameCharacter } from './names.ts';
import { JourneyLexer, JourneyLexerErrorMessageProvider } from './parser/lexer.ts';
import { createJourneyParser } from './parser/parser.ts';
import { JourneyTokenBuilder } from './parser/token-builder.ts';
import { JourneyValueConverter } from './parser/value-converter.ts';
import { Imports } from './references/imports.ts';
import { JourneyIndexManager } from './references/index-manager.ts';
import { JourneyLinker } from './references/linker.ts';
import { JourneyNameProvider } from './references/name-provider.ts';
import { JourneyNodeDescriptions } from './references/node-descriptions.ts';
import { JourneyScopeComputation } from './references/scope-computation.ts';
import { JourneyScopeProvider } from './references/scope-provider.ts';
import { JourneyWorkspaceManager } from './references/workspace-manager.ts';

/** What the language adds to the services that all languages in one workspace share. */
interface AddedSharedServices {
  readonly workspace: {
    readonly Imports: Imports;
    readonly IndexManager: JourneyIndexManager;
    readonly RuleSettings: RuleSettings;
  };
}

export type JourneySharedServices = LangiumSharedCoreServices & AddedSharedServices;
export type JourneyServices = Omit<LangiumCoreServices, 'shared' | 'parser' | 'references'> & {
  readonly shared: JourneySharedServices;
  readonly parser: LangiumCoreServices['parser'] & { readonly Lexer: JourneyLexer };
  readonly references: LangiumCoreServices['references'] & {
    readonly Linker: JourneyLinker;
    readonly ScopeProvider: JourneyScopeProvider;
  };
};

/** The services of the language, without those that only editors need. */
export const journeyModule: Module<JourneyServices, PartialLangiumCoreServices> = {
  parser: {
    LangiumParser: (services) => createJourneyParser(services),
    TokenBuilder: () => new JourneyTokenBuilder(),
    Lexer: (services) => new JourneyLexer(services),
    LexerErrorMessageProvider: () => new JourneyLexerErrorMessageProvider(),
    ValueConverter: () => new JourneyValueConverter(),
    GrammarConfig: () => ({
      multilineCommentRules: ['BLOCK_COMMENT'],
      nameRegexp: new RegExp(nameCharacter, 'u'),
    }),
  },
  references: {
    Linker: (services) => new JourneyLinker(services),
    NameProvider: () => new JourneyNameProvider(),
    ScopeComputation: (services) => new JourneyScopeComputation(services),
    ScopeProvider: (services) => new JourneyScopeProvider(services),
  },
  workspace: {
    AstNodeDescriptionProvider: (services) => new JourneyNodeDescriptions(services),
  },
  validation: {
    DocumentValidator: (services) => new JourneyDocumentValidator(services),
  },
};

/** The shared services of the language, without those that only editors need. */
export const journeySharedModule: Module<
  JourneySharedServices,
  PartialLangiumSharedCoreServices & AddedSharedServices
> = {
  workspace: {
    Imports: (services) => new Imports(services),
    RuleSettings: (services) => new RuleSettings(services),
    IndexManager: (services) => new JourneyIndexManager(services),
    WorkspaceManager: (services) => new JourneyWorkspaceManager(services),
  },
};

/** Creates the services of the language for the command line and other programs without an editor. */
export function createJourneyServices(context: DefaultSharedCoreModuleContext): JourneyServices {
  const shared = inject(createDefaultSharedCoreModule(context), JourneyGeneratedSharedModule, journeySharedModule);
  const services = inject(createDefaultCoreModule({ shared }), JourneyLanguageGeneratedModule, journeyModule);
  shared.ServiceRegistry.register(services);
  return services;
}
