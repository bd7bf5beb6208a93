import { type Disposable, type Event, extensions, type Uri } from 'vscode';

/** What is used here of the first version of what VS Code's own Git extension offers to others. */
export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<unknown>;
  readonly git: { readonly path: string };
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: Event<Repository>;
  readonly onDidCloseRepository: Event<Repository>;
  getRepository(uri: Uri): Repository | null;
  openRepository(uri: Uri): Promise<Repository | null>;
}

export interface Repository {
  readonly rootUri: Uri;
  readonly state: {
    readonly HEAD: Branch | undefined;
    readonly indexChanges: readonly FileChange[];
    readonly workingTreeChanges: readonly FileChange[];
    readonly untrackedChanges?: readonly FileChange[];
    readonly onDidChange: Event<void>;
  };
  getCommit(ref: string): Promise<Commit>;
  getBranchBase(name: string): Promise<Branch | undefined>;
  getRefs(query: { readonly sort: 'committerdate' }): Promise<readonly Branch[]>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  /** What is different between a commit and the files as they are now. */
  diffWith(ref: string): Promise<readonly FileChange[]>;
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly Commit[]>;
}

export interface Branch {
  readonly name?: string;
  readonly remote?: string;
  readonly commit?: string;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
}

export interface FileChange {
  readonly uri: Uri;
  readonly originalUri: Uri;
  readonly renameUri: Uri | undefined;
}

interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
  getAPI(version: 1): GitApi;
}

/** Waits for the Git extension; undefined where there is none, as in a browser, or it is turned off. */
export async function gitApi(): Promise<GitApi | undefined> {
  try {
    const git = await extensions.getExtension<GitExtension>('vscode.git')?.activate();
    if (!git?.enabled) return undefined;
    const api = git.getAPI(1);
    if (api.state === 'uninitialized') await first(api.onDidChangeState);
    return api;
  } catch {
    return undefined;
  }
}

function first(event: Event<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const listening: Disposable = event(() => {
      listening.dispose();
      resolve();
    });
  });
}
