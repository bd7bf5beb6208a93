import { render } from 'preact';
import { Presentation } from '../../webview/present/presentation.tsx';
import { fixedLanes, ids, type PageData } from '../formats/html/page-data.ts';
import { cssTheme, FrozenBars, layout, MapPicture, selected } from '../map/index.ts';
import { speak } from '../words/index.ts';

/* What makes the page of an exported map move: zoom, what of the map is shown, and the walk through it. */

const element = (id: string) => document.getElementById(id) as HTMLElement;
const data = JSON.parse(element(ids.data).textContent ?? '') as PageData;
const { model, journey: key, layout: asked } = data;
// All texts of pages are among those of maps.
speak(model.language ?? 'en', {});
const pictures = new Map(data.pictures);
const journey = model.journeys.find((each) => each.key === key);

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3];
const [map, pane] = [element(ids.map), element(ids.pane)];
let zoom = 1;
let width = Number(map.querySelector('svg')?.getAttribute('width'));

function zoomTo(wanted: number): void {
  const next = Math.min(Math.max(wanted, steps[0] ?? 1), steps.at(-1) ?? 1);
  const growth = next / zoom;
  const place = { left: pane.scrollLeft * growth, top: pane.scrollTop * growth };
  zoom = next;
  map.style.setProperty('--zoom', String(zoom));
  element(ids.zoom).textContent = `${Math.round(zoom * 100)}%`;
  pane.scrollTo(place);
}

const zooms: Readonly<Record<string, () => void>> = {
  in: () => zoomTo(steps.find((step) => step > zoom + 0.005) ?? zoom),
  out: () => zoomTo(steps.findLast((step) => step < zoom - 0.005) ?? zoom),
  fit: () => zoomTo(Math.min(1, pane.clientWidth / width)),
};

/** The keys of what is ticked in a list of the tools, or none where all are. */
function ticked(name: string): string[] {
  const boxes = [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  const chosen = boxes.filter(({ checked }) => checked);
  return chosen.length === boxes.length ? [] : chosen.map(({ value }) => value);
}

/** In px: the header is no narrower. */
const leastHeader = 640;

function draw(): void {
  if (!journey) return;
  const lanes = ticked('lane');
  const isPartial = document.querySelector('input[name="lane"]:not(:checked)') !== null;
  const scene = layout(model, journey, {
    ...asked,
    pictures,
    personas: ticked('persona'),
    headerWidth: Math.max(leastHeader, pane.clientWidth),
    lanes: isPartial ? [...fixedLanes, ...lanes] : (asked.lanes ?? []),
  });
  width = scene.width;
  render(
    <>
      <MapPicture scene={scene} theme={cssTheme} />
      <FrozenBars scene={scene} theme={cssTheme} />
    </>,
    map,
  );
}

/** Walks through the journey as far as it is shown. */
function present(): void {
  if (!journey) return;
  const { lens, lanes } = asked;
  const shown = selected(journey, { personas: ticked('persona') });
  const rest = [...document.body.children].filter((each) => each instanceof HTMLElement);
  for (const each of rest) each.inert = true;
  const place = document.body.appendChild(document.createElement('div'));
  const end = () => {
    for (const each of rest) each.inert = false;
    render(null, place);
    place.remove();
    element(ids.present).focus();
  };
  render(
    <Presentation
      model={model}
      journey={lens?.kind === 'view' ? selected(shown, lens.view) : shown}
      lens={lens}
      lanes={lanes ?? ticked('lane')}
      pictures={pictures}
      onEnd={end}
    />,
    place,
  );
}

/** The last persona stays: without one, there would be no journey. */
function keepOne(): void {
  const chosen = document.querySelectorAll<HTMLInputElement>('input[name="persona"]:checked');
  for (const box of document.querySelectorAll<HTMLInputElement>('input[name="persona"]')) {
    box.disabled = chosen.length === 1 && box.checked;
  }
}

const tools = element(ids.tools);
tools.hidden = false;
tools.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-zoom]') : null;
  if (button) zooms[button.dataset.zoom ?? '']?.();
});
tools.addEventListener('change', () => {
  keepOne();
  draw();
});
element(ids.present).addEventListener('click', present);
addEventListener('click', ({ target }) => {
  for (const list of tools.querySelectorAll('details[open]')) {
    if (target instanceof Node && !list.contains(target)) list.removeAttribute('open');
  }
});
map.replaceChildren();
draw();
