import { render } from 'preact';
import type { Pictures } from '../../src/map/index.ts';
import type { ReviewSubject, ToReview } from '../../src/protocol/review.ts';
import { host } from '../host.ts';
import { followTheme } from '../theme.ts';
import { keep } from './kept-state.ts';
import { ReviewPage } from './review-page.tsx';
import { nextShown, type ShownReview } from './review-store.ts';
import { Trouble } from './states.tsx';

let subject: ReviewSubject | undefined;
let shown: ShownReview | undefined;
let pictures: Pictures = new Map();
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
    else if (subject && shown) render(<ReviewPage subject={subject} shown={shown} pictures={pictures} />, root);
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
      pictures = new Map([...pictures, ...message.pictures]);
      break;
    case 'trouble':
      trouble = message.message;
  }
  drawSoon();
}

/** Shows in this page what changed between two versions of journeys, as the extension sends them. */
export function openReview(): void {
  addEventListener('message', (event: MessageEvent<ToReview>) => receive(event.data));
  followTheme();
  host.postMessage({ type: 'ready' });
}
