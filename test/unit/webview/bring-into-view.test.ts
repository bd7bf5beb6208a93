import { afterEach, expect, it, vi } from 'vitest';
import { behaviorFor } from '../../../webview/bring-into-view.ts';

afterEach(() => vi.unstubAllGlobals());

it('a map is scrolled gently over a short way, and at once over a long one or where nothing is to move', () => {
  const pane = { clientWidth: 800 };
  const behaviors = (isCalm: boolean) => {
    vi.stubGlobal('matchMedia', () => ({ matches: isCalm }));
    vi.stubGlobal('document', { body: { matches: () => false } });
    return [500, 90_000].map((way) => behaviorFor(way, pane));
  };
  expect(behaviors(false)).toEqual(['smooth', 'instant']);
  expect(behaviors(true)).toEqual(['instant', 'instant']);
});
