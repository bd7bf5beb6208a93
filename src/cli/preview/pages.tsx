import { renderToString } from 'preact-render-to-string';
import { formats } from '../../formats/index.ts';
import { clean } from '../../map/clean.ts';
import { type Journey, type Model, mapTypeWords, statusWords, titleOf } from '../../model/index.ts';
import type { BrowserPage } from '../../protocol.ts';
import { spokenTexts, t } from '../../words/index.ts';
import { CannotRun } from '../cannot-run.ts';
import type { Journeys } from './journeys.ts';

const choices = () => formats.map(({ id, title }) => ({ id, title: t(title) }));

/** The page with the map of one file: that of the editor's preview. */
export function filePage(file: string, uri: string, hasList: boolean): string {
  return pageOf(
    file,
    { uri, file, hasList, formats: choices() },
    <>
      <div id="app" />
      <script src="assets/host.js" />
      <script src="assets/main.js" />
    </>,
  );
}

/** The page with all journeys to choose from. */
export async function listPage(journeys: Journeys): Promise<string> {
  const names = await journeys.names();
  await journeys.readAll();
  const entries = await Promise.all(names.map((name) => entryOf(journeys, name)));
  return pageOf(
    t('Journeys'),
    { hasList: true, formats: choices() },
    <main class="list">
      <h1>{t('Journeys')}</h1>
      <p class="root">{journeys.root}</p>
      <ul>{entries}</ul>
      <script src="assets/host.js" />
    </main>,
  );
}

async function entryOf(journeys: Journeys, name: string) {
  try {
    const { model, broken } = await journeys.read(name);
    if (model.journeys.length === 0) return <Entry key={name} name={name} kind={t('Without a journey of its own')} />;
    return model.journeys.map((journey) => (
      <Entry
        key={journey.id}
        name={name}
        model={model}
        journey={journey}
        {...(broken && { note: t('Line {line}: {message}', { line: broken.line, message: broken.message }) })}
      />
    ));
  } catch (error) {
    return <Entry key={name} name={name} note={error instanceof CannotRun ? error.message : t('It cannot be read.')} />;
  }
}

interface EntryProps {
  readonly name: string;
  readonly model?: Model;
  readonly journey?: Journey;
  /** What it is; without it, as the journey says. */
  readonly kind?: string;
  /** What is wrong with it. */
  readonly note?: string;
}

function Entry({ name, model, journey, kind, note }: EntryProps) {
  const facts = [journey?.type && t(mapTypeWords[journey.type]), journey?.status && t(statusWords[journey.status])];
  const told = kind ?? facts.filter(Boolean).join(', ');
  const of = new URLSearchParams({ file: name, ...(journey && { journey: journey.key }) });
  const personas = model && journey ? journey.personas.map((key) => clean(titleOf(model, 'personas', key))) : [];
  return (
    <li>
      <a href={`journey?${of}`}>
        {journey && (
          <picture>
            <source srcset={`map?${of}&theme=dark`} media="(prefers-color-scheme: dark)" />
            <img src={`map?${of}&theme=light`} alt="" loading="lazy" />
          </picture>
        )}
        <strong>{clean(journey?.title ?? '') || name}</strong>
        {told && <span>{told}</span>}
        {personas.length > 0 && <span>{personas.join(', ')}</span>}
        {note && <span class="trouble">{note}</span>}
        <span class="file">{name}</span>
      </a>
    </li>
  );
}

/** What the page says to its script. */
function Data({ id, data }: { readonly id: string; readonly data: object }) {
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script id={id} type="application/json" dangerouslySetInnerHTML={{ __html: text }} />;
}

function pageOf(title: string, data: BrowserPage, body: preact.ComponentChildren): string {
  const { language, texts } = spokenTexts();
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="assets/style.css" />
        <link rel="stylesheet" href="assets/page.css" />
      </head>
      <body class="vscode-light">
        <Data id="preview-data" data={data} />
        <Data id="texts" data={texts} />
        {body}
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}
