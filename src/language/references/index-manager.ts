import { DefaultIndexManager, type LangiumDocument } from 'langium';
import type { JourneySharedServices } from '../module.ts';

/** Knows that a file depends on all that it imports, also on names that are not there yet. */
export class JourneyIndexManager extends DefaultIndexManager {
  private readonly services: JourneySharedServices;

  constructor(services: JourneySharedServices) {
    super(services);
    this.services = services;
  }

  override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
    if (super.isAffected(document, changedUris)) return true;
    const { Imports } = this.services.workspace;
    return (
      Imports.importedBy(document).some((uri) => changedUris.has(uri.toString())) ||
      Imports.closureOf(document).some((each) => changedUris.has(each.uri.toString()))
    );
  }

  /** The paths of those nodes of a document to which references of other documents lead. */
  pathsUsedElsewhere(document: LangiumDocument): ReadonlySet<string> {
    const own = document.uri.toString();
    const paths = new Set<string>();
    for (const [uri, references] of this.referenceIndex) {
      if (uri === own) continue;
      for (const { targetUri, targetPath } of references) {
        if (targetUri === document.uri || targetUri.toString() === own) paths.add(targetPath);
      }
    }
    return paths;
  }
}
