import { t } from '../src/words/index.ts';
import { stepFrom, type Zoom } from './zoom.ts';

interface Props {
  /** How large the map is drawn now. */
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Buttons that draw the map larger and smaller. */
export function ZoomTools({ scale, onZoom }: Props) {
  return (
    <div class="zoom">
      <button
        type="button"
        class="tool"
        title={t('Zoom out (−)')}
        aria-label={t('Zoom out')}
        onClick={() => onZoom(stepFrom(scale, 'out'))}
      >
        −
      </button>
      <button type="button" class="tool scale" title={t('Draw the map at 100% (0)')} onClick={() => onZoom(1)}>
        {`${Math.round(scale * 100)}%`}
      </button>
      <button
        type="button"
        class="tool"
        title={t('Zoom in (+)')}
        aria-label={t('Zoom in')}
        onClick={() => onZoom(stepFrom(scale, 'in'))}
      >
        +
      </button>
      <button
        type="button"
        class="tool"
        title={t('Fit the width of the map (W)')}
        aria-label={t('Fit width')}
        onClick={() => onZoom('width')}
      >
        <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M1.5 2.5v11m13-11v11M4 8h8M6 5.5 3.8 8 6 10.5m4-5L12.2 8 10 10.5" />
        </svg>
      </button>
      <button
        type="button"
        class="tool"
        title={t('Fit the whole map (F)')}
        aria-label={t('Fit whole map')}
        onClick={() => onZoom('whole')}
      >
        <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 6V2.5h4M10 2.5h4V6M14 10v3.5h-4M6 13.5H2V10M5.5 6.5h5v3h-5z" />
        </svg>
      </button>
    </div>
  );
}
