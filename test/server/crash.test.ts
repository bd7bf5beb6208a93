import { expect, it } from 'vitest';
import { folderWith, placeOf, startClient, uriOf } from './client.ts';

it('a server that is killed in the middle of an edit comes back with the same state', { timeout: 30_000 }, async () => {
  const people = 'persona maya "Maya"\n';
  const shop =
    'import "people.journey"\njourney shop "Shop" {\n  for maya\n  stage "S" { touchpoint "T" feels hapy }\n}\n';
  const folder = folderWith({ 'people.journey': people, 'shop.journey': shop });
  const [peopleUri, shopUri] = [uriOf(folder, 'people.journey'), uriOf(folder, 'shop.journey')];
  const first = await startClient([folder]);
  await first.open(peopleUri, people);
  await first.open(shopUri, shop);
  await first.change(peopleUri, placeOf(people, 'maya'), 'lina', 4);
  await expect.poll(() => first.codesOf(shopUri)).toEqual(['unknown-name', 'unknown-name']);
  const diagnostics = first.diagnosticsOf(shopUri);
  const model = await first.connection.sendRequest<object>('journey/watch', { uri: shopUri });
  await first.change(shopUri, placeOf(shop, 'Shop'), 'x');
  await first.change(shopUri, placeOf(shop, 'Shop'), '', 1);
  await first.kill();

  const second = await startClient([folder]);
  await second.open(shopUri, shop);
  await second.open(peopleUri, people.replace('maya', 'lina'));
  await expect.poll(() => second.diagnosticsOf(shopUri)).toEqual(diagnostics);
  const again = await second.connection.sendRequest<object>('journey/watch', { uri: shopUri });
  expect(again).toEqual({ ...model, version: 1 });
});
