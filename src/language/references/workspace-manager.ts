import { DefaultWorkspaceManager, type LangiumDocument, type WorkspaceFolder } from 'langium';
import type { JourneySharedServices } from '../module.ts';
import { builtinText, builtinUri } from './builtin.ts';

/** Adds the built-in vocabulary to every workspace. */
export class JourneyWorkspaceManager extends DefaultWorkspaceManager {
  private readonly services: JourneySharedServices;

  constructor(services: JourneySharedServices) {
    super(services);
    this.services = services;
  }

  protected override async loadAdditionalDocuments(
    _folders: WorkspaceFolder[],
    collect: (document: LangiumDocument) => void,
  ): Promise<void> {
    collect(this.services.workspace.LangiumDocumentFactory.fromString(builtinText, builtinUri));
  }
}
