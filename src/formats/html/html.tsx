import { renderToString } from 'preact-render-to-string';
import { cssTheme, type Lens, layout, MapPicture, type Scene } from '../../map/index.ts';
import { inLanguageOf, type Journey, type Model } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import { loadAsset } from '../fonts.ts';
import type { Export } from '../format.ts';
import { tableOf, usedColumns } from '../table.ts';
import { fontRules, scriptOf } from './page.ts';
import { fixedLanes, ids, modelOf, type PageData } from './page-data.ts';
import { headOf, usualPane, ZoomButtons } from './page-parts.tsx';
import { styleOf } from './style.ts';

/** The map as a page of its own that needs no network: to scroll, zoom and filter, and as a table for those who do not see it. */
export const html: Export = async (model, journey, options) => {
  const asked = { headerWidth: usualPane, ...options.layout };
  const scene = layout(model, journey, asked);
  const [fonts, code] = await Promise.all([fontRules(options), loadAsset(options, 'html-page.js')]);
  const style = styleOf({ theme: options.theme, accent: model.brand?.accent, font: asked.font }, fonts);
  const script = scriptOf(code);
  const { pictures = [], ...layoutOptions } = asked;
  const data: PageData = {
    model: modelOf(model, journey),
    journey: journey.key,
    layout: layoutOptions,
    pictures: [...pictures],
  };
  const head = await headOf(scene.title, style, script);
  const page = () => (
    <html lang={model.language ?? 'en'}>
      {head}
      <body>
        <a class="skip" href="#table">
          {t('Skip to the table')}
        </a>
        <Tools model={model} journey={journey} scene={scene} lens={asked.lens} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
        <main id={ids.pane} tabIndex={0} aria-label={t('Map')}>
          <h1>{scene.title}</h1>
          <div id={ids.map}>
            <MapPicture scene={scene} theme={cssTheme} />
          </div>
        </main>
        <JourneyTable model={model} journey={journey} title={scene.title} />
        <script
          id={ids.data}
          type="application/json"
          dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
        />
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
  return `<!doctype html>\n${inLanguageOf(model, () => renderToString(page()))}\n`;
};

interface PartProps {
  readonly model: Model;
  readonly journey: Journey;
}

/** What the script works with; without it there is nothing to be seen of them. */
function Tools({
  model,
  journey,
  scene,
  lens,
}: PartProps & { readonly scene: Scene; readonly lens: Lens | undefined }) {
  // Other lenses choose for themselves what is shown.
  const isWhole = lens === undefined || lens.kind === 'map';
  const personas = journey.personas.flatMap((key) => model.personas.filter((persona) => persona.key === key));
  const lanes = scene.lanes.filter(({ key }) => !fixedLanes.includes(key));
  return (
    <header id={ids.tools} hidden>
      {isWhole && personas.length > 1 && (
        <Choice name="persona" title={t('Personas')} shown={t('Personas that are shown')} entries={personas} />
      )}
      {isWhole && lanes.length > 1 && (
        <Choice name="lane" title={t('Lanes')} shown={t('Lanes that are shown')} entries={lanes} />
      )}
      <span class="rest" />
      <button type="button" id={ids.present} title={t('Walk through the journey step by step')}>
        {t('Present')}
      </button>
      <ZoomButtons>
        <output id={ids.zoom} aria-label={t('Zoom')}>
          100%
        </output>
      </ZoomButtons>
    </header>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly title: string;
  /** What the choice is about, for those who do not see it. */
  readonly shown: string;
  readonly entries: readonly { readonly key: string; readonly title: string }[];
}

function Choice({ name, title, shown, entries }: ChoiceProps) {
  return (
    <details>
      <summary>{title}</summary>
      <fieldset>
        <legend class="unseen">{shown}</legend>
        {entries.map((entry) => (
          <label key={entry.key}>
            <input type="checkbox" name={name} value={entry.key} checked />
            {entry.title || entry.key}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** The touchpoints as a table, without the columns in which nothing stands. */
function JourneyTable({ model, journey, title }: PartProps & { readonly title: string }) {
  const { columns, rows } = usedColumns(tableOf(model, journey));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section id="table" tabIndex={0} aria-label={t('Table')}>
      <details>
        <summary>{t('The journey as a table')}</summary>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {row.map((cell, index) => (index === 1 && cell !== '' ? <th scope="row">{cell}</th> : <td>{cell}</td>))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
