import { SaxesParser } from 'saxes';
import { beforeAll, expect, it } from 'vitest';
import { drawSvg, layout, lightTheme } from '../../src/map/index.ts';
import { greekLenses, greekModel } from './greek.ts';
import { speakMarked, unmarked } from './marked.ts';

// Nothing of a map is drawn before: it would be found again.
beforeAll(speakMarked);

/** What a picture says: its texts, each as one, and the names of its parts. */
function saidIn(svg: string): string[] {
  const said: string[] = [];
  const parser = new SaxesParser();
  let words: string[] | undefined;
  const holdsText = (name: string) => ['text', 'title', 'desc'].includes(name);
  parser.on('opentag', ({ name, attributes }) => {
    for (const key of ['aria-label', 'aria-roledescription', 'title']) if (attributes[key]) said.push(attributes[key]);
    if (holdsText(name)) words = [];
  });
  parser.on('text', (part) => words?.push(part));
  parser.on('closetag', ({ name }) => {
    if (holdsText(name) && words) said.push(words.join(' '));
    if (holdsText(name)) words = undefined;
  });
  parser.write(svg).close();
  return said;
}

it.each(greekLenses)('a map of %s says nothing that cannot be translated', (_, journey, lens) => {
  const pictures = new Map([['φωτογραφία', null]]);
  for (const width of [1280, 600]) {
    const said = saidIn(drawSvg(layout(greekModel, journey, { lens, width, pictures }), lightTheme));
    expect(said.join().match(/‹/g)?.length).toBeGreaterThan(10);
    expect(said.flatMap(unmarked)).toEqual([]);
  }
});
