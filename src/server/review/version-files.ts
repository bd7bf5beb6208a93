import { EmptyFileSystemProvider, type URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { ClientRequests } from '../../protocol.ts';

/** The files of an earlier version, as the editor reads them. */
export class VersionFiles extends EmptyFileSystemProvider {
  private readonly connection: Connection;
  private readonly version: string;

  constructor(connection: Connection, version: string) {
    super();
    this.connection = connection;
    this.version = version;
  }

  /** @throws when the version has no such file */
  override async readFile(uri?: URI): Promise<string> {
    const params: ClientRequests['journey/readVersion']['params'] = { uri: String(uri), version: this.version };
    const text = await this.connection.sendRequest<ClientRequests['journey/readVersion']['result']>(
      'journey/readVersion',
      params,
    );
    if (text === null) throw new Error(`${uri} is not in this version.`);
    return text;
  }
}
