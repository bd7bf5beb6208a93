import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { toModel } from '../../src/language/to-model.ts';
import { drawSvg, layout, lensesOf, lightTheme } from '../../src/map/index.ts';
import { addFiles, createServices } from '../language/language-services.ts';

const folder = new URL('../../examples/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const paths = [...readdirSync(folder).filter((path) => path.endsWith('.journey')), 'shared/people.journey'];

// Whoever changes one of these pictures on purpose looks at the new one before it is kept: npx vitest run test/map/golden-lenses.test.ts -u
it.each(['next-year.journey', 'checkout-to-exchange.journey'])('the lenses of %s look as they did', async (path) => {
  const services = await createServices();
  const documents = await addFiles(services, Object.fromEntries(paths.map((each) => [each, read(each)])));
  const model = toModel(documents[paths.indexOf(path)] as (typeof documents)[number]);
  const [journey] = model.journeys;
  const lenses = journey ? lensesOf(model, journey).filter(({ kind }) => kind !== 'map') : [];
  expect(lenses.length).toBeGreaterThan(2);
  for (const lens of lenses) {
    const svg = drawSvg(layout(model, journey as NonNullable<typeof journey>, { lens }), lightTheme);
    const name = `${path.replace('.journey', '')}-${lens.key}.svg`;
    const golden = fileURLToPath(new URL(`golden/${name}`, import.meta.url));
    await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(golden);
  }
});
