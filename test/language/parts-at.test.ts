import type { LangiumDocument } from 'langium';
import { expect, test } from 'vitest';
import { partsAt } from '../../src/language/parts-at.ts';
import { nodesOfParts } from '../../src/language/to-model.ts';
import { addFile, addFiles, createServices } from './language-services.ts';

const shop = `persona maya "Maya"

journey shop "Shop" {
  for maya

  stage find "Find" { touchpoint "Asks" on web feels happy }
  stage buy "Buy" {
    touchpoint pay "Pays" on app feels sad "So much." {  // at last
      pain slow "Slow" severity high  // of all
      maya thinks "Hm."

    }
  }
}

journey next "Next" {
  revises shop
  stage buy "Buy" {
    touchpoint pay "Pays" on app
  }
}
`;

/** The innermost part at the end of a piece of the text, or so many characters behind it; and how many are around it. */
function at(document: LangiumDocument, piece: string, offset = 0, file = document): [string | undefined, number] {
  const text = file.textDocument;
  const place = text.positionAt(text.getText().indexOf(piece) + piece.length + offset);
  const [parts = []] = partsAt(nodesOfParts(document), file.uri.toString(), [place]);
  return [parts[0], parts.length - 1];
}

test('the innermost part is told first, and all around it', async () => {
  const document = await addFile(await createServices(), shop);
  expect(at(document, 'pers')).toEqual(['persona/maya', 0]);
  expect(at(document, 'jour')).toEqual(['journey/shop', 0]);
  expect(at(document, 'touchpoint pa')).toEqual(['journey/shop/buy/pay', 2]);
  expect(at(document, 'feels s')).toEqual(['journey/shop/buy/pay#feels/1', 3]);
  expect(at(document, 'thinks')).toEqual(['journey/shop/buy/pay#statement/1', 3]);
});

test('of several blocks on one line the one at the place is told', async () => {
  const document = await addFile(await createServices(), shop);
  expect(at(document, 'stage find')).toEqual(['journey/shop/find', 1]);
  expect(at(document, '"As')).toEqual(['journey/shop/find/asks', 2]);
});

test('the indentation of a line, its comment and its end belong to what stands on the line', async () => {
  const document = await addFile(await createServices(), shop);
  const pain = 'journey/shop/buy/pay#pain/slow';
  expect(at(document, '// at last\n  ')).toEqual([pain, 3]);
  expect(at(document, '// of')).toEqual([pain, 3]);
  expect(at(document, '// at')).toEqual(['journey/shop/buy/pay', 2]);
  expect(at(document, '"Hm."\n')).toEqual(['journey/shop/buy/pay', 2]);
  expect(at(document, '\n', 0)).toEqual([undefined, -1]);
});

test('each journey of a file has its own parts', async () => {
  const document = await addFile(await createServices(), shop);
  expect(at(document, 'revises shop\n  stage buy "Buy" {\n    touchp')).toEqual(['journey/next/buy/pay', 2]);
});

test('a part of another file is found in the documents that show it', async () => {
  const [people, visit, other] = await addFiles(await createServices(), {
    'people.journey': 'persona maya "Maya" {\n  age 29\n}\n',
    'visit.journey': 'import "people.journey"\njourney visit { for maya }\n',
    'other.journey': 'import "people.journey"\njourney other {}\n',
  });
  if (!people || !visit || !other) throw new Error('A file is missing.');
  expect(at(visit, 'age', 0, people)).toEqual(['persona/maya#age', 1]);
  expect(at(other, 'age', 0, people)).toEqual([undefined, -1]);
  expect(at(visit, 'journey vis')).toEqual(['journey/visit', 0]);
});

test('a text that cannot be read whole is told as far as it can', async () => {
  const document = await addFile(
    await createServices(),
    'journey a {\n  stage s {\n    touchpoint "x" feels\n    pain\n',
  );
  expect(at(document, 'feels')).toEqual(['journey/a/s/x#feels/1', 3]);
  expect(at(document, 'pai')[0]).toMatch(/^journey\/a\/s/);
});
