import type { ServerResponse } from 'node:http';
import { basename } from 'node:path';
import chokidar, { type FSWatcher } from 'chokidar';
import { mediaTypeOf } from '../../formats/picture-files.ts';
import { configName } from '../../language/diagnostics/config.ts';
import type { Pictures } from '../../map/index.ts';
import type { ShownPicture, ToBrowser } from '../../protocol.ts';
import { ModelStream } from '../../server/model-stream.ts';
import { t } from '../../words/index.ts';
import { CannotRun } from '../cannot-run.ts';
import { leftOut } from '../journey-files.ts';
import type { Journeys } from './journeys.ts';
import type { Reading } from './reading.ts';

/** In ms: editors save a file in several steps. */
const calm = 40;

/** A page that wants to know what changes. */
interface Listener {
  /** The file that it shows; undefined: the list of all. */
  readonly name: string | undefined;
  readonly send: (message: ToBrowser) => void;
  readonly stream: ModelStream;
  /** The pictures that it was told. */
  readonly pictures: Map<string, string | null>;
  /** The font that it was told, as text. */
  font: string;
  /** How many times it was told. */
  version: number;
  /** How many times it was to be told: of several readings only the newest counts. */
  asked: number;
}

/** Tells open pages of every change of the files that they show. */
export class Live {
  readonly #journeys: Journeys;
  readonly #watcher: FSWatcher;
  readonly #listeners = new Set<Listener>();
  #waiting: NodeJS.Timeout | undefined;

  constructor(journeys: Journeys) {
    this.#journeys = journeys;
    this.#watcher = chokidar.watch(journeys.root, {
      ignoreInitial: true,
      ignored: (path, stats) => leftOut.has(basename(path)) || (stats?.isFile() === true && !isRead(path)),
    });
    this.#watcher.on('all', () => {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => this.#changed(), calm);
    });
  }

  /** Tells a page through this answer, from now until it is closed. */
  async follow(name: string | undefined, response: ServerResponse): Promise<void> {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(': here\n\n');
    const send = (message: ToBrowser) => void response.write(`data: ${JSON.stringify(message)}\n\n`);
    const listener: Listener = {
      name,
      send,
      stream: new ModelStream(),
      pictures: new Map(),
      font: '',
      version: 0,
      asked: 0,
    };
    this.#listeners.add(listener);
    response.on('close', () => this.#listeners.delete(listener));
    await this.#tell(listener);
  }

  async close(): Promise<void> {
    clearTimeout(this.#waiting);
    await this.#watcher.close();
  }

  #changed(): void {
    this.#journeys.forget();
    for (const listener of this.#listeners) {
      if (listener.name === undefined) listener.send({ type: 'changed' });
      else void this.#tell(listener);
    }
  }

  async #tell(listener: Listener): Promise<void> {
    if (listener.name === undefined) return;
    listener.asked += 1;
    const { asked } = listener;
    try {
      const reading = await this.#journeys.read(listener.name);
      if (!this.#watcher.closed) this.#watcher.add([...reading.from]);
      const pictures = await reading.pictures();
      const font = await encodedFont(reading);
      if (listener.asked !== asked) return;
      for (const message of messagesFor(listener, reading, pictures, font)) listener.send(message);
    } catch (error) {
      const message = error instanceof CannotRun ? error.message : t('the file could not be read.');
      listener.send({ type: 'trouble', message });
    }
  }
}

type EncodedFont = Extract<ToBrowser, { readonly type: 'encodedFont' }>;

/** What a listener has not been told yet. */
function messagesFor(
  listener: Listener,
  { model, broken, problems }: Reading,
  pictures: Pictures,
  font: EncodedFont['font'],
): ToBrowser[] {
  const { uri } = model;
  listener.version += 1;
  const news = [...pictures].filter(([path, address]) => listener.pictures.get(path) !== address);
  const shown = news.map(([path, address]): ShownPicture => [path, address ?? null]);
  for (const [path, address] of shown) listener.pictures.set(path, address);
  const fontAsText = font ? JSON.stringify(font) : '';
  const isOtherFont = fontAsText !== listener.font;
  listener.font = fontAsText;
  const update = { uri, version: listener.version, ...listener.stream.next(model), ...(broken && { broken }) };
  return [
    { type: 'model', update },
    { type: 'problems', uri, problems },
    ...(shown.length > 0 ? [{ type: 'pictures', uri, pictures: shown } as const] : []),
    ...(isOtherFont ? [{ type: 'encodedFont', uri, ...(font && { font }) } as const] : []),
  ];
}

/** The font of a brand, if it has one that can be read; what is wrong with it, the editor and `journey check` tell. */
async function encodedFont({ fonts }: Reading): Promise<EncodedFont['font']> {
  const bytes = await fonts();
  if (!bytes) return undefined;
  const { readFont } = await import('../../formats/brand-font.ts');
  const { font, files } = readFont(bytes);
  if (!font || !files) return undefined;
  const encoded = Object.entries(files).map(([face, { data }]) => [face, Buffer.from(data).toString('base64')]);
  return { widths: font, files: Object.fromEntries(encoded) };
}

/** Whether what is shown depends on a file. */
function isRead(path: string): boolean {
  const name = basename(path);
  return (
    path.endsWith('.journey') ||
    name === '.gitignore' ||
    name === configName ||
    mediaTypeOf(name) !== undefined ||
    /\.(ttf|otf|woff2?)$/i.test(name)
  );
}
