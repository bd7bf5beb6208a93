import { t } from '../../src/words/index.ts';

/** What can be done about a notice. */
interface Act {
  readonly label: string;
  /** Where it leads; without it `run` does it. */
  readonly href?: string;
  readonly run?: () => void;
}

const bar = document.createElement('div');
bar.className = 'notice';
bar.setAttribute('role', 'status');

/** Says something in a bar at the lower edge of the page; it stays until something else is to be said, or it is closed. */
export function say(text: string, acts: readonly Act[] = []): void {
  const sentence = document.createElement('p');
  sentence.textContent = text;
  bar.replaceChildren(sentence, ...acts.map(controlFor), controlFor({ label: t('Close'), run: hush }));
  if (!bar.isConnected) document.body.append(bar);
  bar.hidden = false;
}

/** Takes back what was said. */
export function hush(): void {
  bar.hidden = true;
}

function controlFor({ label, href, run }: Act): HTMLElement {
  if (href !== undefined) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = label;
    return link;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => run?.());
  return button;
}
