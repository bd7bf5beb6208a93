import { darkTheme, highContrastDarkTheme, highContrastLightTheme, lightTheme, themeCss } from '../src/map/index.ts';

/**
 * Gives the map the colours of the editor's kind of theme. VS Code marks the body with it, so no script runs when it changes.
 * They stand in a layer, so that style.css can put the editor's own colours over some of them.
 */
export function followTheme(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@layer palette {
    ${themeCss(lightTheme, 'body.vscode-light')}
    ${themeCss(darkTheme, 'body.vscode-dark')}
    ${themeCss(highContrastDarkTheme, 'body.vscode-high-contrast')}
    /* A light theme of high contrast is marked as both. */
    ${themeCss(highContrastLightTheme, 'body.vscode-high-contrast-light')}
  }`);
  document.adoptedStyleSheets.push(sheet);
}
