import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nearFile } from '../../src/cli/read-near.ts';
import { readPictures } from '../../src/cli/read-pictures.ts';
import { journey, model, persona, stage, touchpoint } from '../map/fixtures/build.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'journey-'));
  mkdirSync(join(home, 'project', 'maps'), { recursive: true });
  mkdirSync(join(home, 'project', 'images'));
  for (const file of ['secret.png', 'project/images/maya.png', 'project/maps/box.SVG', 'project/maps/notes.txt']) {
    writeFileSync(join(home, file), file);
  }
  writeFileSync(join(home, 'project', 'maps', 'huge.png'), Buffer.alloc(5_000_001));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function picturesOf(photo: string, images: readonly string[] = []) {
  const touchpoints = [touchpoint('Opens', { images: images.map((text) => ({ id: text, text })) })];
  const any = model({
    uri: pathToFileURL(join(home, 'project', 'maps', 'shop.journey')).href,
    personas: [persona('maya', 'Maya', { photo })],
    journeys: [journey('Shop', { stages: [stage('One', { touchpoints })] })],
  });
  return readPictures(any, nearFile(any.uri, join(home, 'project')));
}

test('pictures below the folder become data addresses of their type', async () => {
  const pictures = await picturesOf('../images/maya.png', ['box.SVG', '..\\images\\maya.png']);
  const photo = `data:image/png;base64,${btoa('project/images/maya.png')}`;
  expect([...pictures]).toEqual([
    ['../images/maya.png', photo],
    ['box.SVG', `data:image/svg+xml;base64,${btoa('project/maps/box.SVG')}`],
    ['..\\images\\maya.png', photo],
  ]);
});

test('nothing else is read', async () => {
  symlinkSync(join(home, 'secret.png'), join(home, 'project', 'maps', 'link.png'));
  const refused = [
    ...['../../secret.png', 'link.png', join(home, 'secret.png'), join(home, 'project', 'images', 'maya.png')],
    ...['https://example.com/a.png', 'file:///etc/passwd.png', 'C:\\secret.png', '\\\\server\\a.png', 'a\0.png'],
    ...['notes.txt', 'huge.png', 'gone.png', '', '.', '..png/'],
  ];
  const pictures = await picturesOf('../images', refused);
  expect([...pictures.values()]).toEqual(['../images', ...refused].map(() => null));
});
