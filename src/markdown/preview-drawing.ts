import { vscodeThemesCss } from '../map/index.ts';
import { drawBlock, mapCss } from './draw-block.ts';

/** What was drawn last of each text, by its place among the journeys of the page; as many as a page hardly has. */
const drawn = new Map<string, string>();
const mostKept = 50;

/** Draws all journeys of the page, each in the place of the block of code in which its text stands. */
export function drawAll(codes: Iterable<HTMLElement>): void {
  const blocks = [...document.querySelectorAll('.journey-block, pre > code.language-journey')];
  for (const code of codes) {
    const block = document.createElement('div');
    // VS Code scrolls editor and page together by the lines in which blocks begin.
    block.className = code.classList.contains('code-line') ? 'journey-block code-line' : 'journey-block';
    if (code.dataset.line !== undefined) block.dataset.line = code.dataset.line;
    block.innerHTML = htmlOf(code.textContent ?? '', `journey-${blocks.indexOf(code)}`);
    code.parentElement?.replaceWith(block);
  }
}

function htmlOf(text: string, id: string): string {
  const key = `${id} ${text}`;
  const html = drawn.get(key) ?? drawBlock(text, id);
  drawn.delete(key);
  drawn.set(key, html);
  for (const old of [...drawn.keys()].slice(0, -mostKept)) drawn.delete(old);
  return html;
}

/** The colours of each kind of theme, which VS Code marks the body with. They stand in a layer, below those of preview.css. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`${mapCss}
@layer palette {
  ${vscodeThemesCss()}
}`);
document.adoptedStyleSheets.push(sheet);
