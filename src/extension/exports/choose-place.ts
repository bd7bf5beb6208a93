import { Uri, window, workspace } from 'vscode';
import type { Format } from '../../formats/index.ts';
import { t } from '../../words/index.ts';
import type { ExportChoices } from './choices.ts';
import { CannotExport } from './failures.ts';
import { endingOf, fileNameFor } from './file-name.ts';
import type { Subject } from './subject.ts';
import { folderOf, kindAt, nameOf } from './written-file.ts';

/**
 * Asks where to write a file; undefined when nowhere. A file that is there is only named after a person said that it may go.
 * `home` is a folder for what belongs nowhere.
 * @throws CannotExport where journeys would be lost
 */
export async function choosePlace(
  subject: Subject,
  format: Format,
  { folder }: ExportChoices,
  home: Uri | undefined,
): Promise<Uri | undefined> {
  const { uri, look, model } = subject;
  const name = fileNameFor({ source: uri.path, look, hasSeveral: model.journeys.length > 1 }, format.extension);
  const place = (await existing(folder)) ?? usualFolder(uri) ?? home;
  const chosen = await window.showSaveDialog({
    title: t('Export as {format}', { format: t(format.title) }),
    saveLabel: t('Export'),
    filters: { [t(format.title)]: [format.extension.slice(1)] },
    ...(place && { defaultUri: Uri.joinPath(place, name) }),
  });
  return chosen && withEnding(chosen, format);
}

/** The folder to propose next time: none while files are written where it is proposed by itself. */
export function folderToKeep({ uri }: Subject, place: Uri): string | undefined {
  const folder = folderOf(place).toString();
  return folder === usualFolder(uri)?.toString() ? undefined : folder;
}

async function existing(folder: string | undefined): Promise<Uri | undefined> {
  if (folder === undefined) return undefined;
  const uri = Uri.parse(folder);
  return (await kindAt(uri)) === 'folder' ? uri : undefined;
}

/** The folder that a document is in; for one that was never saved, the one that is open. */
function usualFolder(uri: Uri): Uri | undefined {
  return uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : folderOf(uri);
}

async function withEnding(uri: Uri, { extension }: Format): Promise<Uri | undefined> {
  const ending = endingOf(uri.path);
  if (ending === extension) return uri;
  if (ending === '.journey') {
    throw new CannotExport(
      t('{name} is a name for journeys, which would be lost. Choose one that ends in {extension}.', {
        name: nameOf(uri),
        extension,
      }),
    );
  }
  const whole = uri.with({ path: `${uri.path}${extension}` });
  if ((await kindAt(whole)) === undefined) return whole;
  const replace = t('Replace');
  const answer = await window.showWarningMessage(
    t('{name} is there already. Replace it?', { name: nameOf(whole) }),
    { modal: true },
    replace,
  );
  return answer === replace ? whole : undefined;
}
