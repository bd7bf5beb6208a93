import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runExport } from '../../formats/export-task.ts';
import { formatOf } from '../../formats/index.ts';
import { themes } from '../../formats/themes.ts';
import { drawSvg, layout, lensesOf, type Scene } from '../../map/index.ts';
import { type Filter, isFilter, noFilter } from '../../model/index.ts';
import { exportSupplies } from '../export-supplies.ts';
import type { Journeys } from './journeys.ts';
import { filePage, listPage } from './pages.tsx';

/** What is answered to a request. */
export interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Set where it is to be kept as a file of this name. */
  readonly download?: string;
}

/** What a page asks for by name; undefined where there is no such thing. */
type Answering = (journeys: Journeys, query: URLSearchParams) => Promise<Answer | undefined>;

/** Of the maps that are shown in small; the text in them is not to be read. */
const smallWidth = 1280;

export const answers: Readonly<Record<string, Answering>> = {
  '': async (journeys) => {
    if (journeys.isFolder) return page(await listPage(journeys));
    const [name = ''] = await journeys.names();
    const { model } = await journeys.read(name);
    return page(filePage(name, model.uri, false));
  },
  journey: async (journeys, query) => {
    const name = query.get('file') ?? '';
    const { model } = await journeys.read(name);
    return page(filePage(name, model.uri, journeys.isFolder));
  },
  /** A journey in small. */
  map: async (journeys, query) => {
    const { model } = await journeys.read(query.get('file') ?? '');
    const journey = model.journeys.find(({ key }) => key === query.get('journey')) ?? model.journeys[0];
    if (!journey) return undefined;
    const lens = lensesOf(model, journey).find(({ kind }) => kind === 'curve');
    const scene = withoutEdges(layout(model, journey, { width: smallWidth, ...(lens && { lens }) }));
    const theme = query.get('theme') === 'dark' ? themes.dark : themes.light;
    return { type: 'image/svg+xml', body: drawSvg(scene, theme) };
  },
  /** Where a part of the map is written. */
  place: async (journeys, query) => {
    const { sources } = await journeys.read(query.get('file') ?? '');
    const part = query.get('part') ?? '';
    const source = Object.hasOwn(sources, part) ? sources[part] : undefined;
    if (!source?.uri.startsWith('file:')) return undefined;
    const place = {
      file: journeys.titleOf(fileURLToPath(source.uri)),
      uri: source.uri,
      line: source.start.line + 1,
      column: source.start.character + 1,
    };
    return { type: 'application/json', body: JSON.stringify(place) };
  },
  /** A journey in a format. */
  export: async (journeys, query) => {
    const name = query.get('file') ?? '';
    const { model, pictures, fonts } = await journeys.read(name);
    const [format = '', journey = '', lens = ''] = ['format', 'journey', 'lens'].map((key) => query.get(key) ?? '');
    const kind = formatOf(format);
    if (!kind && format !== 'tab-separated' && format !== 'html-table') return undefined;
    if (model.journeys.length === 0) return undefined;
    const { contents } = await runExport(
      {
        model,
        journey,
        lens,
        filter: filterIn(query),
        formats: [format],
        pictures: await pictures(),
        fonts: await fonts(),
      },
      exportSupplies,
    );
    const base = (name.split('/').at(-1) ?? name).replace(/\.journey$/, '');
    const several = model.journeys.length > 1 && journey !== '' ? `.${journey}` : '';
    return {
      type: 'application/octet-stream',
      body: contents[0] ?? '',
      download: `${base}${several}${kind?.extension ?? '.txt'}`,
    };
  },
};

/** What of the journey is asked for: all, unless it is said what. */
function filterIn(query: URLSearchParams): Filter {
  try {
    const filter: unknown = JSON.parse(query.get('filter') ?? '');
    return isFilter(filter) ? filter : noFilter;
  } catch {
    return noFilter;
  }
}

/** A map without what stands above its first lane and below its last. */
function withoutEdges(scene: Scene): Scene {
  const [first, last] = [scene.lanes[0], scene.lanes.at(-1)];
  if (!first || !last) return scene;
  const groups = scene.groups.filter(({ role }) => role !== 'header' && role !== 'footer');
  return {
    ...scene,
    height: last.y + last.height - first.y,
    groups: groups.map((group) => ({ ...group, y: group.y - first.y })),
  };
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  ttf: 'font/ttf',
};

/** The files around the preview page; all else is as VS Code has it. */
const own = ['host.js', 'page.css'];

/** One of the files that pages are made of: they lie in folders beside the program, and have plain names. */
export async function asset(name: string): Promise<Answer | undefined> {
  const ending = /^[\w-]+\.(js|css|ttf)$/.exec(name)?.[1];
  const type = types[ending ?? ''];
  if (!type) return undefined;
  const folder = own.includes(name) ? 'page/' : ending === 'ttf' ? '../assets/' : '../webview/';
  const body = await readFile(new URL(folder + name, import.meta.url)).catch(() => undefined);
  return body && { type, body };
}

function page(body: string): Answer {
  return { type: 'text/html; charset=utf-8', body };
}
