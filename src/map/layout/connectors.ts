import type { Path, Shape } from '../scene.ts';
import type { Frame, TouchpointPlace } from './frame.ts';

/** Where a lane has a card at a touchpoint, from the top of the page. */
export interface CardRow {
  readonly key: string;
  readonly at: (place: TouchpointPlace) => { readonly top: number; readonly bottom: number } | undefined;
}

/** The arrows, and which of them there are. */
export interface Connectors {
  readonly shapes: readonly Shape[];
  readonly oneWay: boolean;
  readonly twoWay: boolean;
}

const head = 5;

/**
 * The arrows of a blueprint: from each touchpoint to the next, and down each column from card to card. What the customer does
 * leads to what happens below; the rows below work back and forth.
 */
export function connectors(frame: Frame, rows: readonly CardRow[]): Connectors {
  const [customer] = rows;
  const columns = frame.touchpoints.map((place) => columnArrows(place, rows)).join('');
  const first = frame.touchpoints[0];
  const row = customer?.key === 'touchpoint' && first ? customer.at(first) : undefined;
  const along = row ? rowArrows(frame, (row.top + row.bottom) / 2) : '';
  const upwards = frame.touchpoints.some((place) => isTwoWay(place, rows));
  return {
    shapes: [
      ...(columns ? [arrows(columns, 'arrow', 1.75)] : []),
      ...(along ? [arrows(along, frame.setting.personas[0]?.paint ?? 'persona1', 2)] : []),
    ],
    oneWay: along !== '' || (columns !== '' && customer?.key === 'touchpoint'),
    twoWay: upwards,
  };
}

/** Whether two rows below the customer's work together at a touchpoint. */
function isTwoWay(place: TouchpointPlace, rows: readonly CardRow[]): boolean {
  return rows.filter(({ key, at }) => key !== 'touchpoint' && at(place)).length > 1;
}

const arrows = (d: string, stroke: NonNullable<Path['stroke']>, strokeWidth: number): Path => ({
  kind: 'path',
  d,
  stroke,
  strokeWidth,
  cap: 'round',
});

function columnArrows(place: TouchpointPlace, rows: readonly CardRow[]): string {
  const x = place.center;
  let d = '';
  let above: { key: string; bottom: number } | undefined;
  for (const { key, at } of rows) {
    const card = at(place);
    if (!card) continue;
    if (above) {
      const end = card.top - 1.5;
      const begin = above.bottom + 1.5;
      d += `M${x} ${begin}V${end}M${x - head} ${end - head}L${x} ${end}L${x + head} ${end - head}`;
      if (above.key !== 'touchpoint') d += `M${x - head} ${begin + head}L${x} ${begin}L${x + head} ${begin + head}`;
    }
    above = { key, bottom: card.bottom };
  }
  return d;
}

function rowArrows({ touchpoints, setting }: Frame, y: number): string {
  let d = '';
  touchpoints.forEach(({ x }, index) => {
    const before = touchpoints[index - 1];
    if (!before) return;
    const start = before.x + setting.columnWidth - setting.gutter;
    const end = x + setting.gutter - 1.5;
    d += `M${start} ${y}H${end}M${end - head} ${y - head}L${end} ${y}L${end - head} ${y + head}`;
  });
  return d;
}
