import { renderToString } from 'preact-render-to-string';
import {
  layoutReview,
  type MarkKind,
  type Models,
  markKindOf,
  markKinds,
  markWord,
  severities,
  severityName,
} from '../diff/index.ts';
import { ownFontCss } from '../formats/font-css.ts';
import { loadAsset } from '../formats/fonts.ts';
import { fontRules, scriptOf } from '../formats/html/page.ts';
import { headOf, usualPane, ZoomButtons } from '../formats/html/page-parts.tsx';
import type { ExportOptions } from '../formats/index.ts';
import { withIds } from '../formats/svg.ts';
import { cssTheme, drawSvg, layout, type Scene } from '../map/index.ts';
import type { Journey } from '../model/index.ts';
import { currentLanguage, t } from '../words/index.ts';
import type { FileChanges, ToldChange } from './diff-compare.ts';
import { changesStyle } from './diff-html-style.ts';
import { type ChangedJourney, changedJourneys } from './diff-journeys.ts';
import { type DiffLook, drawnAs, type LookOf } from './diff-looks.ts';
import { elsewhere, errorsOf, marks, shown, summaryOf, titleOf } from './diff-text.ts';

/** A change as it is listed: with the number that it has on the map, if it is there. */
interface Item {
  readonly change: ToldChange;
  readonly number?: number;
  readonly kind: MarkKind;
}

interface Part {
  readonly id: string;
  readonly title: string;
  /** The accent of the brand that its maps are drawn in. */
  readonly accent?: string | undefined;
  readonly items: readonly Item[];
  readonly maps: readonly { readonly view: string; readonly title: string; readonly svg: string }[];
}

/** One page that needs no network: all journeys before, after and with what changed marked, and the list of it. */
export async function asHtml(files: readonly FileChanges[], lookOf: LookOf, options: ExportOptions): Promise<string> {
  const journeys = changedJourneys(files);
  const looks = await Promise.all(journeys.map(({ file }) => lookOf(file)));
  const drawings = journeys.flatMap((journey, index) => {
    const look = looks[index];
    return look ? [partOf(journey, look, index + 1)] : [];
  });
  const parts = [...drawings, ...files.flatMap(besidesJourneys)];
  const [usualFonts, code] = await Promise.all([fontRules(options), loadAsset(options, 'html-changes.js')]);
  const fonts = new Set([usualFonts, ...looks.map((look) => ownFontCss(drawnAs(look, 'after')))]);
  const accents = new Set(drawings.flatMap(({ accent }) => accent ?? []));
  const style = changesStyle({ theme: options.theme, accents, font: looks[0]?.font.font }, [...fonts].join('\n'));
  const script = scriptOf(code);
  const head = await headOf(t('What changed for the customer'), style, script);
  const page = (
    <html lang={currentLanguage()}>
      {head}
      <body>
        <Tools summary={summaryOf(files)} />
        <ChangeList parts={parts} files={files} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
        <main tabIndex={0} data-view="overlay" aria-label={t('Maps')}>
          {parts.filter(({ maps }) => maps.length > 0).map(Maps)}
        </main>
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** The maps of a journey, and its changes in the order of their numbers. */
function partOf({ file, id, title, key, before, after }: ChangedJourney, look: DiffLook, position: number): Part {
  const { models } = look;
  const place = `journey-${position}`;
  const room = (version: keyof DiffLook['pictures']) => ({ headerWidth: usualPane, ...drawnAs(look, version).layout });
  const review = layoutReview(models, file, id, room('both'));
  const byId = new Map(shown(file).map((change) => [change.id, change]));
  const items = review.marks.flatMap((mark) =>
    mark.changes.flatMap((each): Item[] => {
      const change = byId.get(each);
      return change ? [{ change, kind: mark.kind, ...(mark.part !== undefined && { number: mark.number }) }] : [];
    }),
  );
  const plain = (view: keyof Models, word: string, journey: Journey | undefined) =>
    journey ? [{ view, title: word, svg: drawn(layout(models[view], journey, room(view)), `${place}-${view}`) }] : [];
  return {
    id: place,
    title: title || key,
    accent: models.after.brand?.accent,
    items,
    maps: [
      { view: 'overlay', title: t('What changed'), svg: drawn(review.scene, `${place}-overlay`) },
      ...plain('before', t('Before'), before),
      ...plain('after', t('After'), after),
    ],
  };
}

/** A map whose ids are its own in the page. */
const drawn = (scene: Scene, name: string) => withIds(drawSvg(scene, cssTheme), scene.id, name);

/** What changed in a file besides its journeys. */
function besidesJourneys(file: FileChanges): Part[] {
  const items = shown(file)
    .filter(({ journeys }) => journeys.length === 0)
    .map((change) => ({ change, kind: markKindOf(change) }));
  return items.length === 0 ? [] : [{ id: '', title: titleOf(file), items, maps: [] }];
}

const views = () => [
  { key: 'overlay', word: t('What changed') },
  { key: 'before', word: t('Before') },
  { key: 'after', word: t('After') },
  { key: 'beside', word: t('Side by side') },
];

function Tools({ summary }: { readonly summary: string }) {
  return (
    <header>
      <h1>{summary}</h1>
      <fieldset data-moves hidden>
        <legend class="unseen">{t('Version')}</legend>
        {views().map(({ key, word }, index) => (
          <Chip type="radio" name="view" value={key} text={word} checked={index === 0} keys={`${index + 1}`} />
        ))}
      </fieldset>
      <fieldset data-moves hidden>
        <legend class="unseen">{t('Zoom')}</legend>
        <ZoomButtons />
      </fieldset>
    </header>
  );
}

interface ChipProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly text: string;
  readonly checked?: boolean;
  readonly keys?: string;
}

function Chip({ type, name, value, text, checked = false, keys }: ChipProps) {
  return (
    <label class="chip" title={keys}>
      <input type={type} name={name} value={value} checked={checked} aria-keyshortcuts={keys} />
      <span>{text}</span>
    </label>
  );
}

interface ListProps {
  readonly parts: readonly Part[];
  readonly files: readonly FileChanges[];
}

function ChangeList({ parts, files }: ListProps) {
  const all = parts.flatMap(({ items }) => items);
  const kinds = markKinds.filter((kind) => all.some((item) => item.kind === kind));
  const found = severities.filter((severity) => all.some(({ change }) => change.severity === severity));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <nav id="list" tabIndex={0} aria-label={t('Changes')}>
      <div class="filters" data-moves hidden>
        <fieldset>
          <legend class="unseen">{t('Kinds of change')}</legend>
          {kinds.map((kind) => (
            <Chip type="checkbox" name="kind" value={kind} text={markWord(kind)} />
          ))}
        </fieldset>
        <fieldset>
          <legend class="unseen">{t('How much they matter')}</legend>
          {found.map((severity) => (
            <Chip type="checkbox" name="severity" value={severity} text={severityName(severity)} />
          ))}
        </fieldset>
        <fieldset>
          <legend class="unseen">{t('Steps')}</legend>
          <button type="button" data-step="previous" aria-keyshortcuts="p k" title="p, k">
            {t('Previous change')}
          </button>
          <button type="button" data-step="next" aria-keyshortcuts="n j" title="n, j">
            {t('Next change')}
          </button>
        </fieldset>
        <p
          id="status"
          role="status"
          data-one={t('1 change is shown.')}
          data-many={t('{count} changes are shown.', { count: '{count}' })}
        />
      </div>
      {files.flatMap(errorsOf).map((sentence) => (
        <p>{sentence}</p>
      ))}
      {parts.map(({ id, title, items }) => (
        <>
          <h2>{title}</h2>
          <ol>
            {items.map((item) => (
              <Listed item={item} journey={id} />
            ))}
          </ol>
        </>
      ))}
    </nav>
  );
}

function Listed({ item: { change, number, kind }, journey }: { readonly item: Item; readonly journey: string }) {
  return (
    <li>
      <button type="button" data-journey={journey} data-mark={number} data-kind={kind} data-severity={change.severity}>
        <span class={`tag ${kind}`}>
          {marks[change.kind]} {number}
        </span>
        <span>
          {change.message}
          {elsewhere(change)}
          <small>
            {markWord(kind)}, {severityName(change.severity)}
          </small>
        </span>
      </button>
    </li>
  );
}

function Maps({ id, title, accent, maps }: Part) {
  return (
    <section id={id} key={id} data-journey="" data-accent={accent} aria-label={title}>
      <h2>{title}</h2>
      <div class="maps">
        {maps.map(({ view, title: word, svg }) => (
          <figure class={view}>
            <figcaption>{word}</figcaption>
            <div dangerouslySetInnerHTML={{ __html: svg }} />
          </figure>
        ))}
      </div>
    </section>
  );
}
