import { darkTheme, highContrastDarkTheme, highContrastLightTheme, lightTheme, themeCss } from '../map/index.ts';
import { drawBlock, mapCss } from './draw-block.ts';

/** What was drawn last, by its text; as many as a page hardly has. */
const drawn = new Map<string, HTMLElement>();
const mostKept = 50;
let count = 0;

/** Draws the journey whose text stands in a block of code in the place of that block. */
export function draw(code: HTMLElement): void {
  const text = code.textContent ?? '';
  const known = drawn.get(text);
  // The same text twice in a page is drawn twice.
  const block = known && !known.isConnected ? known : drawnAnew(text);
  drawn.delete(text);
  drawn.set(text, block);
  for (const old of [...drawn.keys()].slice(0, -mostKept)) drawn.delete(old);
  // Where its text begins: VS Code scrolls editor and page together by it.
  block.className = code.classList.contains('code-line') ? 'journey-block code-line' : 'journey-block';
  if (code.dataset.line !== undefined) block.dataset.line = code.dataset.line;
  code.parentElement?.replaceWith(block);
}

function drawnAnew(text: string): HTMLElement {
  const block = document.createElement('div');
  block.innerHTML = drawBlock(text, `journey-${++count}`);
  return block;
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
