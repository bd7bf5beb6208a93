import { noFilter } from '../../src/model/index.ts';
import type { FromPreview, Look, ToBrowser, ToPreview } from '../../src/protocol.ts';
import { t } from '../../src/words/index.ts';
import { speakAsPage } from '../speak-as-page.ts';
import { addressOf, data } from './data.ts';
import { keepState, keptState } from './kept-state.ts';
import { hush, say } from './notices.ts';
import { chooseExport, copied, copy } from './take-away.ts';
import { followScheme } from './theme.ts';

/* Stands around the page where there is no VS Code: the preview loads after it, and asks it for all that it asks VS Code for. */

let look: Look = { journey: '', lens: '', filter: noFilter };
let isListening = false;
let isTroubled = false;

function tell(message: ToPreview): void {
  dispatchEvent(new MessageEvent('message', { data: message }));
}

/** Hears of every change, also again after the connection was lost. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  const events = new EventSource(addressOf('events'));
  events.onmessage = ({ data }: MessageEvent<string>) => receive(JSON.parse(data) as ToBrowser);
  events.onerror = () =>
    trouble(
      t('Not up to date: {command} has ended. Start it again, and open the address that it prints.', {
        command: 'journey preview',
      }),
    );
}

function receive(message: ToBrowser): void {
  if (message.type === 'changed') location.reload();
  else if (message.type === 'trouble') trouble(t('The map stays as it was: {message}', { message: message.message }));
  else {
    if (isTroubled) hush();
    isTroubled = false;
    tell(message.type === 'encodedFont' ? decoded(message) : message);
  }
}

/** The bytes of the files cannot travel as they are. */
function decoded({ uri, font }: Extract<ToBrowser, { readonly type: 'encodedFont' }>): ToPreview {
  const files = Object.entries(font?.files ?? {}).map(([face, text]) => [face, bytesOf(text)]);
  const { regular, ...others }: Readonly<Record<string, Uint8Array>> = Object.fromEntries(files);
  return {
    type: 'font',
    uri,
    ...(font && regular && { font: { widths: font.widths, files: { regular, ...others } } }),
  };
}

const bytesOf = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

function trouble(text: string): void {
  isTroubled = true;
  say(text);
}

function showPlace(file: string, uri: string, line: number, column: number): void {
  const place = `${file}:${line}:${column}`;
  say(place, [
    { label: t('Open in VS Code'), href: `vscode://file${new URL(uri).pathname}:${line}:${column}` },
    { label: t('Copy'), run: () => void navigator.clipboard.writeText(place) },
  ]);
}

async function reveal(part: string): Promise<void> {
  const response = await fetch(addressOf('place', { part }));
  if (!response.ok) return;
  const { file, uri, line, column }: { file: string; uri: string; line: number; column: number } =
    await response.json();
  showPlace(file, uri, line, column);
}

function postMessage(message: FromPreview): void {
  switch (message.type) {
    case 'ready':
      listen();
      return;
    case 'look':
      look = { journey: message.journey, lens: message.lens, filter: message.filter };
      return;
    case 'reveal':
      void reveal(message.part);
      return;
    case 'revealProblem':
      if (data.uri !== undefined) showPlace(data.file ?? '', data.uri, message.line, message.column);
      return;
    case 'copy':
      void copy(message.as, look, tell);
      return;
    case 'clipboard':
      copied(message.problem);
      return;
    case 'export':
      chooseExport(look);
      return;
    default:
    // All else changes a text, or needs an editor.
  }
}

function addHead(): void {
  const head = document.createElement('nav');
  head.className = 'head';
  head.setAttribute('aria-label', t('File'));
  if (data.hasList) {
    const link = document.createElement('a');
    link.href = './';
    link.textContent = `‹ ${t('All journeys')}`;
    head.append(link);
  }
  const file = document.createElement('strong');
  file.textContent = data.file ?? '';
  const hint = document.createElement('span');
  hint.textContent = t('Read only: change the text in your editor, and the map follows.');
  head.append(file, hint);
  document.body.prepend(head);
}

speakAsPage();
followScheme();
if (data.file === undefined) listen();
else {
  addHead();
  Object.assign(globalThis, {
    acquireVsCodeApi: () => ({ postMessage, getState: keptState, setState: keepState, isReadOnly: true }),
  });
}
