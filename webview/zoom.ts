/** How large the map is drawn: by a factor, or so that it fits the width (`readable`: only while its text stays readable). */
export type Zoom = number | 'fit' | 'readable';

const smallestReadable = 0.75;
const steps = [0.1, 0.25, 0.33, 0.5, 0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4];
const smallest = steps[0] ?? 1;
const largest = steps.at(-1) ?? 1;

/** The factor behind a zoom, for a map of one width in a pane of another. A map that fits is never enlarged. */
export function scaleOf(zoom: Zoom, mapWidth: number, paneWidth: number): number {
  if (typeof zoom === 'number') return within(smallest, zoom, largest);
  const fitting = Math.min(1, paneWidth / mapWidth);
  return zoom === 'fit' ? fitting : Math.max(fitting, smallestReadable);
}

/** The page width in px that can be seen at once, for a pane; of a map that fits, all. In steps, so that little is laid out anew. */
export function headerWidthOf(zoom: Zoom, paneWidth: number): number {
  if (zoom === 'fit') return Number.POSITIVE_INFINITY;
  const step = 40;
  return Math.floor(paneWidth / (zoom === 'readable' ? smallestReadable : zoom) / step) * step;
}

/** The next larger or smaller step. */
export function stepFrom(scale: number, direction: 'in' | 'out'): number {
  const margin = 0.005;
  return direction === 'in'
    ? (steps.find((step) => step > scale + margin) ?? largest)
    : (steps.findLast((step) => step < scale - margin) ?? smallest);
}

/** The factor after turning the wheel by so much. */
export function turnFrom(scale: number, deltaY: number): number {
  return within(smallest, scale * 2 ** (-deltaY / 200), largest);
}

function within(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
