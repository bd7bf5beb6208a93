import { useEffect, useRef, useState } from 'preact/hooks';
import { type Filter, noFilter } from '../src/model/index.ts';
import { phrase, t } from '../src/words/index.ts';
import { type Choices, type Facet, summaryOf, toggled } from './filter.ts';

interface Props {
  /** What can be chosen, asked for when it is to be shown. */
  readonly choices: () => Choices;
  /** What of that is shown now. */
  readonly shownChoices: Choices;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

const facets: readonly { readonly facet: Facet; readonly title: string }[] = [
  { facet: 'personas', title: phrase('Personas') },
  { facet: 'stages', title: phrase('Stages') },
  { facet: 'channels', title: phrase('Channels') },
  { facet: 'tags', title: phrase('Tags') },
  { facet: 'lanes', title: phrase('Lanes') },
];

/** A button that opens what the map can be filtered by, and beside it what is filtered now, to be cleared. */
export function FilterTools({ choices, shownChoices, filter, onFilter }: Props) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const summary = summaryOf(filter, shownChoices);
  const offered = isOpen ? choices() : shownChoices;
  const shown = facets.filter(({ facet }) => offered[facet].length > 1 || filter[facet].length > 0);

  useEffect(() => {
    if (!isOpen) return;
    root.current?.querySelector('input')?.focus();
    const close = () => setOpen(false);
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) close();
    };
    addEventListener('pointerdown', leave);
    addEventListener('focusin', leave);
    addEventListener('blur', close);
    return () => {
      removeEventListener('pointerdown', leave);
      removeEventListener('focusin', leave);
      removeEventListener('blur', close);
    };
  }, [isOpen]);

  if (shown.length === 0) return null;
  const close = () => {
    button.current?.focus();
    setOpen(false);
  };
  const clear = () => {
    onFilter(noFilter);
    button.current?.focus();
  };
  return (
    <div ref={root} class="filter">
      <button
        ref={button}
        type="button"
        class="tool"
        title={t('Show only some personas, stages, channels, tags or lanes')}
        aria-label={t('Filter')}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 3h12L9.5 8.5V13l-3-1.5v-3z" />
        </svg>
      </button>
      {summary !== '' && (
        <button
          type="button"
          class="tool chip"
          title={t('Only {summary}. Show everything again', { summary })}
          onClick={clear}
        >
          <span>{summary}</span> <span aria-hidden="true">✕</span>
        </button>
      )}
      {isOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys are kept from what lies around it
        <div
          class="filter-panel"
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape') close();
          }}
        >
          {shown.map(({ facet, title }) => (
            <fieldset key={facet}>
              <legend>{t(title)}</legend>
              {offered[facet].map((choice) => (
                <label key={choice.key}>
                  <input
                    type="checkbox"
                    checked={filter[facet].includes(choice.key)}
                    onChange={() => onFilter(toggled(filter, facet, choice.key))}
                  />
                  {choice.title}
                </label>
              ))}
            </fieldset>
          ))}
        </div>
      )}
    </div>
  );
}
