import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { CreateClient } from './client.ts';
import { startWorker } from './start-worker.browser.ts';

/** The client of a language server that runs in a worker. */
export const createClient: CreateClient = ({ extensionUri, subscriptions }, options) => {
  let worker: Worker | undefined;
  const end = () => worker?.terminate();
  subscriptions.push({ dispose: end });
  return new LanguageClient(
    'journey',
    'Journey Maps',
    async () => {
      end();
      worker = await startWorker(extensionUri, 'dist', 'server', 'main.cjs');
      // Not the worker itself: the one that VS Code makes is of a class of its own, which the library does not know.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    },
    options,
  );
};
