import { useEffect, useRef } from 'preact/hooks';
import { markKindOf, severityName } from '../../src/diff/index.ts';
import type { ToldChange } from '../../src/protocol/review.ts';
import { phrase, plural, t } from '../../src/words/index.ts';
import { withOrWithout } from '../filter.ts';
import { host } from '../host.ts';
import { type ChangeFilter, countsOf, noChangeFilter } from './change-filter.ts';
import { kindNames, Tag } from './kinds.tsx';
import type { Listed } from './marks.ts';

interface Props {
  /** All of them. */
  readonly changes: readonly ToldChange[];
  /** Those that pass the filter. */
  readonly shown: readonly Listed[];
  readonly filter: ChangeFilter;
  readonly onFilter: (filter: ChangeFilter) => void;
  /** The id of the one that is looked at. */
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onStep: (step: 1 | -1) => void;
  /** What became of curves, in sentences. */
  readonly curves: readonly string[];
}

/** From change to change. */
const steps = [
  { by: -1, name: phrase('Previous change'), title: phrase('Previous change (Shift+F7)'), d: 'M8 13V3M4 7l4-4 4 4' },
  { by: 1, name: phrase('Next change'), title: phrase('Next change (F7)'), d: 'M8 3v10M4 9l4 4 4-4' },
] as const;

/** The changes in sentences, with what to filter them by. */
export function ChangeList({ changes, shown, filter, onFilter, chosen, onChoose, onStep, curves }: Props) {
  const counts = countsOf(changes);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const isFiltered = filter.kinds.length + filter.severities.length > 0;
  return (
    <aside class="changes" aria-label={t('Changes')}>
      <div class="head">
        <h2>{plural(changes.length, '1 change', '{count} changes')}</h2>
        {steps.map(({ by, name, title, d }) => (
          <button
            key={name}
            type="button"
            class="tool"
            title={t(title)}
            aria-label={t(name)}
            disabled={shown.length === 0}
            onClick={() => onStep(by)}
          >
            <Glyph d={d} />
          </button>
        ))}
      </div>
      {curves.map((curve) => (
        <p key={curve} class="curve">
          {curve}
        </p>
      ))}
      <fieldset class="chips">
        <legend class="unseen">{t('Show only')}</legend>
        {counts.severities.map(({ key, count }) => (
          <Chip
            key={key}
            name={severityName(key)}
            count={count}
            isOn={filter.severities.includes(key)}
            onToggle={() =>
              onFilter({ ...filter, severities: withOrWithout(filter.severities, key) as ChangeFilter['severities'] })
            }
          />
        ))}
        <span class="gap" />
        {counts.kinds.map(({ key, count }) => (
          <Chip
            key={key}
            name={t(kindNames[key])}
            count={count}
            isOn={filter.kinds.includes(key)}
            onToggle={() => onFilter({ ...filter, kinds: withOrWithout(filter.kinds, key) as ChangeFilter['kinds'] })}
          />
        ))}
        {isFiltered && (
          <button type="button" class="tool" onClick={() => onFilter(noChangeFilter)}>
            {t('Show all')}
          </button>
        )}
      </fieldset>
      {shown.length === 0 && <p class="quiet">{t('The filter leaves no change.')}</p>}
      <ol ref={list} onKeyDown={(event) => moveFocus(event, list.current)}>
        {shown.map(({ change, number }) => (
          <li key={change.id}>
            <button
              type="button"
              class="change"
              aria-current={change.id === chosen}
              onClick={() => onChoose(change.id)}
              onDblClick={() => open(change.id)}
            >
              <Tag look={markKindOf(change)} number={number} />
              <span class="sentence">{change.message}</span>
              <span class="quiet">{severityName(change.severity)}</span>
            </button>
            <button
              type="button"
              class="tool open"
              title={t('Show in the text')}
              aria-label={t('Show in the text: {change}', { change: change.message })}
              onClick={() => open(change.id)}
            >
              <Glyph d="M7 3.5H3v9.5h9.5V9M9.5 2.5h4v4m0-4L7.5 8.5" />
            </button>
          </li>
        ))}
      </ol>
    </aside>
  );
}

/** A sign on a button, drawn in a square of 16 px. */
const Glyph = ({ d }: { readonly d: string }) => (
  <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
    <path d={d} />
  </svg>
);

interface ChipProps {
  readonly name: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

function Chip({ name, count, isOn, onToggle }: ChipProps) {
  return (
    <button type="button" class="pill" aria-pressed={isOn} onClick={onToggle}>
      {name} <span class="number">{count}</span>
    </button>
  );
}

/** Shows a change in the text. */
export function open(change: string): void {
  host.postMessage({ type: 'open', change });
}

/** Arrow keys lead from change to change. */
function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !list) return;
  const all = [...list.querySelectorAll<HTMLElement>('.change')];
  const at = all.findIndex((each) => each.parentElement?.contains(document.activeElement));
  const next = all[at + step];
  event.preventDefault();
  next?.focus();
  next?.click();
}
