import type { ComponentChildren } from 'preact';
import type { Lens } from '../src/map/index.ts';
import type { Journey } from '../src/model/index.ts';
import type { CopyKind } from '../src/protocol.ts';
import { phrase, t } from '../src/words/index.ts';
import { MenuButton } from './menu-button.tsx';
import { moveFocus } from './toolbar-focus.ts';
import type { Zoom } from './zoom.ts';
import { ZoomTools } from './zoom-tools.tsx';

interface Props {
  readonly journeys: readonly Journey[];
  readonly chosen: Journey;
  readonly onChoose: (key: string) => void;
  readonly lenses: readonly Lens[];
  readonly lens: Lens;
  readonly onLens: (key: string) => void;
  /** How large the map is drawn now. */
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onPresent: () => void;
  readonly onCopy: (as: CopyKind) => void;
  readonly onExport: () => void;
  /** Stands behind the tools of size. */
  readonly children?: ComponentChildren;
}

const copies: readonly { readonly label: string; readonly as: CopyKind }[] = [
  { label: phrase('Copy as Image'), as: 'image' },
  { label: phrase('Copy as SVG'), as: 'svg' },
  { label: phrase('Copy as Markdown'), as: 'markdown' },
  { label: phrase('Copy as Table'), as: 'table' },
];

/** The row above the map. */
export function Toolbar({
  journeys,
  chosen,
  onChoose,
  lenses,
  lens,
  onLens,
  scale,
  onZoom,
  onPresent,
  onCopy,
  onExport,
  children,
}: Props) {
  const views = lenses.filter(({ kind }) => kind === 'view');
  return (
    <div role="toolbar" aria-label={t('Map')} class="toolbar" onKeyDown={moveFocus}>
      <ZoomTools scale={scale} onZoom={onZoom} />
      {children}
      <div class="choices">
        {journeys.length > 1 && (
          <label class="choice">
            {t('Journey')}
            <select value={chosen.key} onChange={(event) => onChoose(event.currentTarget.value)}>
              {optionsOf(journeys)}
            </select>
          </label>
        )}
        {lenses.length > 1 && (
          <label class="choice">
            {t('Lens')}
            <select value={lens.key} onChange={(event) => onLens(event.currentTarget.value)}>
              {optionsOf(lenses.filter(({ kind }) => kind !== 'view'))}
              {views.length > 0 && <optgroup label={t('Views of this journey')}>{optionsOf(views)}</optgroup>}
            </select>
          </label>
        )}
        <div class="takeaway">
          <button
            type="button"
            class="tool present"
            title={t('Walk through the journey step by step (F5)')}
            onClick={onPresent}
          >
            {t('Present')}
          </button>
          <MenuButton
            title={t('Copy the map')}
            entries={copies.map(({ label, as }) => ({ label: t(label), onChoose: () => onCopy(as) }))}
          >
            {t('Copy')}
          </MenuButton>
          <button type="button" class="tool" title={t('Write what is shown to a file')} onClick={onExport}>
            {t('Export…')}
          </button>
        </div>
      </div>
    </div>
  );
}

function optionsOf(choices: readonly { readonly key: string; readonly title: string }[]) {
  return choices.map(({ key, title }) => (
    <option key={key} value={key}>
      {title}
    </option>
  ));
}
