import { type LangiumDocument, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { JourneyEditorServices } from '../../language/lsp/module.ts';
import { sourcesOf } from '../../language/to-model.ts';
import { type Model, pathsOfPictures } from '../../model/index.ts';
import type { ServerRequests } from '../../protocol.ts';
import { brokenOf } from '../broken.ts';
import { type Compared, changesIn, reviewOf } from './compare.ts';
import { type ReadText, withoutText } from './read-text.ts';
import { revisions } from './revised.ts';
import { Versions } from './versions.ts';

type Comparison = ServerRequests['journey/review']['params'];

/** What is known of documents as they are written now. */
interface Now {
  /** A document with its names resolved; undefined where there is none. */
  readonly linked: (uri: string) => Promise<LangiumDocument | undefined>;
  readonly modelOf: (document: LangiumDocument) => Model;
}

/** Answers what the extension asks about changes. */
export function answerReviews(connection: Connection, services: JourneyEditorServices, now: Now): void {
  const { RuleSettings, WorkspaceManager } = services.shared.workspace;
  const versions = new Versions(connection, () => WorkspaceManager.workspaceFolders ?? []);

  const textOf = (document: LangiumDocument): ReadText => ({
    model: now.modelOf(document),
    sources: sourcesOf(document),
    text: document.textDocument.getText(),
  });
  const textAt = async (uri: string): Promise<ReadText> => {
    const document = await now.linked(uri);
    return document ? textOf(document) : withoutText(uri);
  };

  const compared = async ({ uri, with: other }: Comparison): Promise<Compared> => {
    const older =
      other.kind === 'revised'
        ? undefined
        : await (other.version === undefined ? textAt(other.uri) : versions.read(other.uri, other.version));
    // Read after all else: until then it may change.
    const document = await now.linked(uri);
    const after = document ? textOf(document) : withoutText(uri);
    const broken = document && brokenOf(document);
    const version = document?.textDocument.version ?? 0;
    return { ...(older ? { before: older, after } : revisions(after)), version, broken };
  };

  connection.onRequest('journey/changes', async (params: Comparison) => changesIn(await compared(params)));
  connection.onRequest('journey/review', async (params: Comparison) => {
    const review = reviewOf(await compared(params));
    const style = await RuleSettings.readerStyleFor(URI.parse(params.uri));
    const after = { ...review.after, ...style };
    const pictures = { ...review.pictures, after: pathsOfPictures(after) };
    return { ...review, before: { ...review.before, ...style }, after, pictures };
  });
}
