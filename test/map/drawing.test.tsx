import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { cssTheme, darkTheme, drawSvg, layout, lightTheme, printTheme } from '../../src/map/index.ts';
import type { Model, Touchpoint } from '../../src/model/index.ts';
import { anyModel, anyText } from './fixtures/arbitrary-model.ts';
import { journey, model, opportunity, pain, persona, stage, touchpoint } from './fixtures/build.ts';
import { runningShoes } from './fixtures/running-shoes.ts';

function svgOf(drawn: Model, theme = lightTheme): string {
  const [first] = drawn.journeys;
  if (!first) throw new Error('The model has no journey.');
  return drawSvg(layout(drawn, first), theme);
}

interface Parsed {
  readonly elements: string[];
  readonly attributes: { name: string; value: string }[];
  text: string;
}

/** Reads a document with an XML parser, which throws where it is not well-formed. */
function parse(xml: string): Parsed {
  const parsed: Parsed = { elements: [], attributes: [], text: '' };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    parsed.elements.push(tag.name);
    for (const [name, { value }] of Object.entries(tag.attributes)) parsed.attributes.push({ name, value });
  });
  parser.on('text', (text) => {
    parsed.text += text;
  });
  parser.write(xml).close();
  return parsed;
}

describe('the SVG of a map', { timeout: 60_000 }, () => {
  it('is well-formed for any content', () => {
    fc.assert(
      fc.property(anyModel, (any) => {
        expect(parse(svgOf(any)).elements[0]).toBe('svg');
      }),
      { numRuns: 100 },
    );
  });

  it('is well-formed for any text, name and id', () => {
    fc.assert(
      fc.property(anyText, fc.string({ unit: 'binary' }), (text, id) => {
        const any = model({
          journeys: [
            journey(text, {
              id,
              scenario: text,
              stages: [stage(text, { id, touchpoints: [touchpoint(text, { id })] })],
            }),
          ],
        });
        parse(svgOf(any));
      }),
    );
  });

  it('has no style, script or event handler, and no address outside of itself', () => {
    fc.assert(
      fc.property(anyModel, (any) => {
        const { elements, attributes } = parse(svgOf(any, cssTheme));
        expect(elements).not.toContain('style');
        expect(elements).not.toContain('script');
        for (const { name, value } of attributes) {
          expect(name).not.toBe('style');
          expect(name.startsWith('on')).toBe(false);
          if (name !== 'xmlns') expect(value).not.toMatch(/url\((?!#)/);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has every id once, and every reference has its target', () => {
    const { attributes } = parse(svgOf(runningShoes));
    const ids = attributes.filter(({ name }) => name === 'id').map(({ value }) => value);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { value } of attributes) {
      const [, target] = /^(?:url\(#(.+)\)|#(jm.+))$/.exec(value) ?? [];
      if (target) expect(ids).toContain(target);
    }
  });

  it('tells assistive technology what it is', () => {
    const { attributes, text } = parse(svgOf(runningShoes));
    expect(attributes).toContainEqual({ name: 'role', value: 'graphics-document' });
    expect(attributes).toContainEqual({ name: 'aria-roledescription', value: 'customer journey map' });
    expect(text).toContain('The journey of Maya Putri, Budi Santoso: 11 touchpoints in 5 stages');
  });

  it('is read stage by stage, each part by its name', () => {
    const { attributes } = parse(svgOf(runningShoes));
    const names = attributes.filter(({ name }) => name === 'aria-label').map(({ value }) => value);
    const [first] = runningShoes.journeys;
    const stages = first?.stages ?? [];
    const expected = stages.flatMap((each, index) => [
      `Stage ${index + 1} of ${stages.length}: ${each.title}`,
      ...each.touchpoints.map(({ title }) => `Touchpoint: ${title}`),
    ]);
    const begin = names.lastIndexOf(expected[0] ?? '');
    const read = names.slice(begin).filter((name) => /^(Stage|Touchpoint)/.test(name));
    expect(read.map((name) => expected.find((each) => name.startsWith(each)))).toEqual(expected);
    expect(names).toContain('Persona: Maya Putri');
    for (const { title, severity } of stages.flatMap((each) => each.touchpoints.flatMap(({ pains }) => pains))) {
      expect(names.some((name) => name.startsWith(`Pain, severity ${severity}`) && name.endsWith(`: ${title}`))).toBe(
        true,
      );
    }
  });

  it('marks what shows a part of the model with its id', () => {
    const parts = new Set(
      parse(svgOf(runningShoes)).attributes.flatMap(({ name, value }) => (name === 'data-part' ? [value] : [])),
    );
    for (const each of runningShoes.journeys[0]?.stages ?? []) {
      expect(parts).toContain(each.id);
      for (const { id, pains, feelings } of each.touchpoints) {
        expect(parts).toContain(id);
        for (const fact of [...pains, ...feelings]) expect(parts).toContain(fact.id);
      }
    }
  });

  it('keeps the whole text of what is cut', () => {
    const long = 'A title that goes on and on about everything that happens at this touchpoint and after it';
    const svg = svgOf(
      model({ journeys: [journey('Long', { stages: [stage('One', { touchpoints: [touchpoint(long)] })] })] }),
    );
    expect(svg).toContain(`<title>${long}</title>`);
    expect(svg).toMatch(/…<\/tspan>/);
  });

  it('only differs in colours between themes', () => {
    const colorless = (svg: string) => svg.replace(/#[0-9A-F]{6}/g, '');
    expect(colorless(svgOf(runningShoes, darkTheme))).toBe(colorless(svgOf(runningShoes, lightTheme)));
  });

  it('tells notes apart by hatches where it is printed without colours', () => {
    const svg = svgOf(runningShoes, printTheme);
    const colors = new Set(svg.match(/#[0-9A-F]{6}/g));
    for (const color of colors) expect(color).toMatch(/^#(..)\1\1$/);
    for (const hatch of ['diagonal', 'dots', 'lines'])
      expect(svg).toMatch(new RegExp(`fill="url\\(#.*hatch-${hatch}\\)"`));
    expect(svgOf(runningShoes, lightTheme)).not.toContain('hatch');
  });

  it('shows pictures by the addresses that it is given, and says which are not there', () => {
    const maya = persona('maya', 'Maya', { photo: 'maya.png' });
    const budi = persona('budi', 'Budi', { photo: 'budi.png' });
    const images = ['box.png', 'gone.png', 'later.png'].map((text, index) => ({ id: `image/${index}`, text }));
    const stages = [stage('One', { touchpoints: [touchpoint('Opens', { images })] })];
    const any = model({ personas: [maya, budi], journeys: [journey('Box', { personas: ['maya', 'budi'], stages })] });
    const pictures = new Map([
      ['maya.png', 'data:image/png;base64,AAAA'],
      ['budi.png', null],
      ['box.png', 'data:image/png;base64,"&<'],
      ['gone.png', null],
    ]);
    const { attributes, text } = parse(
      drawSvg(layout(any, any.journeys[0] as NonNullable<(typeof any.journeys)[0]>, { pictures }), lightTheme),
    );
    expect(attributes).toContainEqual({ name: 'href', value: 'data:image/png;base64,AAAA' });
    expect(attributes).toContainEqual({ name: 'href', value: 'data:image/png;base64,"&<' });
    expect(attributes).toContainEqual({ name: 'aria-label', value: 'box.png: Opens' });
    expect(text).toMatch(/Not found\s*gone\.png/);
    expect(text).toMatch(/Image\s*later\.png/);
    expect(text).toContain('No photo found');
  });

  it('leads to addresses on the web, and to nothing else', () => {
    const links = [
      'https://a.example/1',
      'javascript:alert(1)',
      'notes/a.md',
      ' http://b.example ',
      'https://',
      'data:text/html,x',
    ];
    const evidence = links.map((link, index) => ({ id: `evidence/${index}`, text: 'Report', link }));
    const solutions = links.map((link, index) => ({
      id: `s/${index}`,
      key: `s${index}`,
      title: 'Pilot',
      delivers: [],
      link,
    }));
    const stages = [stage('One', { touchpoints: [touchpoint('Opens', { evidence, solutions })] })];
    const { attributes } = parse(svgOf(model({ journeys: [journey('Linked', { evidence, stages })] })));
    const followed = attributes.flatMap(({ name, value }) =>
      name === 'href' && !value.startsWith('#') ? [value] : [],
    );
    expect(new Set(followed)).toEqual(new Set(['https://a.example/1', 'http://b.example']));
  });

  it('tells what opportunities solve and solutions deliver, wherever it is written', () => {
    const one = touchpoint('One', { pains: [{ ...pain('No seats'), key: 'seats' }] });
    const two = touchpoint('Two', {
      opportunities: [opportunity('Benches', { key: 'benches', solves: ['seats', 'not-known'] })],
      solutions: [{ id: 's', key: 's', title: 'Pilot', delivers: ['benches'] }],
    });
    const drawn = (touchpoints: Touchpoint[]) =>
      parse(svgOf(model({ journeys: [journey('Hall', { stages: [stage('A', { touchpoints }), stage('B')] })] }))).text;
    expect(drawn([one, two])).toContain('Solves: No seats');
    expect(drawn([one, two])).toContain('Solves: Not known');
    expect(drawn([one, two])).toContain('Delivers: Benches');
    const renamed = { ...one, pains: [{ ...pain('No chairs'), key: 'seats' }] };
    expect(drawn([renamed, two])).toContain('Solves: No chairs');
  });

  it('tells what opportunities solve in stages that are not drawn', () => {
    const hurt = touchpoint('One', { pains: [{ ...pain('No seats'), key: 'seats' }] });
    const mended = touchpoint('Two', { opportunities: [opportunity('Benches', { solves: ['seats'] })] });
    const stages = [stage('A', { touchpoints: [hurt] }), stage('B', { touchpoints: [mended] })];
    const hall = journey('Hall', { stages });
    const scene = layout(model({ journeys: [hall] }), hall, { stages: [stages[1]?.key ?? ''] });
    expect(parse(drawSvg(scene, lightTheme)).text).toContain('Solves: No seats');
  });

  it('is the same text each time', () => {
    expect(svgOf(structuredClone(runningShoes))).toBe(svgOf(runningShoes));
  });
});
