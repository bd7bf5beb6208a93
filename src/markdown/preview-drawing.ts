import { darkTheme, highContrastDarkTheme, highContrastLightTheme, lightTheme, themeCss } from '../map/index.ts';
import { drawBlock, mapCss } from './draw-block.ts';

/** What was drawn last of each text; as many as a page hardly has. */
const drawn = new Map<string, string>();
const mostKept = 50;

/** Draws the journey whose text a block holds into it. */
export function draw(block: HTMLElement, id: string): void {
  const text = block.dataset.journey ?? '';
  const key = `${id} ${text}`;
  const html = drawn.get(key) ?? drawBlock(text, id);
  drawn.delete(key);
  drawn.set(key, html);
  for (const old of [...drawn.keys()].slice(0, -mostKept)) drawn.delete(old);
  block.innerHTML = html;
}

/** The colours of each kind of theme, which VS Code marks the body with. They stand in a layer, below those of preview.css. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`${mapCss}
@layer palette {
  ${themeCss(lightTheme, 'body.vscode-light')}
  ${themeCss(darkTheme, 'body.vscode-dark')}
  ${themeCss(highContrastDarkTheme, 'body.vscode-high-contrast')}
  ${themeCss(highContrastLightTheme, 'body.vscode-high-contrast-light')}
}`);
document.adoptedStyleSheets.push(sheet);
