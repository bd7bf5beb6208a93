import { render } from 'preact';
import type { ModelUpdate, ToPreview } from '../src/protocol.ts';
import { App } from './app.tsx';
import { writeClipboard } from './clipboard.ts';
import { host } from './host.ts';
import { isOfText, TextContext, type TextState } from './in-step.ts';
import { drawIn } from './map-font.ts';
import { ModelStore, type Shown } from './model-store.ts';
import { keepLocked, keepRenamed } from './page-state.ts';
import { followTheme } from './theme.ts';

const store = new ModelStore();
let shown: Shown | null | undefined;
let text: TextState = {};
/** The file whose journey is presented. */
let presented: string | undefined;
let isAsking = false;
let isWaiting = false;
let isOld = false;

/** Draws at once what then stands in the next frame; of all that comes until that frame only the newest is drawn, and with it. */
function drawSoon(): void {
  isOld = true;
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => {
    isWaiting = false;
    if (isOld) draw();
  });
  draw();
}

function draw(): void {
  isOld = false;
  followTheme(shown?.model.brand?.accent);
  const root = document.getElementById('app');
  if (!root) return;
  render(
    <TextContext.Provider value={text}>
      <App shown={shown} presented={presented} onPresent={present} />
    </TextContext.Provider>,
    root,
  );
}

/** Begins to present the journey of a file, or ends that. */
function present(uri: string | undefined): void {
  presented = uri;
  drawSoon();
}

/** Asks for everything; once is enough until it comes. */
function ask(): void {
  if (!isAsking) host.postMessage({ type: 'ready' });
  isAsking = true;
}

function receive(message: ToPreview): void {
  if (isOfText(message)) {
    text = { ...text, [message.type]: message };
    drawSoon();
    return;
  }
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
    case 'font':
      void changeFont(message);
      return;
    case 'clipboard':
      void writeClipboard(message.parts).then((problem) => host.postMessage({ type: 'clipboard', problem }));
      return;
    case 'present':
      present(message.uri);
      return;
    case 'locked':
      keepLocked(message.locked);
      return;
    case 'renamed':
      keepRenamed(message.from, message.to);
      return;
    case 'nothing':
      store.clear();
      shown = null;
      drawSoon();
  }
}

/** The map is laid out in a font once it can be drawn in it. */
async function changeFont({ uri, font }: ToPreview & { readonly type: 'font' }): Promise<void> {
  await drawIn(font);
  const inFont = store.acceptFont(uri, font?.widths);
  if (!inFont) return;
  shown = inFont;
  drawSoon();
}

function accept(update: ModelUpdate): void {
  if (update.full) isAsking = false;
  const next = store.accept(update);
  if (next) {
    // Whoever goes on to another file has stopped presenting.
    if (presented !== next.model.uri) presented = undefined;
    shown = next;
    drawSoon();
  } else ask();
}

/** Shows maps in this page, as the extension or another host sends them. */
export function openPreview(): void {
  addEventListener('message', (event: MessageEvent<ToPreview>) => receive(event.data));
  followTheme();
  ask();
}
