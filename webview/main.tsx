import { render } from 'preact';
import type { ModelUpdate, ToPreview } from '../src/protocol.ts';
import { App } from './app.tsx';
import { writeClipboard } from './clipboard.ts';
import { host } from './host.ts';
import { ModelStore, type Shown } from './model-store.ts';
import { followTheme } from './theme.ts';

const store = new ModelStore();
let shown: Shown | null | undefined;
let isAsking = false;
let isWaiting = false;

/** Draws with the next frame; of all that comes until then only the newest is drawn. */
function drawSoon(): void {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => {
    isWaiting = false;
    followTheme(shown?.model.brand?.accent);
    const root = document.getElementById('app');
    if (root) render(<App shown={shown} />, root);
  });
}

/** Asks for everything; once is enough until it comes. */
function ask(): void {
  if (!isAsking) host.postMessage({ type: 'ready' });
  isAsking = true;
}

function receive(message: ToPreview): void {
  switch (message.type) {
    case 'model':
      accept(message.update);
      return;
    case 'pictures': {
      const withPictures = store.acceptPictures(message.uri, message.pictures);
      if (!withPictures) return;
      shown = withPictures;
      drawSoon();
      return;
    }
    case 'clipboard':
      void writeClipboard(message.parts).then((problem) => host.postMessage({ type: 'clipboard', problem }));
      return;
    case 'nothing':
      store.clear();
      shown = null;
      drawSoon();
  }
}

function accept(update: ModelUpdate): void {
  if (update.full) isAsking = false;
  const next = store.accept(update);
  if (next) {
    shown = next;
    drawSoon();
  } else ask();
}

addEventListener('message', (event: MessageEvent<ToPreview>) => receive(event.data));
followTheme();
ask();
