import type { Journey } from '../src/model/index.ts';
import { stepFrom, type Zoom } from './zoom.ts';

interface Props {
  readonly journeys: readonly Journey[];
  readonly chosen: Journey;
  readonly onChoose: (key: string) => void;
  /** How large the map is drawn now. */
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
}

/** The row above the map. */
export function Toolbar({ journeys, chosen, onChoose, scale, onZoom }: Props) {
  return (
    <div role="toolbar" aria-label="Map" class="toolbar">
      <button type="button" class="tool" title="Fit the whole width of the map" onClick={() => onZoom('fit')}>
        Fit
      </button>
      <button
        type="button"
        class="tool"
        title="Zoom out (−)"
        aria-label="Zoom out"
        onClick={() => onZoom(stepFrom(scale, 'out'))}
      >
        −
      </button>
      <button type="button" class="tool scale" title="Draw the map at 100% (0)" onClick={() => onZoom(1)}>
        {`${Math.round(scale * 100)}%`}
      </button>
      <button
        type="button"
        class="tool"
        title="Zoom in (+)"
        aria-label="Zoom in"
        onClick={() => onZoom(stepFrom(scale, 'in'))}
      >
        +
      </button>
      {journeys.length > 1 && (
        <label class="choice">
          Journey
          <select value={chosen.key} onChange={(event) => onChoose(event.currentTarget.value)}>
            {journeys.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
