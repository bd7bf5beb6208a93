import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { formatOf } from '../../src/formats/index.ts';
import type { Journey } from '../../src/model/index.ts';
import { speak } from '../../src/words/index.ts';
import { supplies } from '../formats/node-supplies.ts';
import { greekModel } from './greek.ts';
import { speakMarked, unmarked } from './marked.ts';

beforeAll(speakMarked);

const journey = greekModel.journeys.at(-1) as Journey;

async function written(id: string, model = greekModel): Promise<string | Uint8Array> {
  const write = await formatOf(id)?.load();
  if (!write) throw new Error(`There is no format ${id}.`);
  return write(model, journey, supplies());
}

/** The texts of markup, and the names that are heard of its elements. */
function textsOf(markup: string): string {
  return markup
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, ' ')
    .replaceAll(/<[^>]*?(?:aria-label="([^"]*)"[^>]*)?>/g, ' $1 ');
}

const readers: Readonly<Record<string, (content: string | Uint8Array) => string>> = {
  csv: String,
  markdown: (content) => textsOf(String(content)),
  html: (content) => textsOf(String(content)),
  xlsx: (content) => partsOf(content, /sharedStrings|sheet\d+\.xml$/),
  pptx: (content) => partsOf(content, /slides\/slide\d+\.xml$|notesSlides\/notesSlide\d+\.xml$/),
};

/** What stands in the cells and lists of documents as a tag. */
const momentOfTruth = 'moment-of-truth';

function partsOf(content: string | Uint8Array, names: RegExp): string {
  const parts = Object.entries(unzipSync(content as Uint8Array)).filter(([name]) => names.test(name));
  return parts.map(([, part]) => textsOf(strFromU8(part))).join(' ');
}

it.each(Object.keys(readers))('a journey as %s says nothing that cannot be translated', async (id) => {
  const said = readers[id]?.(await written(id)).replaceAll(momentOfTruth, '') ?? '';
  expect(said.match(/‹/g)?.length).toBeGreaterThan(10);
  expect(unmarked(said)).toEqual([]);
});

it.each(Object.keys(readers))('a journey as %s is told in the language of its model', async (id) => {
  speak('en', {});
  const read = async (model = greekModel) => readers[id]?.(await written(id, model));
  const indonesian = await read({ ...greekModel, language: 'id' });
  expect(indonesian).toContain('Kendala');
  expect(await read()).toContain('Pains');
  speak('id', {});
  expect(await read({ ...greekModel, language: 'id' })).toBe(indonesian);
  expect(await read()).toContain('Pains');
  speakMarked();
});
