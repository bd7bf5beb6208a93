import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExportOptions } from '../../src/formats/index.ts';
import { pptx } from '../../src/formats/pptx/pptx.ts';
import { textsOf } from '../../src/formats/scene-texts.ts';
import { type Lens, layout, lensesOf } from '../../src/map/index.ts';
import { type Journey, type Model, touchpointsOf } from '../../src/model/index.ts';
import { journey, model, persona, stage, touchpoint } from '../map/fixtures/build.ts';
import { runningShoes } from '../map/fixtures/running-shoes.ts';
import { hostile, told } from './fixtures.ts';
import { supplies } from './node-supplies.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML that is well-formed. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root;
}

/** All elements of a name below another, in their order. */
function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

class Deck {
  readonly bytes: Uint8Array;
  readonly files: Readonly<Record<string, Uint8Array>>;
  private read: readonly Element[] | undefined;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.files = unzipSync(bytes);
  }

  xml(path: string): Element {
    const file = this.files[path];
    if (!file) throw new Error(`There is no ${path}.`);
    return parse(strFromU8(file));
  }

  private parts(folder: string): Element[] {
    const count = Object.keys(this.files).filter((name) => new RegExp(`^ppt/${folder}/[^/]+\\.xml$`).test(name)).length;
    return Array.from({ length: count }, (_, index) =>
      this.xml(`ppt/${folder}/${folder.slice(0, -1)}${index + 1}.xml`),
    );
  }

  get slides(): readonly Element[] {
    this.read ??= this.parts('slides');
    return this.read;
  }

  get notes(): string[][] {
    return this.parts('notesSlides').map((notes) => paragraphsOf(notes).filter((text) => text !== ''));
  }

  get titles(): string[] {
    return this.slides.map((slide) => {
      const title = all(slide, 'p:sp').find((shape) =>
        all(shape, 'p:ph').some(({ attributes }) => attributes.type === 'title'),
      );
      return title ? paragraphsOf(title).join('') : '';
    });
  }

  /** The texts of all slides, line breaks as a blank. */
  get texts(): string[] {
    return this.slides.flatMap(paragraphsOf);
  }
}

function paragraphsOf(element: Element): string[] {
  return all(element, 'a:p').map((paragraph) =>
    all(paragraph, 'a:t')
      .map(({ text }) => text)
      .join(' '),
  );
}

async function deckOf(drawn: Model, options: ExportOptions = {}): Promise<Deck> {
  return new Deck((await pptx(drawn, drawn.journeys[0] as Journey, { ...supplies(), ...options })) as Uint8Array);
}

/** A journey of stages with so many touchpoints each. */
function long(...counts: number[]): Model {
  const stages = counts.map((count, index) =>
    stage(`Stage ${index + 1}`, {
      touchpoints: Array.from({ length: count }, (_, nth) =>
        touchpoint(`Touchpoint ${index + 1}.${nth + 1}`, {
          feelings: [{ id: `${index}/${nth}`, emotion: 'happy', score: 2 - ((nth * 3) % 5) }],
        }),
      ),
    }),
  );
  return model({ journeys: [journey('Long', { stages })] });
}

const slideSize = { cx: 12_192_000, cy: 6_858_000 };
const png =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAQAAABeK7cBAAAADUlEQVR42mNk+M9QDwADgQGAWjR9awAAAABJRU5ErkJggg==';
const svg = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><rect width="4" height="2"/></svg>')}`;

describe('the slides of a map', () => {
  let shoes: Deck;
  beforeAll(async () => {
    shoes = await deckOf(runningShoes);
  });

  it('say all that the map says', () => {
    const scene = layout(runningShoes, runningShoes.journeys[0] as Journey);
    const words = (text: string) => text.replace(/\s+/g, '');
    const found = new Set(shoes.texts.map(words));
    for (const { lines } of textsOf(scene)) {
      const text = words(lines.map((line) => line.text).join(''));
      expect(found, text).toContain(text);
    }
  });

  it('are what the journey is about, the whole map, and one or more of each stage', () => {
    const { title = '', stages = [] } = runningShoes.journeys[0] ?? {};
    const [cover, overview, ...others] = shoes.titles;
    expect([cover, overview]).toEqual([title, `${title}: the whole map`]);
    expect([...new Set(others.map((each) => each.replace(/ \(\d+ of \d+\)$/, '')))]).toEqual(
      stages.map((each) => each.title),
    );
  });

  it('are one where the map can be read on one, or is wanted on one', async () => {
    expect((await deckOf(long(2, 2))).titles).toEqual(['Long']);
    expect((await deckOf(runningShoes, { page: 'map' })).slides).toHaveLength(1);
  });

  it('show every touchpoint of stages that are wider than a slide', async () => {
    const deck = await deckOf(long(3, 40));
    const slides = deck.slides.map((slide) => new Set(paragraphsOf(slide)));
    const titles = deck.titles;
    for (let nth = 1; nth <= 40; nth++) {
      const on = slides.flatMap((texts, index) => (texts.has(`Touchpoint 2.${nth}`) ? [titles[index] ?? ''] : []));
      expect(on.filter((title) => title.startsWith('Stage 2 (')).length, `${nth}`).toBeGreaterThan(0);
    }
  });

  it('hold a table without cutting it across', async () => {
    const drawn = long(12, 30);
    const lens = lensesOf(drawn, drawn.journeys[0] as Journey).find(({ kind }) => kind === 'table') as Lens;
    const { texts } = await deckOf(drawn, { layout: { lens } });
    for (let nth = 1; nth <= 30; nth++) expect(texts.filter((text) => text === `Touchpoint 2.${nth}`)).toHaveLength(1);
  });

  it('are wide screens, beyond whose edges nothing is drawn but hidden titles', () => {
    expect(all(shoes.xml('ppt/presentation.xml'), 'p:sldSz')[0]?.attributes).toMatchObject({
      cx: '12192000',
      cy: '6858000',
    });
    for (const slide of shoes.slides) {
      for (const shape of [...all(slide, 'p:sp'), ...all(slide, 'p:pic')]) {
        if (all(shape, 'p:ph').length > 0) continue;
        const [at] = all(shape, 'a:off').map(({ attributes }) => attributes);
        const [size] = all(shape, 'a:ext').flatMap(({ attributes }) => (attributes.cx ? [attributes] : []));
        const [x, y] = [Number(at?.x), Number(at?.y)];
        const name = `${all(shape, 'p:cNvPr')[0]?.attributes.name}: ${paragraphsOf(shape)}`;
        expect(x, name).toBeGreaterThanOrEqual(-9525);
        expect(y, name).toBeGreaterThanOrEqual(0);
        expect(x + Number(size?.cx), name).toBeLessThanOrEqual(slideSize.cx + 9525);
        expect(y + Number(size?.cy), name).toBeLessThanOrEqual(slideSize.cy + 9525);
      }
    }
  });

  it('have all facts of their stage as notes, each on a line', () => {
    const { stages = [], scenario = '' } = runningShoes.journeys[0] ?? {};
    expect(shoes.notes[0]).toContain(`Scenario: ${scenario}`);
    for (const { title, touchpoints } of stages) {
      const at = shoes.titles.findIndex((each) => each.replace(/ \(1 of \d+\)$/, '') === title);
      const notes = shoes.notes[at] ?? [];
      expect(notes[0]).toBe(title);
      touchpoints.forEach((each, index) => {
        expect(notes).toContain(`${index + 1}. ${each.title}`);
        for (const pain of each.pains) expect(notes.join('\n')).toContain(pain.title);
      });
    }
  });

  it('group what belongs together, and tell it to those who do not see it', () => {
    const groups = shoes.slides.flatMap((slide) => all(slide, 'p:grpSp'));
    const told = groups.flatMap((group) => all(group, 'p:cNvPr')[0]?.attributes.descr ?? []);
    const [first] = touchpointsOf(runningShoes.journeys[0] as Journey).flatMap(({ pains }) => pains);
    expect(told.some((text) => text.includes(first?.title ?? '?'))).toBe(true);
    for (const slide of shoes.slides) {
      const ids = all(slide, 'p:cNvPr').map(({ attributes }) => attributes.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('show photos cut round and pictures whole, also those that are vectors', async () => {
    const images = [{ id: 'i1', path: 'a.png', text: 'a.png' }];
    const touchpoints = [touchpoint('Buys', { images })];
    const drawn = model({
      personas: [persona('maya', 'Maya', { photo: 'maya.svg' })],
      journeys: [journey('Seen', { personas: ['maya'], stages: [stage('Buys', { touchpoints })] })],
    });
    const pictures = new Map([
      ['a.png', png],
      ['maya.svg', svg],
    ]);
    const deck = await deckOf(drawn, { layout: { pictures } });
    const shown = deck.slides.flatMap((slide) => all(slide, 'p:pic'));
    expect(shown.map((picture) => all(picture, 'a:prstGeom')[0]?.attributes.prst).sort()).toEqual(['ellipse', 'rect']);
    for (const picture of shown) expect(all(picture, 'p:cNvPr')[0]?.attributes.descr).not.toBe('');
    expect(Object.keys(deck.files).filter((name) => name.startsWith('ppt/media/'))).toHaveLength(2);
  });

  it('read from right to left what is read so', async () => {
    const deck = await deckOf(model({ journeys: [journey('مايا تشتري')] }));
    const paragraphs = deck.slides.flatMap((slide) => all(slide, 'a:p'));
    const titles = paragraphs.filter((paragraph) => all(paragraph, 'a:t')[0]?.text === 'مايا تشتري');
    expect(titles.map((title) => all(title, 'a:pPr')[0]?.attributes.rtl)).toEqual(['1', '1']);
  });

  it('lead to where evidence says, and to nowhere but the web', async () => {
    const evidence = [
      { id: 'e1', text: 'Interviews', link: 'https://research.example/12' },
      { id: 'e2', text: 'Report', link: 'javascript:alert(1)' },
    ];
    const touchpoints = [touchpoint('Buys shoes', { evidence })];
    const deck = await deckOf(model({ journeys: [journey('Linked', { stages: [stage('Buys', { touchpoints })] })] }));
    const targets = all(deck.xml('ppt/slides/_rels/slide1.xml.rels'), 'Relationship')
      .filter(({ attributes }) => attributes.TargetMode === 'External')
      .map(({ attributes }) => attributes.Target);
    expect(targets).toEqual(['https://research.example/12']);
  });
});

describe('the file of slides', () => {
  const contents = async (): Promise<readonly (readonly [string, Deck])[]> => {
    const odd = model({ journeys: [journey('a\u0000b\uD800c \uFFFE<&"\'>]]> _x000D_', { owner: 'O\u0001<>' })] });
    const { model: read } = await told(hostile);
    return [
      ['running shoes', await deckOf(runningShoes)],
      ['hostile', await deckOf(read)],
      ['odd', await deckOf(odd)],
    ];
  };

  it('is well-formed, and nothing in it leads nowhere', async () => {
    for (const [name, deck] of await contents()) {
      const paths = Object.keys(deck.files);
      const types = deck.xml('[Content_Types].xml');
      const known = new Set(all(types, 'Default').map(({ attributes }) => attributes.Extension));
      const overrides = new Set(all(types, 'Override').map(({ attributes }) => attributes.PartName));
      for (const path of paths) {
        expect(known.has(path.split('.').at(-1) ?? '') || overrides.has(`/${path}`), `${name} ${path}`).toBe(true);
        if (path.endsWith('.xml')) deck.xml(path);
      }
      for (const path of paths.filter((each) => each.endsWith('.rels'))) {
        const owner = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
        const links = all(deck.xml(path), 'Relationship').map(({ attributes }) => attributes);
        const ids = links.map(({ Id }) => Id);
        expect(new Set(ids).size, `${name} ${path}`).toBe(ids.length);
        for (const { Target = '', TargetMode } of links) {
          const target = new URL(Target, `https://deck/${owner}`).pathname.slice(1);
          expect(TargetMode === 'External' || paths.includes(target), `${name} ${path}: ${Target}`).toBe(true);
        }
        const used = deck.files[owner] ? strFromU8(deck.files[owner]).matchAll(/ r:(?:id|embed)="([^"]+)"/g) : [];
        for (const [, id] of used) expect(ids, `${name} ${owner}`).toContain(id);
      }
    }
  });

  it('says texts letter by letter, whatever they mean to XML', async () => {
    const [, [, read]] = (await contents()) as [unknown, readonly [string, Deck]];
    expect(read.titles[0]).toContain('%%{init: {}}%% ; # & <script>alert(1)</script> | x');
  });

  it('tells who keeps the map true and when it changed', async () => {
    const deck = await deckOf(model({ journeys: [journey('Dated', { owner: 'Rani', updated: '2026-04-14' })] }));
    const core = deck.xml('docProps/core.xml');
    expect(all(core, 'dc:title')[0]?.text).toBe('Dated');
    expect(all(core, 'dc:creator')[0]?.text).toBe('Rani');
    expect(all(core, 'dcterms:modified')[0]?.text).toBe('2026-04-14T00:00:00Z');
  });
});
