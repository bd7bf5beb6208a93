import { Uri, window } from 'vscode';
import { t } from '../../words/index.ts';
import { type Base, chosenBase } from '../review/base.ts';
import { chooseBase, chooseFile } from '../review/choose-base.ts';
import type { Git } from '../review/git.ts';
import { chosenJourney } from './chosen-journey.ts';
import type { Command, Workbench } from './command.ts';

/** Shows what changed in a journey since what the settings say. */
export const reviewChanges: Command = async ({ git, reviews }, ...given) => {
  const document = meant(reviews, given) ?? (await changedJourney(git));
  if (!document) return;
  const found = await reviews.find(document, chosenBase(document));
  if (typeof found !== 'string') reviews.open(document, chosenBase(document));
  else await offerAnother(reviews, document, found);
};

/** Shows what changed in a journey since what someone chooses. */
export const reviewChangesSince: Command = async ({ git, reviews }, ...given) => {
  const document = meant(reviews, given) ?? (await changedJourney(git));
  const base = document && (await chooseBase(git, document));
  if (document && base) reviews.open(document, base);
};

/** Shows what is different between a journey file and another: one that is selected with it, or is chosen then. */
export const compareFiles: Command = async ({ reviews }, clicked, selected) => {
  const document = meant(reviews, [clicked]);
  const others = Array.isArray(selected) ? selected.filter((each) => each instanceof Uri) : [];
  const other = others.find((each) => each.toString() !== document?.toString());
  if (document && others.length === 2 && other) return reviews.open(document, { kind: 'file', uri: other.toString() });
  if (!document) return void window.showInformationMessage(t('Open a .journey file first: it is what is compared.'));
  const base = await chooseFile(document);
  if (base) reviews.open(document, base);
};

/**
 * What a command stands on: a file, or what the source control view shows of one; else what is written or reviewed now. Nothing where it stands on
 * a whole repository, or on something else than a journey.
 */
function meant({ shown }: Workbench['reviews'], given: readonly unknown[]): Uri | undefined {
  const first = given.find((each) => each !== undefined);
  const { resourceUri = first, rootUri }: { resourceUri?: unknown; rootUri?: unknown } = Object(first);
  if (rootUri !== undefined) return undefined;
  // Of the tab of a panel menus give the address of the tab itself.
  if (!(resourceUri instanceof Uri) || resourceUri.scheme === 'webview-panel') return shown ?? chosenJourney(undefined);
  return resourceUri.path.endsWith('.journey') || resourceUri.scheme === 'untitled' ? resourceUri : undefined;
}

/** The journey that changed; of several the one that someone chooses. */
async function changedJourney(git: Git): Promise<Uri | undefined> {
  const changed = await git.changedJourneys();
  if (changed.length === 0) {
    void window.showInformationMessage(
      t('No journey has changed since the last commit. Open one to compare it with what it was earlier.'),
    );
    return undefined;
  }
  const choices = changed.map((uri) => ({
    label: uri.path.slice(uri.path.lastIndexOf('/') + 1),
    description: uri.fsPath,
    uri,
  }));
  const [only] = choices;
  if (choices.length === 1) return only?.uri;
  return (await window.showQuickPick(choices, { placeHolder: t('The journey to review') }))?.uri;
}

/** Says why there is nothing to compare with, and offers what there may be. */
async function offerAnother(reviews: Workbench['reviews'], document: Uri, problem: string): Promise<void> {
  const choose = t('Choose a File');
  const choice = await window.showInformationMessage(problem, choose);
  const base: Base | undefined = choice === choose ? await chooseFile(document) : undefined;
  if (base) reviews.open(document, base);
}
