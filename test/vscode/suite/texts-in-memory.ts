import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  FileType,
  type Uri,
  workspace,
} from 'vscode';

/** Offers texts, by their paths, as the files of a place that no program but VS Code can read. */
export function offerTexts(scheme: string, texts: Readonly<Record<string, string>>): Disposable {
  const refuse = () => {
    throw FileSystemError.NoPermissions();
  };
  const textAt = ({ path }: Uri): Uint8Array => {
    const text = texts[path];
    if (text === undefined) throw FileSystemError.FileNotFound();
    return new TextEncoder().encode(text);
  };
  const namesIn = ({ path }: Uri) =>
    Object.keys(texts)
      .filter((each) => each.startsWith(`${path}/`))
      .map((each) => each.slice(path.length + 1).split('/'));
  const times = { ctime: 0, mtime: 0 };
  return workspace.registerFileSystemProvider(scheme, {
    onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
    watch: () => ({ dispose: () => {} }),
    stat: (uri) =>
      namesIn(uri).length > 0
        ? { type: FileType.Directory, size: 0, ...times }
        : { type: FileType.File, size: textAt(uri).length, ...times },
    readDirectory: (uri) =>
      namesIn(uri).map(([name = '', ...inside]) => [name, inside.length > 0 ? FileType.Directory : FileType.File]),
    readFile: textAt,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  });
}
