import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { feelingsIn } from '../language/feelings-in.ts';
import { KnownTouchpoints } from '../language/known-touchpoints.ts';
import { choicesFor } from '../language/lsp/gestures/choices.ts';
import { editsFor } from '../language/lsp/gestures/index.ts';
import type { JourneyEditorServices } from '../language/lsp/module.ts';
import { partsAt } from '../language/parts-at.ts';
import { builtinText } from '../language/references/builtin.ts';
import { ruleOf } from '../language/rules/index.ts';
import { ruleList, rulePage } from '../language/rules/pages.ts';
import { textOfJourney } from '../language/text-of-journey.ts';
import { nodesOfParts, type PartNodes, sourcesOf, toModel } from '../language/to-model.ts';
import type { MapStyle, Model } from '../model/index.ts';
import type { ModelUpdate, ServerNotifications, ServerRequests } from '../protocol.ts';
import { inLanguage, t } from '../words/index.ts';
import { brokenOf } from './broken.ts';
import { ModelStream } from './model-stream.ts';
import { answerReviews } from './review/answer-reviews.ts';

/** A document whose models are sent. */
interface Watched {
  readonly stream: ModelStream;
  readonly touchpoints: KnownTouchpoints;
  /** What its maps look like. */
  style: MapStyle;
}

/** In ms. */
const longestArrival = 5000;

/**
 * Answers what the extension asks, and sends watched models as soon as a document's names are resolved, before its rules run:
 * the preview follows the typing, the diagnostics follow the preview.
 */
export function answerRequests(connection: Connection, services: JourneyEditorServices): void {
  const { DocumentBuilder, LangiumDocuments, RuleSettings, TextDocuments, WorkspaceManager } =
    services.shared.workspace;
  const watched = new Map<string, Watched>();
  /** What was read of documents since a name was last resolved anew, and what it was read from. */
  const models = new Map<string, Model>();
  const nodes = new Map<string, PartNodes>();

  const modelOf = (document: LangiumDocument): Model => {
    const uri = document.uri.toString();
    const model = models.get(uri) ?? toModel(document, watched.get(uri)?.touchpoints);
    models.set(uri, model);
    return model;
  };

  /** Not needed for a model that is sent: so that does not wait for them. */
  const nodesOf = (document: LangiumDocument): PartNodes => {
    const uri = document.uri.toString();
    const found = nodes.get(uri) ?? nodesOfParts(document);
    nodes.set(uri, found);
    return found;
  };

  const updateOf = (document: LangiumDocument, { stream, style }: Watched): ModelUpdate => {
    const { outline, ...rest } = stream.next(modelOf(document));
    const broken = brokenOf(document);
    return {
      uri: document.uri.toString(),
      version: document.textDocument.version,
      ...rest,
      outline: { ...outline, ...style },
      ...(broken && { broken }),
    };
  };

  const send = (document: LangiumDocument, one: Watched) =>
    notify(connection, 'journey/model', updateOf(document, one));

  DocumentBuilder.onDocumentPhase(DocumentState.Linked, (document) => {
    models.clear();
    nodes.clear();
    const one = watched.get(document.uri.toString());
    // At once, before anything else that waited for the names.
    if (one) send(document, one);
  });

  // What a map looks like may have changed, though its text has not.
  RuleSettings.onConfigChanged(() => {
    for (const [uri, one] of watched) void renewStyle(URI.parse(uri), one);
  });

  const renewStyle = async (uri: URI, one: Watched) => {
    one.style = await RuleSettings.readerStyleFor(uri);
    // Meanwhile another stream may have begun, whose keys stand for something else.
    if (watched.get(uri.toString()) !== one) return;
    const document = LangiumDocuments.getDocument(uri);
    if (document && document.state >= DocumentState.Linked) send(document, one);
  };

  /** A document as it is written now, with its names resolved; undefined where there is none. */
  const linked = async (uri: string): Promise<LangiumDocument | undefined> => {
    const parsed = URI.parse(uri);
    await WorkspaceManager.ready;
    if (!TextDocuments.get(parsed) && !LangiumDocuments.hasDocument(parsed)) return undefined;
    await DocumentBuilder.waitUntil(DocumentState.Linked, parsed);
    return LangiumDocuments.getDocument(parsed);
  };

  answer(connection, 'journey/watch', async ({ uri }) => {
    const parsed = URI.parse(uri);
    await WorkspaceManager.ready;
    if (TextDocuments.get(parsed) || LangiumDocuments.hasDocument(parsed)) {
      await DocumentBuilder.waitUntil(DocumentState.Linked, parsed);
    }
    const one = {
      stream: new ModelStream(),
      touchpoints: new KnownTouchpoints(),
      style: await RuleSettings.readerStyleFor(parsed),
    };
    // Only now, so that nothing of the stream comes before this answer.
    watched.set(parsed.toString(), one);
    const document = LangiumDocuments.getDocument(parsed);
    return document && document.state >= DocumentState.Linked ? updateOf(document, one) : null;
  });

  answer(connection, 'journey/unwatch', async ({ uri }) => {
    watched.delete(URI.parse(uri).toString());
    return null;
  });

  answer(connection, 'journey/locate', async ({ uri, part }) => {
    const document = await linked(uri);
    const sources = document ? sourcesOf(document) : {};
    return (Object.hasOwn(sources, part) && sources[part]) || null;
  });

  answer(connection, 'journey/edit', async ({ uri, version, gesture }) => {
    const document = await linked(uri);
    if (!document) return { refused: t('The file is not there any more.') };
    if (document.textDocument.version !== version) {
      return { refused: t('The text has changed meanwhile. Look at the map again.') };
    }
    const answer = editsFor(document, gesture, services);
    if ('refused' in answer) return answer;
    const { edits, ...rest } = answer;
    return { ...rest, changes: edits.map(({ range, newText }) => ({ ...range, text: newText })) };
  });

  answer(connection, 'journey/choices', async ({ uri, part }) => {
    const document = await linked(uri);
    if (!document) return { channels: [], emotions: [] };
    return inLanguage(await RuleSettings.languageOf(document.uri), () => choicesFor(document, part, services));
  });

  /** Waits for a document to be read, of which the editor may tell only after it has asked about it. */
  const arrival = (uri: string): Promise<void> =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(waiting);
        listening.dispose();
        resolve();
      };
      const listening = DocumentBuilder.onDocumentPhase(DocumentState.Linked, (document) => {
        if (document.uri.toString() === URI.parse(uri).toString()) end();
      });
      const waiting = setTimeout(end, longestArrival);
    });

  answer(connection, 'journey/model', async ({ uri, isOpen }) => {
    let document = await linked(uri);
    if (!document && isOpen) {
      await arrival(uri);
      document = await linked(uri);
    }
    if (!document) return null;
    const broken = brokenOf(document);
    return {
      model: { ...modelOf(document), ...(await RuleSettings.readerStyleFor(document.uri)) },
      ...(broken && { broken }),
    };
  });

  answer(connection, 'journey/partsAt', async ({ uri, file, version, places }) => {
    const written = await linked(file);
    const document = file === uri ? written : await linked(uri);
    if (!written || !document || (TextDocuments.get(URI.parse(file))?.version ?? null) !== version) return null;
    return partsAt(nodesOf(document), written.uri.toString(), places);
  });

  answer(connection, 'journey/feelings', async ({ uri }) => {
    const document = await linked(uri);
    if (!document) return null;
    return feelingsIn(modelOf(document), nodesOf(document));
  });

  answer(connection, 'journey/text', async ({ uri, key }) => {
    const document = await linked(uri);
    return (document && textOfJourney(document, key)) ?? null;
  });

  answer(connection, 'journey/rulePage', async ({ id }) => {
    const rule = ruleOf(id);
    return rule ? rulePage(rule) : ruleList();
  });

  answer(connection, 'journey/builtin', async () => builtinText);

  answerReviews(connection, services, { linked, modelOf });
}

function answer<M extends keyof ServerRequests>(
  connection: Connection,
  method: M,
  handler: (params: ServerRequests[M]['params']) => Promise<ServerRequests[M]['result']>,
): void {
  connection.onRequest(method, handler);
}

function notify<M extends keyof ServerNotifications>(
  connection: Connection,
  method: M,
  params: ServerNotifications[M],
): void {
  void connection.sendNotification(method, params);
}
