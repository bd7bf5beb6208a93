import { commands, Disposable, EventEmitter, Uri } from 'vscode';
import { type GitApi, gitApi, type Repository } from './git-api.ts';

/** Reads a file: with which Git, in which folder, of which commit (empty: the index), at which path from there. */
export type ReadGit = (git: string, folder: string, commit: string, path: string) => Promise<Uint8Array | undefined>;

/** A state of a repository, as the language server names it. */
interface Version {
  readonly root: string;
  /** Empty for the index. */
  readonly commit: string;
  /** Tells states of the index apart. */
  readonly turn?: number;
}

/** The repositories that are open in VS Code, and what is in them. */
export class Git implements Disposable {
  readonly #readGit: ReadGit | undefined;
  readonly #api: Promise<GitApi | undefined>;
  readonly #changes = new EventEmitter<void>();
  readonly #listening = new Map<Repository, Disposable>();
  #subscriptions: Disposable | undefined;
  #isDisposed = false;
  #turn = 0;
  /** Fires when a repository has another commit, branch or index, or comes or goes. */
  readonly onChange = this.#changes.event;

  constructor(readGit: ReadGit | undefined) {
    this.#readGit = readGit;
    this.#api = gitApi().then((api) => {
      if (api && !this.#isDisposed) this.#follow(api);
      return api;
    });
  }

  /** Whether there is Git at all. */
  async isThere(): Promise<boolean> {
    return this.#readGit !== undefined && (await this.#api) !== undefined;
  }

  /** The journey files that are not as they were committed. */
  async changedJourneys(): Promise<readonly Uri[]> {
    const states = ((await this.#api)?.repositories ?? []).map(({ state }) => state);
    const changes = states.flatMap(({ indexChanges, workingTreeChanges, untrackedChanges = [] }) => [
      ...indexChanges,
      ...workingTreeChanges,
      ...untrackedChanges,
    ]);
    const files = changes.map(({ uri, renameUri }) => renameUri ?? uri).filter(({ path }) => path.endsWith('.journey'));
    return [...new Map(files.map((uri) => [uri.toString(), uri])).values()];
  }

  /** The repository that a file lies in, which is opened for that if need be. */
  async repositoryOf(uri: Uri, open: boolean): Promise<Repository | undefined> {
    const api = uri.scheme === 'file' ? await this.#api : undefined;
    if (!this.#readGit || !api) return undefined;
    return api.getRepository(uri) ?? (open ? await api.openRepository(Uri.joinPath(uri, '..')) : null) ?? undefined;
  }

  /** What a commit is called when it is asked for by `read`; without one the index. */
  versionOf({ rootUri }: Repository, commit?: string): string {
    const version: Version = { root: rootUri.toString(), commit: commit ?? '' };
    return JSON.stringify(commit === undefined ? { ...version, turn: this.#turn } : version);
  }

  /** The text of a file in a version; undefined where it was not there. */
  async read(uri: Uri, version: string): Promise<string | undefined> {
    const bytes = await this.readBytes(uri, version);
    return bytes && new TextDecoder().decode(bytes);
  }

  /** What a file holds in a version; undefined where it was not there. */
  async readBytes(uri: Uri, version: string): Promise<Uint8Array | undefined> {
    const api = await this.#api;
    const { root, commit }: Version = JSON.parse(version);
    const { path } = Uri.parse(root);
    if (!api || commit === nothing) return undefined;
    if (uri.path.startsWith(`${path}/`)) {
      return this.#readGit?.(api.git.path, Uri.parse(root).fsPath, commit, uri.path.slice(path.length + 1));
    }
    // The path to it leads through a link.
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    return this.#readGit?.(api.git.path, Uri.joinPath(uri, '..').fsPath, commit, name);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#subscriptions?.dispose();
    for (const listening of this.#listening.values()) listening.dispose();
    this.#changes.dispose();
  }

  #follow(api: GitApi): void {
    const opened = (repository: Repository) => {
      this.#listening.set(
        repository,
        repository.state.onDidChange(() => this.#changed()),
      );
      this.#changed();
    };
    for (const repository of api.repositories) opened(repository);
    this.#subscriptions = Disposable.from(
      api.onDidOpenRepository(opened),
      api.onDidCloseRepository((repository) => {
        this.#listening.get(repository)?.dispose();
        this.#listening.delete(repository);
        this.#changed();
      }),
    );
  }

  #changed(): void {
    this.#turn++;
    this.#changes.fire();
    // Menus of source control offer reviews only where there is something to review.
    void this.changedJourneys().then((files) =>
      commands.executeCommand('setContext', 'journey.hasChangedJourneys', files.length > 0),
    );
  }
}

/** Stands for the commit before the first one. */
export const nothing = 'nothing';

/** The id of a commit as people are shown it. */
export function shortId(commit: string): string {
  return commit.slice(0, 7);
}
