import { type QuickPickItem, QuickPickItemKind, type Uri, window, workspace } from 'vscode';
import { t } from '../../words/index.ts';
import { type Base, nameOf } from './base.ts';
import { type Git, shortId } from './git.ts';
import type { Commit, Repository } from './git-api.ts';

interface Choice extends QuickPickItem {
  readonly base?: Base;
  readonly isFile?: true;
}

/** Commits of a file that are offered. */
const mostCommits = 50;

/** Lets someone choose what a document is compared with. */
export async function chooseBase(git: Git, document: Uri): Promise<Base | undefined> {
  const repository = await git.repositoryOf(document, true);
  const choices: Choice[] = [
    ...(repository ? await ofRepository(repository, document) : []),
    { label: '', kind: QuickPickItemKind.Separator },
    { label: t('Another journey file…'), isFile: true },
    { label: t('The journey that it revises'), base: { kind: 'revised' } },
  ];
  const chosen = await window.showQuickPick(choices, {
    title: t('Review {name}', { name: nameOf(document) }),
    placeHolder: t('What to compare it with'),
    matchOnDescription: true,
  });
  return chosen?.isFile ? chooseFile(document) : chosen?.base;
}

/** Lets someone choose another journey file of the folders that are open. */
export async function chooseFile(document: Uri): Promise<Base | undefined> {
  const files = (await workspace.findFiles('**/*.journey', '**/node_modules/**')).filter(
    (file) => file.toString() !== document.toString(),
  );
  const choices = files
    .map((uri) => ({ label: nameOf(uri), description: workspace.asRelativePath(uri), uri }))
    .sort((one, other) => (one.description < other.description ? -1 : 1));
  const placeHolder =
    choices.length > 0
      ? t('The older of the two journeys')
      : t('There is no other journey file in the folder that is open.');
  const title = t('Compare {name}', { name: nameOf(document) });
  const chosen = await window.showQuickPick(choices, { title, placeHolder, matchOnDescription: true });
  return chosen && { kind: 'file', uri: chosen.uri.toString() };
}

async function ofRepository(repository: Repository, document: Uri): Promise<Choice[]> {
  const [refs, commits] = await Promise.all([
    repository.getRefs({ sort: 'committerdate' }).catch(() => []),
    repository.log({ path: document.fsPath, maxEntries: mostCommits }).catch(() => []),
  ]);
  const own = repository.state.HEAD?.name;
  const names = refs.flatMap(({ name }) => (name === undefined || name === own ? [] : [name]));
  const since = (ref: string): Base => ({ kind: 'git', ref });
  return [
    { label: 'HEAD', description: t('the last commit'), base: since('HEAD') },
    { label: t('Staged'), description: t('what the next commit will hold'), base: since('index') },
    { label: t('Where this branch began'), base: since('branch') },
    { label: t('Branches and tags'), kind: QuickPickItemKind.Separator },
    ...[...new Set(names)].map((name): Choice => ({ label: `$(git-branch) ${name}`, base: since(name) })),
    { label: t('Commits of this file'), kind: QuickPickItemKind.Separator },
    ...commits.map((commit): Choice => ({ ...said(commit), base: since(commit.hash) })),
  ];
}

function said({ hash, message, authorDate }: Commit): QuickPickItem {
  const day = authorDate?.toISOString().slice(0, 10) ?? '';
  return { label: `$(git-commit) ${message.split('\n')[0]}`, description: `${shortId(hash)} ${day}` };
}
