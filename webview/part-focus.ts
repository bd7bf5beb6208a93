/** The picture as a whole is a part too, but nothing to aim at. */
const focusable = 'g[data-part]';
/** Those that are not drawn a second time, to stay in sight. */
const ownParts = `svg:not([aria-hidden]) ${focusable}`;

/** The part of the model that is drawn at an element. */
export function partAt(target: EventTarget | null): string | undefined {
  return (target instanceof Element && target.closest(focusable)?.getAttribute('data-part')) || undefined;
}

/** Lets Tab reach one part of the map; from there arrow keys reach the others, so that Tab need not pass through all. */
export function keepTabStop(map: Element): void {
  if (!map.querySelector(`${focusable}[tabindex="0"]`)) map.querySelector(focusable)?.setAttribute('tabindex', '0');
}

/** Moves the focus from a part to the nearest one in an arrow key's direction; false when the key or the place is another. */
export function moveFocus(map: Element, key: string, from: EventTarget | null): boolean {
  const isFocused = from instanceof SVGElement && from.matches(focusable);
  const direction = directions[key];
  if (!isFocused || !direction) return false;
  const next = nearest(from, map.querySelectorAll<SVGElement>(ownParts), direction);
  if (next) {
    from.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  return true;
}

/** A part behind the stage in which it is: it is called so in another stage too. */
const behindStage = /^journey\/[^/]+\/[^/]+(\/.+)$/;

/** Gives the focus to a part where it is drawn largest, if it is drawn; also in another stage, where it may be by now. */
export function focusPart(map: Element, part: string): void {
  const drawn = [...map.querySelectorAll<SVGElement>(focusable)];
  const partOf = (each: Element) => each.getAttribute('data-part') ?? '';
  const same = drawn.filter((each) => partOf(each) === part);
  const [, name] = behindStage.exec(part) ?? [];
  const all = same.length > 0 ? same : drawn.filter((each) => behindStage.exec(partOf(each))?.[1] === (name ?? ''));
  const sizeOf = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width * height;
  };
  const [wanted] = all.sort((one, other) => sizeOf(other) - sizeOf(one));
  if (!wanted) return;
  map.querySelector(`${focusable}[tabindex="0"]`)?.setAttribute('tabindex', '-1');
  wanted.setAttribute('tabindex', '0');
  wanted.focus({ preventScroll: true });
  wanted.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

type Direction = readonly [x: number, y: number];

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function nearest(from: Element, all: Iterable<SVGElement>, [x, y]: Direction): SVGElement | undefined {
  const start = middleOf(from);
  let best: SVGElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const element of all) {
    const place = middleOf(element);
    const [right, down] = [place.x - start.x, place.y - start.y];
    const ahead = right * x + down * y;
    const aside = Math.abs(right * y) + Math.abs(down * x);
    // What lies more beside than ahead would be a surprise; what lies straight ahead wins over what is only near.
    if (element === from || ahead < 1 || aside > ahead * 2) continue;
    const distance = ahead + aside * 3;
    if (distance < least) [best, least] = [element, distance];
  }
  return best;
}

function middleOf(element: Element): { x: number; y: number } {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
