import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { ClientFiles } from './client-files.ts';
import { startServer } from './server.ts';

// This runs in a worker, whose own object is the line to the editor.
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);

// Without this, what an editor refuses would be told as an error of the extension.
self.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  connection.console.error(`The editor or the server failed: ${event.reason}`);
});

startServer({ connection, fileSystemProvider: () => new ClientFiles(connection) });
