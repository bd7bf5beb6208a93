import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { feelingsIn } from '../language/feelings-in.ts';
import { choicesFor } from '../language/lsp/gestures/choices.ts';
import { editsFor } from '../language/lsp/gestures/index.ts';
import type { JourneyEditorServices } from '../language/lsp/module.ts';
import { partsAt } from '../language/parts-at.ts';
import { builtinText } from '../language/references/builtin.ts';
import { ruleOf } from '../language/rules/index.ts';
import { ruleList, rulePage } from '../language/rules/pages.ts';
import { textOfJourney } from '../language/text-of-journey.ts';
import { sourcesOf, toModelAndNodes } from '../language/to-model.ts';
import type { MapStyle } from '../model/index.ts';
import type { ModelUpdate, ServerNotifications, ServerRequests } from '../protocol.ts';
import { inLanguage, t } from '../words/index.ts';
import { brokenOf } from './broken.ts';
import { ModelStream } from './model-stream.ts';
import { answerReviews } from './review/answer-reviews.ts';

/** In ms. */
const longestArrival = 5000;

/**
 * Answers what the extension asks, and sends watched models as soon as a document's names are resolved, before its rules run:
 * the preview follows the typing, the diagnostics follow the preview.
 */
export function answerRequests(connection: Connection, services: JourneyEditorServices): void {
  const { DocumentBuilder, LangiumDocuments, RuleSettings, TextDocuments, WorkspaceManager } =
    services.shared.workspace;
  const streams = new Map<string, ModelStream>();
  /** What was read of documents since a name was last resolved anew. */
  const read = new Map<string, ReturnType<typeof toModelAndNodes>>();

  const readingOf = (document: LangiumDocument) => {
    const uri = document.uri.toString();
    const reading = read.get(uri) ?? toModelAndNodes(document);
    read.set(uri, reading);
    return reading;
  };

  const updateOf = (document: LangiumDocument, stream: ModelStream): ModelUpdate => {
    const broken = brokenOf(document);
    return {
      uri: document.uri.toString(),
      version: document.textDocument.version,
      ...stream.next(readingOf(document).model),
      ...(broken && { broken }),
    };
  };

  DocumentBuilder.onDocumentPhase(DocumentState.Linked, (document) => {
    read.clear();
    const stream = streams.get(document.uri.toString());
    if (stream) void send(document, stream);
  });

  const send = async (document: LangiumDocument, stream: ModelStream) => {
    // Read at once: while the style is waited for, the document may change.
    const update = updateOf(document, stream);
    notify(connection, 'journey/model', withStyle(update, await RuleSettings.readerStyleFor(document.uri)));
  };

  // What a map looks like may have changed, though its text has not.
  RuleSettings.onConfigChanged(() => {
    for (const [uri, stream] of streams) {
      const document = LangiumDocuments.getDocument(URI.parse(uri));
      if (document && document.state >= DocumentState.Linked) void send(document, stream);
    }
  });

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
    const stream = new ModelStream();
    await WorkspaceManager.ready;
    if (!TextDocuments.get(parsed) && !LangiumDocuments.hasDocument(parsed)) {
      streams.set(parsed.toString(), stream);
      return null;
    }
    await DocumentBuilder.waitUntil(DocumentState.Linked, parsed);
    // Known before the stream begins, so that nothing of it comes before this answer.
    const style = await RuleSettings.readerStyleFor(parsed);
    streams.set(parsed.toString(), stream);
    const document = LangiumDocuments.getDocument(parsed);
    return document ? withStyle(updateOf(document, stream), style) : null;
  });

  answer(connection, 'journey/unwatch', async ({ uri }) => {
    streams.delete(URI.parse(uri).toString());
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
    const { model } = readingOf(document);
    return { model: { ...model, ...(await RuleSettings.readerStyleFor(document.uri)) }, ...(broken && { broken }) };
  });

  answer(connection, 'journey/partsAt', async ({ uri, file, version, places }) => {
    const written = await linked(file);
    const document = file === uri ? written : await linked(uri);
    if (!written || !document || (TextDocuments.get(URI.parse(file))?.version ?? null) !== version) return null;
    return partsAt(readingOf(document).nodes, written.uri.toString(), places);
  });

  answer(connection, 'journey/feelings', async ({ uri }) => {
    const document = await linked(uri);
    if (!document) return null;
    const { model, nodes } = readingOf(document);
    return feelingsIn(model, nodes);
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

  answerReviews(connection, services, { linked, modelOf: (document) => readingOf(document).model });
}

function withStyle(update: ModelUpdate, style: MapStyle): ModelUpdate {
  return { ...update, outline: { ...update.outline, ...style } };
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
