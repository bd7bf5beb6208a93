/**
 * Runs in every Markdown preview of VS Code, so it is small: what draws is loaded once there is something to draw. Until then, and where
 * that fails, the text of a journey is shown.
 */
const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

async function drawAll(): Promise<void> {
  const find = () => document.querySelectorAll<HTMLElement>('pre > code.language-journey');
  if (find().length === 0) return;
  const { draw }: typeof import('./preview-drawing.ts') = await import(new URL('preview-drawing.js', here).href);
  // Only now, for they may have been changed meanwhile. Each is drawn in the place of its text.
  for (const code of find()) draw(code);
}

// The page may come after this script, and VS Code puts new content in the place of what was drawn.
new MutationObserver(drawAll).observe(document, { childList: true, subtree: true });
void drawAll();
