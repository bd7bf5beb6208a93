import { type Hex, mix } from './color.ts';
import { dark, light } from './palette.ts';
import { highContrastDark, highContrastLight } from './palette-high-contrast.ts';
import { print } from './palette-print.ts';

/** What a colour is for. The theme says which one it is. */
export type Token = keyof typeof light;

/** A colour for each token, as SVG's presentation attributes take it. */
export type Theme = Readonly<Record<Token, string>>;

/** How a shape is filled or stroked: by a token of the theme, with a colour that someone chose, or with a tint of that. */
export type Paint = Token | Hex | `tint ${Hex}`;

export const lightTheme: Theme = light;
export const darkTheme: Theme = dark;
export const highContrastLightTheme: Theme = highContrastLight;
export const highContrastDarkTheme: Theme = highContrastDark;
/** Black on white. */
export const printTheme: Theme = print;

/** All tokens, in the order of the palette. */
export const tokens = Object.keys(light) as readonly Token[];

const variableOf = (token: Token) => `--jm-${token.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)}`;

/** Leaves the colours to the page: each is a CSS variable, which `themeCss` defines. */
export const cssTheme: Theme = Object.fromEntries(
  tokens.map((token) => [token, `var(${variableOf(token)})`]),
) as Record<Token, string>;

/** The CSS rule that gives the variables of `cssTheme` a theme's colours below everything that `selector` matches. */
export function themeCss(theme: Theme, selector = ':root'): string {
  const declarations = tokens.map((token) => `${variableOf(token)}:${theme[token]}`);
  return `${selector}{${declarations.join(';')}}`;
}

const tintShare = 0.2;

/** Patterns that tell boxes apart without colours. */
export const hatches = ['diagonal', 'dots', 'lines', 'cross'] as const;
export type Hatch = (typeof hatches)[number];

const hatched: Partial<Record<Paint, Token>> = {
  painTint: 'painHatch',
  gainTint: 'gainHatch',
  opportunityTint: 'opportunityHatch',
  waitTint: 'waitHatch',
};

/** The pattern that marks a box of this paint; undefined where its colour does. */
export function hatchOf(paint: Paint | undefined, theme: Theme): Hatch | undefined {
  const token = paint && hatched[paint];
  return token && hatches.find((hatch) => hatch === theme[token]);
}

/** Whether a theme does without colours: then pictures do, too. */
export const isColorless = (theme: Theme) => theme.chosen.startsWith('#');

/**
 * What an SVG attribute says for a paint. A tint is a fifth of its colour on the theme's background; a theme
 * without colours has one ink for all that were chosen, and no tints of them.
 */
export function colorOf(paint: Paint, theme: Theme): string {
  if (paint.startsWith('tint ')) {
    if (isColorless(theme)) return theme.bg;
    const color = paint.slice('tint '.length);
    if (theme.bg.startsWith('#')) return mix(theme.bg, color, tintShare);
    return `color-mix(in srgb, ${color} ${tintShare * 100}%, ${theme.bg})`;
  }
  if (paint in theme) return theme[paint as Token];
  return isColorless(theme) ? theme.chosen : paint;
}
