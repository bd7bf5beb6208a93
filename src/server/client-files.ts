import { type FileSystemNode, type FileSystemProvider, type URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { ClientRequests, FileKind } from '../protocol.ts';

/** The files that the editor sees, wherever they are kept. Each is asked for, so that nothing is known of them at once. */
export class ClientFiles implements FileSystemProvider {
  private readonly connection: Connection;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  async stat(uri: URI): Promise<FileSystemNode> {
    return nodeOf(uri, found(uri, await this.ask('journey/fileKind', uri)));
  }

  async exists(uri: URI): Promise<boolean> {
    // An editor that shows no files to others answers with an error.
    return (await this.ask('journey/fileKind', uri).catch(() => null)) !== null;
  }

  async readFile(uri: URI): Promise<string> {
    return found(uri, await this.ask('journey/readFile', uri));
  }

  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    const entries = found(uri, await this.ask('journey/readFolder', uri));
    return entries.map(([name, kind]) => nodeOf(UriUtils.joinPath(uri, name), kind));
  }

  /** @throws always: nothing of this language reads anything else than texts. */
  readBinary(): Promise<Uint8Array> {
    return notAtOnce();
  }

  statSync = notAtOnce;
  existsSync = notAtOnce;
  readFileSync = notAtOnce;
  readBinarySync = notAtOnce;
  readDirectorySync = notAtOnce;

  private async ask<M extends keyof ClientRequests>(method: M, uri: URI): Promise<ClientRequests[M]['result']> {
    // What was never saved is in no folder.
    return uri.scheme === 'untitled' ? null : this.connection.sendRequest(method, { uri: uri.toString() });
  }
}

function nodeOf(uri: URI, kind: FileKind): FileSystemNode {
  return { uri, isFile: kind === 'file', isDirectory: kind === 'folder' };
}

function found<T>(uri: URI, answer: T | null): T {
  if (answer === null) throw new Error(`${uri} is not there or cannot be read.`);
  return answer;
}

function notAtOnce(): never {
  throw new Error('Files come through the editor, which answers later.');
}
