import { Position, Range, type Uri, window } from 'vscode';
import { type DocumentModel, type Look, noFilter } from '../../protocol.ts';
import { t } from '../../words/index.ts';
import { canBeOpened, isThere, openDocument } from '../open-document.ts';
import type { Previews } from '../preview/previews.ts';
import { reveal } from '../preview/reveal.ts';
import type { Server } from '../server.ts';
import { CannotExport } from './failures.ts';
import { nameOf } from './written-file.ts';

/** What is exported: a journey of a document, seen in some way. */
export interface Subject {
  readonly uri: Uri;
  readonly model: DocumentModel['model'];
  readonly look: Look;
  /** The title of the journey. */
  readonly title: string;
}

/**
 * What of a document is to be exported: what the preview shows of it, or else its journey, of which one is chosen where there are
 * several. Undefined when a person decides against it.
 * @throws CannotExport where there is nothing to export
 */
export async function subjectOf(uri: Uri, server: Server, previews: Previews): Promise<Subject | undefined> {
  const name = nameOf(uri);
  const { model, broken } = await read(uri, server);
  const [first] = model.journeys;
  if (!first)
    throw new CannotExport(
      t('{name} has no journey to export. Write one: {example}', { name, example: 'journey my-journey "Title" { … }' }),
    );
  if (broken && !(await isEnough(uri, broken))) return undefined;

  const look = previews.lookAt(uri);
  const shown = model.journeys.find(({ key }) => key === look?.journey);
  const journey = shown ?? (model.journeys.length > 1 ? await chooseJourney(model.journeys) : first);
  if (!journey) return undefined;
  return {
    uri,
    model,
    title: journey.title,
    look: (shown && look) ?? { journey: journey.key, lens: 'map', filter: noFilter },
  };
}

async function read(uri: Uri, server: Server): Promise<DocumentModel> {
  const ask = (isOpen: boolean) => server.request('journey/model', { uri: uri.toString(), isOpen });
  if (!openDocument(uri) && (await isThere(uri))) {
    const known = await ask(false);
    if (known) return known;
  }

  if (!(await canBeOpened(uri))) throw new CannotExport(t('{name} cannot be read.', { name: nameOf(uri) }));
  const read = openDocument(uri)?.languageId === 'journey' && (await ask(true));
  if (!read)
    throw new CannotExport(
      t('{name} is not known to hold journeys. Its name must end in .journey.', { name: nameOf(uri) }),
    );
  return read;
}

/** A map of half a text would be a surprise to whoever sees it later. */
async function isEnough(uri: Uri, broken: NonNullable<DocumentModel['broken']>): Promise<boolean> {
  const goOn = t('Go On');
  const show = t('Show');
  const answer = await window.showWarningMessage(
    t('Line {line} of {name} cannot be read: {problem} Go on with what can be read?', {
      line: broken.line,
      name: nameOf(uri),
      problem: broken.message,
    }),
    goOn,
    show,
  );
  const place = new Position(Math.max(broken.line - 1, 0), Math.max(broken.column - 1, 0));
  if (answer === show) await reveal(uri, new Range(place, place));
  return answer === goOn;
}

type Journeys = DocumentModel['model']['journeys'];

async function chooseJourney(journeys: Journeys): Promise<Journeys[number] | undefined> {
  const items = journeys.map((journey) => ({ label: journey.title || journey.key, description: journey.key, journey }));
  const chosen = await window.showQuickPick(items, { placeHolder: t('Which journey?'), matchOnDescription: true });
  return chosen?.journey;
}
