import { render } from 'preact';
import type { MapFont } from '../../src/model/index.ts';
import type { ReviewSubject, ToReview } from '../../src/protocol/review.ts';
import type { ShownFont } from '../../src/protocol.ts';
import { host } from '../host.ts';
import { drawIn } from '../map-font.ts';
import { followTheme } from '../theme.ts';
import { keep } from './kept-state.ts';
import { ReviewPage } from './review-page.tsx';
import { nextShown, type ShownReview } from './review-store.ts';
import type { ReviewPictures } from './scene-of.ts';
import { Trouble } from './states.tsx';

let subject: ReviewSubject | undefined;
let shown: ShownReview | undefined;
let pictures: ReviewPictures = { before: new Map(), after: new Map() };
let font: MapFont | undefined;
let trouble: string | undefined;
let isWaiting = false;

/** Draws with the next frame; of all that comes until then only the newest is drawn. */
function drawSoon(): void {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => {
    isWaiting = false;
    followTheme(shown?.review.after.brand?.accent);
    const root = document.getElementById('app');
    if (!root) return;
    if (trouble !== undefined) render(<Trouble message={trouble} />, root);
    else if (subject && shown)
      render(<ReviewPage subject={subject} shown={shown} pictures={pictures} font={font} />, root);
  });
}

function receive(message: ToReview): void {
  switch (message.type) {
    case 'subject':
      subject = message.subject;
      keep({ subject });
      break;
    case 'review':
      trouble = undefined;
      shown = nextShown(shown, message.review);
      break;
    case 'pictures':
      pictures = { ...pictures, [message.of]: new Map([...pictures[message.of], ...message.pictures]) };
      break;
    case 'font':
      void changeFont(message.font);
      return;
    case 'trouble':
      trouble = message.message;
  }
  drawSoon();
}

/** The maps are laid out in a font once they can be drawn in it. */
async function changeFont(next: ShownFont | undefined): Promise<void> {
  await drawIn(next);
  font = next?.widths;
  drawSoon();
}

/** Shows in this page what changed between two versions of journeys, as the extension sends them. */
export function openReview(): void {
  addEventListener('message', (event: MessageEvent<ToReview>) => receive(event.data));
  followTheme();
  host.postMessage({ type: 'ready' });
}
