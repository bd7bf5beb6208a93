import { readdirSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { toModel } from '../../src/language/to-model.ts';
import { darkTheme, drawSvg, layout, lightTheme } from '../../src/map/index.ts';
import { type Model, touchpointsOf } from '../../src/model/index.ts';
import { addFiles, createServices } from '../language/language-services.ts';

const folder = new URL('../../examples/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const files = readdirSync(folder).filter((file) => file.endsWith('.journey'));

/** All text of a drawing, tooltips included, spaces as one. */
function textOf(svg: string): string {
  let text = '';
  const parser = new SaxesParser();
  parser.on('text', (part) => {
    text += `${part} `;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return text.replace(/\s+/g, ' ');
}

describe('the maps of the examples', () => {
  const models = new Map<string, Model>();
  beforeAll(async () => {
    const texts = Object.fromEntries(files.map((file) => [file, read(file)]));
    const services = await createServices();
    const documents = await addFiles(services, { 'shared/people.journey': read('shared/people.journey'), ...texts });
    for (const document of documents) models.set(document.uri.path.replace(/^.*\//, ''), toModel(document));
  });

  it.each(files)('%s shows every stage, touchpoint, persona and pain', (file) => {
    const model = models.get(file);
    for (const journey of model?.journeys ?? []) {
      const text = textOf(drawSvg(layout(model as Model, journey), lightTheme));
      const touchpoints = touchpointsOf(journey);
      const titles = [
        journey,
        ...journey.stages,
        ...touchpoints,
        ...touchpoints.flatMap((each) => [...each.pains, ...each.gains, ...each.opportunities]),
      ].map((each) => each.title);
      for (const title of titles) {
        // A title may be broken into lines, with a hyphen in a long word.
        const words = title.split(/\s+/).map((word) => [...word].map(escaped).join('(?:- )?'));
        expect(text, title).toMatch(new RegExp(words.join(' ')));
      }
    }
  });

  it('of a service blueprint has its three lines', () => {
    const model = models.get('checkout-to-exchange.journey') as Model;
    const [journey] = model.journeys;
    const text = journey && textOf(drawSvg(layout(model, journey), darkTheme));
    for (const line of ['Line of interaction', 'Line of visibility', 'Line of internal interaction']) {
      expect(text).toContain(line);
    }
  });
});

function escaped(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\]/, '\\$&');
}
