import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { CreateClient } from './client.ts';

/** The client of a language server that runs in a process of its own. */
export const createClient: CreateClient = ({ extensionUri }, options) => {
  const module = Uri.joinPath(extensionUri, 'dist', 'server', 'main.cjs').fsPath;
  return new LanguageClient('journey', 'Journey Maps', { module, transport: TransportKind.ipc }, options);
};
