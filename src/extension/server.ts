import { type Disposable, EventEmitter, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { ModelUpdate, ServerRequests } from '../protocol.ts';
import type { Checks } from './checks.ts';

/**
 * The schemes of the documents that the language server reads: those of files, and of the folders that are open, wherever these are kept.
 * Other documents, such as older versions of a file, are shown only.
 */
export function servedSchemes(): readonly string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...folders.map(({ uri }) => uri.scheme)])];
}

/** The language server as the rest of the extension sees it: the messages of protocol.ts, wherever it runs. */
export interface Server {
  /** Waits for the server to run, then asks it. */
  request<M extends keyof ServerRequests>(
    method: M,
    params: ServerRequests[M]['params'],
  ): Promise<ServerRequests[M]['result']>;
  onModel(listener: (update: ModelUpdate) => void): Disposable;
  /** Fires a little after texts were checked against the rules: theirs changed, or something that they use. */
  onChecked(listener: () => void): Disposable;
  /** Fires at each start; what the server was asked to watch before is forgotten. */
  onStart(listener: () => void): Disposable;
}

/** What the client of a language server offers to the rest of the extension. */
export function serverOf(client: BaseLanguageClient, checks: Checks): Server {
  const models = new EventEmitter<ModelUpdate>();
  client.onNotification('journey/model', (update: ModelUpdate) => models.fire(update));
  return {
    request: (method, params) => client.sendRequest(method, params),
    onModel: models.event,
    onChecked: checks.onChecked,
    onStart: (listener) => client.onDidChangeState(({ newState }) => newState === State.Running && listener()),
  };
}
