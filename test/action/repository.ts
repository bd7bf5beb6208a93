import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A repository as a host keeps it: whoever clones it may ask for any commit. */
export class Repository {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'journey hosted ')));
  private readonly work = join(this.folder, 'work');
  private clones = 0;

  constructor() {
    mkdirSync(this.work);
    this.git('init', '-q', '-b', 'main');
    for (const [name, value] of [
      ['user.name', 'Rani'],
      ['user.email', 'rani@example.com'],
      ['core.autocrlf', 'false'],
      ['uploadpack.allowAnySHA1InWant', 'true'],
    ] as const) {
      this.git('config', name, value);
    }
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.work, encoding: 'utf8', stdio: 'pipe' }).trim();
  }

  /** Commits files on a branch, which begins at the last commit of another where it is new; undefined takes one away. */
  commit(branch: string, files: Readonly<Record<string, string | undefined>>, from = 'main'): string {
    const isThere = this.git('branch', '--list', branch) !== '';
    const isFirst = this.git('branch', '--list') === '';
    if (!isFirst) this.git('checkout', '-q', ...(isThere ? [branch] : ['-b', branch, from]));
    for (const [path, text] of Object.entries(files)) {
      const place = join(this.work, path);
      mkdirSync(dirname(place), { recursive: true });
      if (text === undefined) rmSync(place);
      else writeFileSync(place, text);
    }
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', branch);
    return this.git('rev-parse', 'HEAD');
  }

  /** The commit that hosts test: what a merge of two would be. */
  mergeOf(base: string, head: string): string {
    return this.git('commit-tree', `${head}^{tree}`, '-p', base, '-p', head, '-m', 'Merge');
  }

  mergeBase(one: string, other: string): string {
    return this.git('merge-base', one, other);
  }

  /** Checks a commit out as pipelines do: without anything before it, or with all. */
  checkOut(commit: string, depth?: number): string {
    const folder = join(this.folder, `clone ${++this.clones}`);
    mkdirSync(folder);
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
    git('init', '-q');
    git('config', 'core.autocrlf', 'false');
    git('remote', 'add', 'origin', `file://${this.work}`);
    const all = depth === undefined ? ['+refs/heads/*:refs/remotes/origin/*'] : [];
    git('fetch', '-q', '--no-tags', ...(depth === undefined ? [] : [`--depth=${depth}`]), 'origin', ...all, commit);
    git('checkout', '-q', '--detach', commit);
    return folder;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
