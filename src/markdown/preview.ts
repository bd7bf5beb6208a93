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

// VS Code puts new content in the place of the old, also of what was drawn, and then tells of it.
window.addEventListener('vscode.markdown.updateContent', drawAll);
void drawAll();
