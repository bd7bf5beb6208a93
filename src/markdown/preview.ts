/**
 * Runs in every Markdown preview of VS Code, so it is small: what draws is loaded once there is something to draw. Until then, and where
 * that fails, the text of a journey is shown.
 */
const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

async function draw(): Promise<void> {
  const find = () => document.querySelectorAll<HTMLElement>('pre > code.language-journey');
  if (find().length === 0) return;
  const { drawAll }: typeof import('./preview-drawing.ts') = await import(new URL('preview-drawing.js', here).href);
  // Sought again, for they may have been changed meanwhile.
  drawAll(find());
}

// The page may come after this script, and VS Code puts new content in the place of what was drawn.
new MutationObserver(draw).observe(document, { childList: true, subtree: true });
void draw();
