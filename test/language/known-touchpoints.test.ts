import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { KnownTouchpoints } from '../../src/language/known-touchpoints.ts';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { toModel } from '../../src/language/to-model.ts';
import { addFile, createServices, wholeLanguage } from './language-services.ts';

let services: JourneyEditorServices;
beforeAll(async () => {
  services = await createServices();
});

const shop = `emotion eager "Eager" +1

journey shop "Buying shoes" {
  stage aware "Awareness" {
    touchpoint post "Sees a post" on instagram feels eager {
      leads to order
    }
  }

  stage buy "Purchase" {
    touchpoint order "Places the order" on web feels frustrated
  }
}
`;

/** The touchpoints of a text. */
async function touchpointsOf(text: string, known: KnownTouchpoints) {
  const { journeys } = toModel(await addFile(services, text), known);
  return journeys.flatMap(({ stages }) => stages.flatMap(({ touchpoints }) => touchpoints));
}

test('a touchpoint that is written as before is not read again', async () => {
  const known = new KnownTouchpoints();
  const before = await touchpointsOf(shop, known);
  const after = await touchpointsOf(`\n${shop.replace('feels frustrated', 'feels relieved')}`, known);
  expect(after[0]).toBe(before[0]);
  expect(after[1]?.feelings[0]?.emotion).toBe('relieved');
});

test('a touchpoint is read again when what it shows of others has changed', async () => {
  const known = new KnownTouchpoints();
  await touchpointsOf(shop, known);
  const [led] = await touchpointsOf(shop.replace('Places the order', 'Orders'), known);
  expect(led?.links[0]?.title).toBe('Orders');
  const [felt] = await touchpointsOf(shop.replace('+1', '+2'), known);
  expect(felt?.feelings[0]?.score).toBe(2);
});

test('whatever is written, the model is that of a text which is read for the first time', async () => {
  const whole = Object.values(wholeLanguage).join('\n');
  const words = whole.split(/\s+/);
  const pieces = ['{', '}', '"', '"""', ',', '\n', '  ', '#', ':', 'touchpoint x "X" {', ...words];
  const edit = fc.record({ at: fc.nat(whole.length), cut: fc.nat(40), put: fc.constantFrom('', ...pieces) });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const known = new KnownTouchpoints();
      let text = whole;
      await touchpointsOf(text, known);
      for (const { at, cut, put } of edits) {
        text = text.slice(0, at) + put + text.slice(at + cut);
        const document = await addFile(services, text);
        expect(toModel(document, known)).toEqual(toModel(document));
      }
    }),
    { numRuns: 60 },
  );
});
