import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Lens } from '../../../src/map/index.ts';
import { shownLens } from '../../../webview/shown-lens.ts';
import { Toolbar } from '../../../webview/toolbar.tsx';
import { journey } from '../../map/fixtures/build.ts';

const map: Lens = { kind: 'map', key: 'map', title: 'Full map' };
const table: Lens = { kind: 'table', key: 'table', title: 'Table' };
const board: Lens = {
  kind: 'view',
  key: 'view board',
  title: 'For the board',
  view: { id: 'view/board', key: 'board', title: 'For the board', journey: 'j', personas: [], stages: [], lanes: [] },
};

const toolbar = (lenses: readonly Lens[], lens = map) =>
  renderToString(
    <Toolbar
      journeys={[journey('One')]}
      chosen={journey('One')}
      onChoose={() => {}}
      lenses={lenses}
      lens={lens}
      onLens={() => {}}
      scale={1}
      onZoom={() => {}}
      onPresent={() => {}}
      onCopy={() => {}}
      onExport={() => {}}
    />,
  );

describe('the chooser of lenses', () => {
  it('has a name, the lenses, and apart from them the views', () => {
    expect(toolbar([map, table, board])).toContain(
      '<label class="choice">Lens<select><option selected value="map">Full map</option><option value="table">Table</option>' +
        '<optgroup label="Views of this journey"><option value="view board">For the board</option></optgroup></select></label>',
    );
  });

  it('stands on the lens that is shown', () => {
    expect(toolbar([map, table], table)).toContain('<option selected value="table">');
  });

  it('is not there where there is nothing to choose', () => {
    expect(toolbar([map])).not.toContain('<select>');
  });
});

describe('the shown lens', () => {
  it('is the chosen one', () => {
    expect(shownLens([map, table, board], 'view board')).toBe(board);
  });

  it('is the full map while the chosen one is gone, and before any is chosen', () => {
    expect(shownLens([map, table], 'view board')).toBe(map);
    expect(shownLens([map, table], undefined)).toBe(map);
  });
});
