import { data } from './data.ts';

/** What the preview keeps, under this name; only pages of the same port share it. */
const name = 'journey-preview';

/** What was kept last, with the journey that the address asks for as the one that is looked at. */
export function keptState(): unknown {
  const state: { views?: Record<string, object> } = Object(JSON.parse(read() ?? '{}'));
  const journey = new URLSearchParams(location.search).get('journey');
  if (journey === null || data.uri === undefined) return state.views ? state : undefined;
  const { [data.uri]: view, ...others } = state.views ?? {};
  const isSame = view && 'journey' in view && view.journey === journey;
  return { ...state, views: { ...others, [data.uri]: isSame ? view : { ...view, journey, left: 0, top: 0 } } };
}

/** Keeps something, as far as the browser lets. */
export function keepState(state: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(state));
    // Whoever chooses another journey goes on from there.
    history.replaceState(null, '', withoutJourney());
  } catch {
    // Then it is forgotten with the page.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function withoutJourney(): string {
  const query = new URLSearchParams(location.search);
  query.delete('journey');
  return query.size > 0 ? `?${query}` : location.pathname;
}
