import { afterEach, expect, it } from 'vitest';
import { drawSvg, layout, lightTheme } from '../../src/map/index.ts';
import type { Model } from '../../src/model/index.ts';
import { speak } from '../../src/words/index.ts';
import { listed } from '../language/language-services.ts';
import { greek, greekLenses, greekModel } from './greek.ts';

afterEach(() => speak('en', {}));

it('the journeys of these tests are read without errors', () => {
  expect(listed(greek.diagnostics?.filter(({ severity }) => severity === 1))).toEqual([]);
  expect(greekLenses.length).toBeGreaterThan(7);
});

it.each(greekLenses)(
  'a map of %s is drawn in the language of its model, whatever was drawn before and whatever is spoken',
  (_, journey, lens) => {
    const drawn = (model: Model) => drawSvg(layout(model, journey, { lens }), lightTheme);
    const english = drawn(greekModel);
    const indonesian = drawn({ ...greekModel, language: 'id' });
    expect(indonesian).not.toBe(english);
    expect(drawn(greekModel)).toBe(english);
    speak('id', {});
    expect(drawn({ ...greekModel, language: 'en' })).toBe(english);
    expect(drawn({ ...greekModel, language: 'id' })).toBe(indonesian);
  },
);
