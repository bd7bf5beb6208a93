import { DefaultWorkspaceManager, DocumentState, type LangiumDocument, type WorkspaceFolder } from 'langium';
import type { JourneySharedServices } from '../module.ts';
import { builtinText, builtinUri } from './builtin.ts';

/** Adds the built-in vocabulary to every workspace, and what opened files import from outside of it. */
export class JourneyWorkspaceManager extends DefaultWorkspaceManager {
  private readonly services: JourneySharedServices;

  constructor(services: JourneySharedServices) {
    super(services);
    this.services = services;
    services.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Parsed, async (document) => {
      await services.workspace.Imports.load(document);
    });
  }

  protected override async loadAdditionalDocuments(
    _folders: WorkspaceFolder[],
    collect: (document: LangiumDocument) => void,
  ): Promise<void> {
    collect(this.services.workspace.LangiumDocumentFactory.fromString(builtinText, builtinUri));
  }
}
