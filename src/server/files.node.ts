import type { FileSystemNode, URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import type { Connection } from 'vscode-languageserver';
import { ClientFiles } from './client-files.ts';

/** Reads the files of this machine from its disk, and all others, such as those of a repository that is only looked at, through the editor. */
export class DiskAndClientFiles extends NodeFileSystemProvider {
  private readonly client: ClientFiles;

  constructor(connection: Connection) {
    super();
    this.client = new ClientFiles(connection);
  }

  override async stat(uri: URI): Promise<FileSystemNode> {
    return isOnDisk(uri) ? super.stat(uri) : this.client.stat(uri);
  }

  override async exists(uri: URI): Promise<boolean> {
    return isOnDisk(uri) ? super.exists(uri) : this.client.exists(uri);
  }

  override async readFile(uri: URI): Promise<string> {
    return isOnDisk(uri) ? super.readFile(uri) : this.client.readFile(uri);
  }

  override async readBinary(uri: URI): Promise<Uint8Array> {
    return isOnDisk(uri) ? super.readBinary(uri) : this.client.readBinary();
  }

  override async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return isOnDisk(uri) ? super.readDirectory(uri) : this.client.readDirectory(uri);
  }
}

function isOnDisk({ scheme }: URI): boolean {
  return scheme === 'file';
}
