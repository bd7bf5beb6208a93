import { Cancellation, DefaultLinker, interruptAndCheck, type LangiumDocument } from 'langium';
import { forEachReference } from './references-in.ts';

/** Links a document in one go, looking only at properties that can refer to something: it runs at every keystroke. */
export class JourneyLinker extends DefaultLinker {
  override async link(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
    await interruptAndCheck(cancelToken);
    this.linkAtOnce(document);
  }

  linkAtOnce(document: LangiumDocument): void {
    forEachReference(document.parseResult.value, (reference, container, property) =>
      this.doLink({ reference, container, property }, document),
    );
  }
}
