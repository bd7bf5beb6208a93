import { withIds } from '../formats/svg.ts';
import { readAtOnce } from '../language/read-at-once.ts';
import { cssTheme, drawSvg, layout } from '../map/index.ts';
import { t } from '../words/index.ts';
import { escapeHtml } from './escape-html.ts';

/** How maps stand in the lines of a page: as wide as these, but never so small that nobody could read them. */
export const mapCss =
  '.journey-map{overflow-x:auto}.journey-map svg{display:block;height:auto;max-width:100%;min-width:calc(var(--journey-width)*.6)}';

/** So many errors of a block are shown; the others are counted. */
const shownErrors = 5;

/**
 * The journeys of a block of Markdown as HTML: their maps, then what is wrong in the text, with its lines counted in the block. The maps
 * are coloured by the variables of `themeCss`. `id` begins every id in them and must be another one for each block of a page.
 */
export function drawBlock(text: string, id: string): string {
  const { model, errors } = readAtOnce(text);
  const maps = model.journeys.map((journey, index) => {
    const scene = layout(model, journey);
    const svg = withIds(drawSvg(scene, cssTheme), scene.id, `${id}-${index + 1}`);
    return `<div class="journey-map" tabindex="0" style="--journey-width:${scene.width}px">${svg}</div>`;
  });
  const lines = errors.slice(0, shownErrors).map(({ line, message }) => t('Line {line}: {message}', { line, message }));
  if (errors.length > shownErrors) lines.push(t('And {count} more.', { count: errors.length - shownErrors }));
  if (maps.length === 0 && errors.length === 0) {
    lines.push(t('There is no journey here yet. Begin with: {example}', { example: 'journey "Ordering shoes" { }' }));
  }
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
  return `${maps.join('')}${items && `<ul class="journey-problems">${items}</ul>`}`;
}
