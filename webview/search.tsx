import { useEffect, useRef, useState } from 'preact/hooks';
import { type Found, findIn, type Scene } from '../src/map/index.ts';
import { t } from '../src/words/index.ts';
import { behaviorFor, paneOf } from './bring-into-view.ts';

/** In px, around what was found. */
const outset = 3;
/** More marks than these tell nothing, and take long to draw. */
const mostMarks = 300;

/** In ms. */
const longestWait = 300;

/** What is looked for on a map; `words` are undefined while nobody looks for anything. */
export interface Search {
  readonly words: string | undefined;
  readonly found: readonly Found[];
  /** Which of them it stands on. */
  readonly at: number;
  readonly onWords: (words: string | undefined) => void;
  readonly onStep: (step: 1 | -1) => void;
}

/** Looks for words on the map that is drawn. After each change of the map it looks again, once that is painted and nothing else is to be done. */
export function useSearch(scene: Scene): Search {
  const [words, setWords] = useState<string>();
  const [found, setFound] = useState<readonly Found[]>([]);
  const [at, setAt] = useState(0);

  useEffect(() => {
    if (words === undefined) return;
    const waiting = requestIdleCallback(() => setFound(findIn(scene, words)), { timeout: longestWait });
    return () => cancelIdleCallback(waiting);
  }, [scene, words]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'f')
        return;
      event.preventDefault();
      setWords((before) => before ?? '');
      document.querySelector<HTMLInputElement>('.search input')?.select();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);

  return {
    words,
    found,
    at: Math.min(at, Math.max(0, found.length - 1)),
    onWords: (wanted) => {
      setWords(wanted);
      setAt(0);
      if (!wanted) setFound([]);
    },
    onStep: (step) => setAt((before) => (before + step + found.length) % Math.max(1, found.length)),
  };
}

/** A button that opens the field, for those who have no keys at hand or do not know them. */
export function SearchButton({ words, onWords }: Pick<Search, 'words' | 'onWords'>) {
  return (
    <button
      type="button"
      class="tool"
      title={t('Find on the map')}
      aria-label={t('Find')}
      aria-expanded={words !== undefined}
      onClick={() => onWords(words === undefined ? '' : undefined)}
    >
      <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0zm-1.2 2.8L14 14" />
      </svg>
    </button>
  );
}

/** The field with the words that are looked for, and how many times they are found. */
export function SearchBar({ words, found, at, onWords, onStep }: Search) {
  const input = useRef<HTMLInputElement>(null);
  const isOpen = words !== undefined;
  useEffect(() => {
    if (isOpen) input.current?.select();
  }, [isOpen]);
  if (!isOpen) return null;

  const close = () => {
    onWords(undefined);
    document.querySelector<HTMLElement>('.pane')?.focus({ preventScroll: true });
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else if ((event.key === 'Enter' && event.target === input.current) || event.key === 'F3')
      onStep(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const count =
    words === '' ? '' : found.length === 0 ? t('No results') : t('{at} of {all}', { at: at + 1, all: found.length });
  const step = (name: string, path: string, by: 1 | -1) => (
    <button
      type="button"
      class="tool"
      title={name}
      aria-label={name}
      disabled={found.length === 0}
      onClick={() => onStep(by)}
    >
      <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
  return (
    <search class="search" onKeyDown={press}>
      <input
        ref={input}
        type="text"
        placeholder={t('Find')}
        aria-label={t('Find on the map')}
        value={words}
        onInput={({ currentTarget }) => onWords(currentTarget.value)}
      />
      <span class="count" role="status">
        {count}
      </span>
      {step(t('Previous match (Shift+Enter)'), 'M8 13V3M4 7l4-4 4 4', -1)}
      {step(t('Next match (Enter)'), 'M8 3v10M4 9l4 4 4-4', 1)}
      <button type="button" class="tool" title={t('Close (Escape)')} aria-label={t('Close')} onClick={close}>
        <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
          <path d="m4 4 8 8m0-8-8 8" />
        </svg>
      </button>
    </search>
  );
}

/** Marks what was found on the map, and brings where the search stands into sight. */
export function SearchMarks({
  search: { words, found, at },
  scale,
}: {
  readonly search: Search;
  readonly scale: number;
}) {
  const current = useRef<HTMLDivElement>(null);
  const isOpen = words !== undefined && found.length > 0;
  useEffect(() => {
    const mark = isOpen ? current.current : null;
    const pane = paneOf(mark);
    if (!mark || !pane) return;
    const way = Math.abs(mark.getBoundingClientRect().left - pane.getBoundingClientRect().left);
    mark.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: behaviorFor(way, pane) });
  }, [isOpen, words, at]);
  if (!isOpen) return null;
  return (
    <div class="search-marks" aria-hidden="true">
      {found.map((each, index) =>
        index < mostMarks || index === at ? (
          <div
            key={index}
            ref={index === at ? current : null}
            class={index === at ? 'found current' : 'found'}
            style={boxOf(each, scale)}
          />
        ) : null,
      )}
    </div>
  );
}

function boxOf({ x, y, width, height }: Found, scale: number) {
  return {
    left: `${x * scale - outset}px`,
    top: `${y * scale - outset}px`,
    width: `${width * scale + 2 * outset}px`,
    height: `${height * scale + 2 * outset}px`,
  };
}
