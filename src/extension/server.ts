import { type Disposable, EventEmitter } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { ModelUpdate, ServerRequests } from '../protocol.ts';

/** The schemes of the documents that the language server reads. */
export const servedSchemes: readonly string[] = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/** The language server as the rest of the extension sees it: the messages of protocol.ts, wherever it runs. */
export interface Server {
  /** Waits for the server to run, then asks it. */
  request<M extends keyof ServerRequests>(
    method: M,
    params: ServerRequests[M]['params'],
  ): Promise<ServerRequests[M]['result']>;
  onModel(listener: (update: ModelUpdate) => void): Disposable;
  /** Fires at each start; what the server was asked to watch before is forgotten. */
  onStart(listener: () => void): Disposable;
}

/** What the client of a language server offers to the rest of the extension. */
export function serverOf(client: BaseLanguageClient): Server {
  const models = new EventEmitter<ModelUpdate>();
  client.onNotification('journey/model', (update: ModelUpdate) => models.fire(update));
  return {
    request: (method, params) => client.sendRequest(method, params),
    onModel: models.event,
    onStart: (listener) => client.onDidChangeState(({ newState }) => newState === State.Running && listener()),
  };
}
