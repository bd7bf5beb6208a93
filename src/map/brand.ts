import { contrast, type Hex, mix, opaque } from './color.ts';
import { stageRamp } from './palette.ts';
import { isColorless, type Theme } from './theme.ts';

/** Contrasts as those of the palette: of the first and the last stage with white, and of what is small there with the last stage. */
const stages = { first: 13.5, last: 6.7, small: 4.6 } as const;
/** Of lines and of letters in the accent with everything that they lie on. */
const ratios = { line: 3.2, ink: 5.6, strongLine: 7, strongInk: 7 } as const;
const white = '#FFFFFF';
const black = '#000000';
const steps = 100;

const known = new WeakMap<Theme, Map<string, Theme>>();

/**
 * A theme in the colours of a brand: the stages, the first persona and what the customer does in a blueprint take the accent, each in a
 * shade of it that can be read there. A theme without colours, and one for which the accent is no colour, stay as they are; the same
 * theme and accent make the same object.
 */
export function branded(theme: Theme, accent: string | undefined): Theme {
  const color = accent === undefined ? undefined : opaque(accent);
  if (color === undefined || isColorless(theme)) return theme;
  const made = known.get(theme) ?? new Map<string, Theme>();
  known.set(theme, made);
  const found = made.get(color) ?? inColor(theme, color);
  made.set(color, found);
  return found;
}

function inColor(theme: Theme, accent: Hex): Theme {
  // Themes of high contrast have no tints.
  const isStrong = theme.persona1Bubble === theme.bg;
  const papers = [theme.bg, theme.surface, theme.card];
  const tint = (share: number) => (isStrong ? theme.bg : mix(theme.bg, accent, share));
  const bubble = tint(readableShare(0.18, tint, [theme.ink2]));
  const customer = tint(readableShare(0.1, tint, [theme.ink3], [theme.starBorder]));
  const end = contrast(theme.bg, white) > contrast(theme.bg, black) ? white : black;
  const line = readableOn(papers, accent, end, isStrong ? ratios.strongLine : ratios.line);
  const ink = readableOn([...papers, bubble, customer], accent, end, isStrong ? ratios.strongInk : ratios.ink);
  const last = under(accent, stages.last);
  return {
    ...theme,
    ...stageRamp(under(accent, stages.first), last),
    stageInk: white,
    stageInk2: isStrong ? white : readableOn([last], mix(white, accent, 0.2), white, stages.small),
    persona1: line,
    persona1Ink: ink,
    persona1Bubble: bubble,
    customer,
    customerEdge: isStrong ? line : readableOn(papers, tint(0.4), end, customerEdge),
  };
}

/** What the edge of a customer's card has with the ground in the palette. */
const customerEdge = 1.9;

/** A share of the accent at which a tint is still a ground for letters and for lines of these colours, at most as wanted. */
function readableShare(
  wanted: number,
  tint: (share: number) => string,
  letters: readonly string[],
  lines: readonly string[] = [],
): number {
  for (let step = steps; step > 0; step--) {
    const share = (wanted * step) / steps;
    const ground = tint(share);
    const isSeen = (colors: readonly string[], ratio: number) =>
      colors.every((each) => contrast(each, ground) >= ratio);
    if (isSeen(letters, 4.5) && isSeen(lines, 3)) return share;
  }
  return 0;
}

/** A colour moved towards black or white just as far as it takes for a contrast with all grounds. */
function readableOn(grounds: readonly string[], color: string, end: string, ratio: number): Hex {
  for (let step = 0; step < steps; step++) {
    const moved = mix(color, end, step / steps);
    if (grounds.every((ground) => contrast(moved, ground) >= ratio)) return moved;
  }
  return mix(color, end, 1);
}

/** The lightest or nearest shade of a colour on which white has a contrast: towards black, or where it is darker, towards white. */
function under(color: Hex, ratio: number): Hex {
  if (contrast(color, white) < ratio) return readableOn([white], color, black, ratio);
  for (let step = 1; step < steps; step++) {
    if (contrast(mix(color, white, step / steps), white) < ratio) return mix(color, white, (step - 1) / steps);
  }
  return color;
}
