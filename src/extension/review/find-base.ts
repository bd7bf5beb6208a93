import { Uri } from 'vscode';
import type { ComparedWith } from '../../protocol/review.ts';
import { phrase, t } from '../../words/index.ts';
import { type Base, nameOf } from './base.ts';
import { type Git, nothing, shortId } from './git.ts';
import type { Repository } from './git-api.ts';

/** What a base is for a document now. */
export interface FoundBase {
  readonly with: ComparedWith;
  /** What people call it, in a title. */
  readonly label: string;
  /** The short id of the commit that this means now, where the label does not say it. */
  readonly commit?: string;
}

const noRepository = phrase(
  'This file is in no Git repository, so there is nothing earlier to compare it with. Compare it with another journey file instead.',
);
const noGit = phrase(
  'There is no Git here, so there is nothing earlier to compare with. Compare with another journey file instead.',
);
const noBranchBase = phrase('Git does not know where this branch began. Choose what to compare with instead.');
const noRef = phrase("There is no '{ref}' in this repository. Choose what to compare with instead.");

/** Finds a base for a document; in a sentence why there is none. */
export async function findBase(git: Git, document: Uri, base: Base, open: boolean): Promise<FoundBase | string> {
  if (base.kind === 'revised') return { with: { kind: 'revised' }, label: t('the journey that it revises') };
  if (base.kind === 'file') return { with: { kind: 'file', uri: base.uri }, label: nameOf(Uri.parse(base.uri)) };
  if (!(await git.isThere())) return t(noGit);
  const repository = await git.repositoryOf(document, open);
  if (!repository) return t(noRepository);
  if (base.ref === 'index') return inVersion(document, git.versionOf(repository), t('staged'));
  const found = await commitFor(repository, base.ref);
  if (typeof found === 'string') return found;
  const version = git.versionOf(repository, found.commit);
  const isThere = found.commit === nothing || (await git.read(document, version)) !== undefined;
  const old = isThere ? document : await nameBefore(repository, found.commit, document);
  const commit = shortId(found.commit);
  const isNews = found.commit !== nothing && commit !== found.label;
  return { ...inVersion(old, version, found.label), ...(isNews && { commit }) };
}

function inVersion(uri: Uri, version: string, label: string): FoundBase {
  return { with: { kind: 'file', uri: uri.toString(), version }, label };
}

async function commitFor(
  repository: Repository,
  ref: string,
): Promise<{ readonly commit: string; readonly label: string } | string> {
  const { HEAD } = repository.state;
  const head = HEAD?.commit;
  if (ref === 'HEAD' || head === undefined) return { commit: head ?? nothing, label: 'HEAD' };
  const branch = ref === 'branch' ? await beginningOf(repository) : ref;
  if (branch === undefined) return t(noBranchBase);
  try {
    const { hash } = await repository.getCommit(branch);
    const commit = (await repository.getMergeBase(head, hash)) ?? hash;
    return { commit, label: /^[0-9a-f]{40,}$/.test(branch) ? shortId(branch) : branch };
  } catch {
    return t(noRef, { ref: branch });
  }
}

/** The branch from which the current one was made, as Git knows it or as it is mostly called. */
async function beginningOf(repository: Repository): Promise<string | undefined> {
  const own = repository.state.HEAD?.name;
  const base = own === undefined ? undefined : await repository.getBranchBase(own).catch(() => undefined);
  const names = [base?.remote === undefined ? base?.name : `${base.remote}/${base.name}`, 'main', 'master'];
  for (const name of names) {
    if (name !== undefined && name !== own && (await repository.getCommit(name).catch(() => undefined))) return name;
  }
  return undefined;
}

/** What a file that was not there was called then. */
async function nameBefore(repository: Repository, commit: string, document: Uri): Promise<Uri> {
  const changes = await repository.diffWith(commit).catch(() => []);
  const renamed = changes.find(({ renameUri }) => renameUri?.toString() === document.toString());
  return renamed?.originalUri ?? document;
}
