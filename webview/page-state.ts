import { type Filter, noFilter } from '../src/model/index.ts';
import { type Folds, noFolds } from './filter.ts';
import { host } from './host.ts';
import type { Place } from './use-kept-place.ts';
import type { Zoom } from './zoom.ts';

/** How someone looks at a file: this survives updates, hiding and reloads. */
export interface View extends Place {
  /** The key of the chosen journey. */
  readonly journey?: string;
  /** The key of the chosen lens; the full map without it, and where the journey has no such lens now. */
  readonly lens?: string;
  readonly zoom: Zoom;
  readonly filter: Filter;
  readonly folds: Folds;
}

interface PageState {
  /** Whether the preview stays with this file. */
  readonly locked: boolean;
  /** The shown file; the extension opens it again after a reload. */
  readonly uri: string;
  /** By uri, the one looked at last at the end. */
  readonly views: Readonly<Record<string, View>>;
}

const initialView: View = { zoom: 'readable', filter: noFilter, folds: noFolds, left: 0, top: 0 };
const mostViews = 50;

/** How the file was looked at last. */
export function viewOf(uri: string): View {
  const kept = stateOf(host.getState())?.views[uri];
  return kept ? { ...initialView, ...kept } : initialView;
}

/** Keeps how a file is looked at. */
export function keepView(uri: string, view: View): void {
  const { [uri]: _, ...others } = stateOf(host.getState())?.views ?? {};
  const views = Object.fromEntries([...Object.entries(others).slice(1 - mostViews), [uri, view]]);
  keep({ uri, views, locked: isLocked });
}

/** Looks at a file that gets another name as at the old one. */
export function keepRenamed(from: string, to: string): void {
  const state = stateOf(host.getState());
  const view = state?.views[from];
  if (state && view) keep({ ...state, views: { ...state.views, [to]: view } });
}

let isLocked = false;

/** Keeps whether the preview stays with its file. */
export function keepLocked(locked: boolean): void {
  isLocked = locked;
  const state = stateOf(host.getState());
  if (state) keep({ ...state, locked });
}

function keep(state: PageState): void {
  host.setState(state);
}

/** The page wrote it, but maybe an older version of the page. */
function stateOf(kept: unknown): PageState | undefined {
  const isState = typeof kept === 'object' && kept !== null && 'views' in kept && typeof kept.views === 'object';
  return isState ? (kept as PageState) : undefined;
}
