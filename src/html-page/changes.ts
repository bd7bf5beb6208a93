/* What makes the page of a comparison move: which version is seen, which changes are listed, and the way from one to the next. */

const all = <T extends Element>(selector: string, within: ParentNode = document) => [
  ...within.querySelectorAll<T>(selector),
];
const items = all<HTMLButtonElement>('#list button[data-kind]');
const main = document.querySelector('main') as HTMLElement;
const counter = document.querySelector('#status') as HTMLElement;

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2];
let zoom = 1;

function zoomTo(next: number): void {
  const growth = next / zoom;
  zoom = next;
  document.body.style.setProperty('--zoom', String(zoom));
  main.scrollTo(main.scrollLeft * growth, main.scrollTop * growth);
}

const zooms: Readonly<Record<string, () => void>> = {
  in: () => zoomTo(steps.find((step) => step > zoom + 0.005) ?? zoom),
  out: () => zoomTo(steps.findLast((step) => step < zoom - 0.005) ?? zoom),
  fit: () => {
    const widths = all<HTMLElement>('.maps').map((maps) =>
      all<SVGSVGElement>('svg', maps)
        .filter((svg) => svg.getBoundingClientRect().width > 0)
        .reduce((sum, svg) => sum + Number(svg.getAttribute('width')) + 24, 0),
    );
    zoomTo(Math.min(1, (main.clientWidth - 32) / Math.max(1, ...widths)));
  },
};

const isShown = (item: HTMLElement) => !item.closest('li')?.hidden;

/** The tag on the map of a listed change. */
const tagOf = (item: HTMLElement) =>
  document.getElementById(item.dataset.journey ?? '')?.querySelector<SVGGElement>(`[data-mark="${item.dataset.mark}"]`);

const ticked = (name: string) => all<HTMLInputElement>(`input[name="${name}"]:checked`).map(({ value }) => value);

/** Lists only what the chips ask for; a tag stays for as long as one of its changes is listed. */
function filter(): void {
  const [kinds, severities] = [ticked('kind'), ticked('severity')];
  for (const item of items) {
    const { kind = '', severity = '' } = item.dataset;
    const li = item.closest('li');
    if (li)
      li.hidden =
        (kinds.length > 0 && !kinds.includes(kind)) || (severities.length > 0 && !severities.includes(severity));
  }
  for (const section of all<HTMLElement>('section[data-journey]')) {
    const shown = new Set(
      items.filter((item) => item.dataset.journey === section.id && isShown(item)).map(({ dataset }) => dataset.mark),
    );
    for (const tag of all<SVGGElement>('[data-mark]', section))
      tag.classList.toggle('left-out', !shown.has(tag.dataset.mark));
  }
  const count = items.filter(isShown).length;
  counter.textContent =
    (count === 1 ? counter.dataset.one : counter.dataset.many)?.replace('{count}', String(count)) ?? '';
}

function choose(item: HTMLButtonElement | undefined): void {
  if (!item) return;
  for (const each of items) each.removeAttribute('aria-current');
  item.setAttribute('aria-current', 'true');
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest' });
  for (const each of all('.chosen')) each.classList.remove('chosen');
  if (main.dataset.view === 'before' || main.dataset.view === 'after') show('overlay');
  const tag = tagOf(item);
  tag?.classList.add('chosen');
  (tag ?? document.getElementById(item.dataset.journey ?? ''))?.scrollIntoView({ block: 'center', inline: 'center' });
}

function step(by: 1 | -1): void {
  const shown = items.filter(isShown);
  const at = shown.findIndex((item) => item.hasAttribute('aria-current'));
  choose(at < 0 ? shown.at(by > 0 ? 0 : -1) : shown[(at + by + shown.length) % shown.length]);
}

function show(view: string): void {
  const choice = document.querySelector<HTMLInputElement>(`input[name="view"][value="${view}"]`);
  if (!choice) return;
  choice.checked = true;
  main.dataset.view = view;
}

const views = all<HTMLInputElement>('input[name="view"]').map(({ value }) => value);

for (const hidden of all<HTMLElement>('[data-moves]')) hidden.hidden = false;
addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  if (target.name === 'view') show(target.value);
  else filter();
});
addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest<HTMLElement>('button');
  if (button?.dataset.kind) choose(button as HTMLButtonElement);
  if (button?.dataset.step) step(button.dataset.step === 'next' ? 1 : -1);
  if (button?.dataset.zoom) zooms[button.dataset.zoom]?.();
  const tag = target.closest<SVGGElement>('[data-mark]');
  const journey = tag?.closest('section')?.id;
  if (tag) choose(items.find(({ dataset }) => dataset.journey === journey && dataset.mark === tag.dataset.mark));
});
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'n' || event.key === 'j') step(1);
  else if (event.key === 'p' || event.key === 'k') step(-1);
  else if (/^[1-4]$/.test(event.key)) show(views[Number(event.key) - 1] ?? '');
  else return;
  event.preventDefault();
});
filter();

export {};
