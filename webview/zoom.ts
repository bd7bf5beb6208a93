/**
 * How large the map is drawn: by a factor, or so that its width or the whole of it can be seen at once (`readable`: its width, but only
 * while its text stays readable).
 */
export type Zoom = number | 'width' | 'whole' | 'readable';

/** In px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const smallestReadable = 0.75;
const steps = [0.1, 0.25, 0.33, 0.5, 0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4];
const smallest = steps[0] ?? 1;
const largest = steps.at(-1) ?? 1;
/** A huge map is seen whole all the same. */
const smallestFitting = 0.01;

/** The factor behind a zoom, for a map of one size in a pane of another. A map that fits is never enlarged. */
export function scaleOf(zoom: Zoom, map: Size, pane: Size): number {
  if (typeof zoom === 'number') return zoomTo(zoom);
  const fitting = within(smallestFitting, pane.width / map.width, 1);
  if (zoom === 'width') return fitting;
  if (zoom === 'whole') return within(smallestFitting, pane.height / map.height, fitting);
  return Math.max(fitting, smallestReadable);
}

/** The page width in px that can be seen at once, for a pane; of a map that fits, all. In steps, so that little is laid out anew. */
export function headerWidthOf(zoom: Zoom, paneWidth: number): number {
  if (zoom === 'width' || zoom === 'whole') return Number.POSITIVE_INFINITY;
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
  return zoomTo(scale * 2 ** (-deltaY / 200));
}

/** The factor nearest to a wanted one. */
export function zoomTo(scale: number): number {
  return within(smallest, scale, largest);
}

/** The zoom that a key asks for, if it asks for one. */
export function zoomByKey(key: string, scale: number): Zoom | undefined {
  switch (key) {
    case '+':
    case '=':
      return stepFrom(scale, 'in');
    case '-':
      return stepFrom(scale, 'out');
    case '0':
      return 1;
    case 'w':
      return 'width';
    case 'f':
      return 'whole';
    default:
      return undefined;
  }
}

function within(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
