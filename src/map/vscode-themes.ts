import { branded } from './brand.ts';
import { darkTheme, highContrastDarkTheme, highContrastLightTheme, lightTheme, type Theme, themeCss } from './theme.ts';

/** The kinds of themes with which VS Code marks the body of its pages. A light one of high contrast is marked as both, so it comes last. */
const kinds: readonly (readonly [mark: string, theme: Theme])[] = [
  ['vscode-light', lightTheme],
  ['vscode-dark', darkTheme],
  ['vscode-high-contrast', highContrastDarkTheme],
  ['vscode-high-contrast-light', highContrastLightTheme],
];

/** The CSS rules that give the variables of `cssTheme` the colours of the editor's kind of theme, and of a brand. */
export function vscodeThemesCss(accent?: string): string {
  return kinds.map(([mark, theme]) => themeCss(branded(theme, accent), `body.${mark}`)).join('\n');
}
