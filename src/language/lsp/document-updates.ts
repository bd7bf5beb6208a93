import { DocumentState, type URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import type { FileSystemWatcher } from 'vscode-languageserver';
import type { JourneyEditorSharedServices } from './module.ts';

/**
 * Builds what changed at once. While the names of one change are being resolved, the next ones wait together: so the map follows
 * also those who type faster than a long journey is read. Once the names are resolved, a waiting change stops the rules of the
 * one before, whose findings would be old.
 */
export class JourneyDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  private changed = new Map<string, URI>();
  private deleted = new Map<string, URI>();
  private isResolving = false;
  private builds = 0;

  constructor(services: JourneyEditorSharedServices) {
    super(services);
    services.workspace.DocumentBuilder.onBuildPhase(DocumentState.Linked, () => this.goOn());
  }

  /** Watches journeys only, not every file of the workspace. */
  protected override getWatchers(): FileSystemWatcher[] {
    return [{ globPattern: '**/*.journey' }];
  }

  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    for (const uri of changed) {
      this.changed.set(uri.toString(), uri);
      this.deleted.delete(uri.toString());
    }
    for (const uri of deleted) {
      this.deleted.set(uri.toString(), uri);
      this.changed.delete(uri.toString());
    }
    if (!this.isResolving) void this.build();
  }

  private goOn(): void {
    this.isResolving = false;
    if (this.changed.size + this.deleted.size > 0) void this.build();
  }

  private async build(): Promise<void> {
    this.isResolving = true;
    const build = ++this.builds;
    try {
      await this.workspaceManager.ready;
      const changed = [...this.changed.values()];
      const deleted = [...this.deleted.values()];
      this.changed.clear();
      this.deleted.clear();
      await this.workspaceLock.write((token) => this.documentBuilder.update(changed, deleted, token));
    } catch (error) {
      console.error('A change could not be read:', error);
    }
    // Where there was nothing to resolve, or it failed, the resolved names are not told of.
    if (build === this.builds) this.goOn();
  }
}
