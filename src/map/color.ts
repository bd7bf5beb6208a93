/** An opaque colour, `#RRGGBB`. */
export type Hex = `#${string}`;

type Channels = readonly [number, number, number];

/** Red, green and blue from 0 to 255, of `#RGB` or `#RRGGBB`; undefined for anything else. */
function channelsOf(color: string): Channels | undefined {
  const long = color.replace(/^#(.)(.)(.)$/u, '#$1$1$2$2$3$3');
  if (!/^#[0-9a-f]{6}$/i.test(long)) return undefined;
  return [1, 3, 5].map((at) => Number.parseInt(long.slice(at, at + 2), 16)) as unknown as Channels;
}

function hexOf(channels: readonly number[]): Hex {
  return `#${channels.map((each) => Math.round(each).toString(16).padStart(2, '0')).join('')}`.toUpperCase() as Hex;
}

/** `#RRGGBB` of `#RGB` or `#RRGGBB`; undefined for anything else. */
export function opaque(color: string): Hex | undefined {
  const channels = channelsOf(color);
  return channels && hexOf(channels);
}

/** A colour on the straight line from one (`share` 0) to another (1). */
export function mix(from: string, to: string, share: number): Hex {
  const start = channelsOf(from) ?? [0, 0, 0];
  const end = channelsOf(to) ?? [0, 0, 0];
  return hexOf(start.map((each, index) => each + ((end[index] ?? 0) - each) * share));
}

/** From 0 (black) to 1 (white), as WCAG 2.2 defines relative luminance. */
function luminance(color: string): number {
  const [red, green, blue] = (channelsOf(color) ?? [0, 0, 0]).map((each) => {
    const part = each / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** From 1 (alike) to 21 (black on white), as WCAG 2.2 defines contrast. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The lightest and darkest grounds that decide: pages, panels, and the notes and marks of change on which personas are marked. */
const paper =
  '#FFFFFF #F6F7FA #FDF1EB #EAF2FD #FDF1E7 #F4EEFC #FCF5DC #252629 #35271F #1C2F33 #1F2C3D #38281D #2F2740 #342E1B'.split(
    ' ',
  );
const graphicsContrast = 3;

/**
 * A colour someone chose, moved towards black or white just as far as it takes to be seen (3:1) on the paper of the light and
 * of the dark themes. Undefined when it is not a colour.
 */
export function readable(color: string): Hex | undefined {
  const channels = channelsOf(color);
  if (!channels) return undefined;
  const chosen = hexOf(channels);
  for (let step = 0; step <= 20; step++) {
    for (const end of ['#000000', '#FFFFFF']) {
      const moved = mix(chosen, end, step / 20);
      if (paper.every((each) => contrast(moved, each) >= graphicsContrast)) return moved;
    }
  }
  return undefined;
}
