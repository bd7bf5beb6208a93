import { vscodeThemesCss } from '../src/map/index.ts';

const sheet = new CSSStyleSheet();
let shown: string | undefined;

/**
 * Gives the map the colours of the editor's kind of theme, and of the brand. VS Code marks the body with it, so no script runs when it changes.
 * They stand in a layer, so that style.css can put the editor's own colours over some of them.
 */
export function followTheme(accent?: string): void {
  if (document.adoptedStyleSheets.includes(sheet)) {
    if (accent === shown) return;
  } else document.adoptedStyleSheets.push(sheet);
  shown = accent;
  sheet.replaceSync(`@layer palette {${vscodeThemesCss(accent)}}`);
}
