import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apply, diff } from '../../../src/diff/index.ts';
import { kinds } from '../../../src/diff/kinds.ts';
import { everything, examples, hostile, told } from '../../formats/fixtures.ts';
import { sideOf } from './read-sides.ts';

interface Schema {
  readonly definitions: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>>;
}

/** What the schema calls kinds of parts otherwise. */
const definitions: Readonly<Record<string, string>> = {
  image: 'statement',
  statement: 'personaStatement',
  'lane-entry': 'laneEntry',
};

describe('changes', () => {
  it('make the newer model of the older one, whatever the two have in common', async () => {
    const all = [
      ...(await examples()).values(),
      await told(everything),
      await told(hostile),
      await told('journey j {}'),
    ];
    const models = [...new Set(all.map(({ model }) => model))];
    for (const before of models) {
      for (const after of models) {
        const changes = diff({ model: before }, { model: after });
        expect(apply(JSON.parse(JSON.stringify(changes)), before)).toEqual({ ...after, uri: before.uri });
        if (before === after) expect(changes).toEqual({ changes: [], curve: [], ids: {} });
      }
    }
  });

  it('know all that parts of a model can say', () => {
    const schema: Schema = JSON.parse(
      readFileSync(new URL('../../../schemas/journey-model.schema.json', import.meta.url), 'utf8'),
    );
    for (const [name, { fields, lists, named }] of Object.entries(kinds)) {
      const properties = schema.definitions[definitions[name] ?? name]?.properties;
      if (!properties) continue;
      const known = [
        'id',
        ...(named ? ['key', 'name', 'title'] : []),
        ...fields.flatMap((field) => field.of ?? [field.name]),
        ...lists.map((list) => list.name),
      ];
      expect(known.sort(), name).toEqual(Object.keys(properties).sort());
    }
    expect(Object.keys(schema.definitions).filter((name) => name in kinds).length).toBeGreaterThan(15);
  });

  it('have the same fingerprint on another base, and another one for another change', async () => {
    const change = async (before: string, from: string, to: string) => {
      const changes = diff(await sideOf(before), await sideOf(before.replace(from, to))).changes;
      expect(changes).toHaveLength(1);
      return changes[0]?.fingerprint;
    };
    const rebased = everything
      .replace('age 29', 'age 41')
      .replace('    touchpoint ask', '    touchpoint "Wakes up"\n    touchpoint ask')
      .replace('      pain mixed', '      pain "Too early"\n      pain mixed');
    const one = await change(everything, 'severity high', 'severity low');
    expect(await change(rebased, 'severity high', 'severity low')).toBe(one);
    expect(await change(everything, 'severity high', 'severity medium')).not.toBe(one);
  });

  it('tell what they do to curves, each alone and all together', async () => {
    const text = (first: string, second: string) =>
      `journey j "J" {\n stage a "A" {\n  touchpoint x "X" feels ${first}\n  touchpoint y "Y" feels ${second}\n }\n stage b "B" {\n  touchpoint z "Z" feels happy\n }\n}\n`;
    const { changes, curve } = diff(await sideOf(text('frustrated', 'calm')), await sideOf(text('curious', 'sad')));
    expect(changes.flatMap(({ effect }) => (effect ? [effect] : []))).toEqual([
      [{ journey: 'journey/j', average: 0.83, lowest: 1, stages: { 'journey/j/a': 1.25 } }],
      [{ journey: 'journey/j', average: -0.5, lowest: -1.5, stages: { 'journey/j/a': -0.75 } }],
    ]);
    expect(curve).toEqual([
      {
        journey: 'journey/j',
        average: { before: 0, after: 0.33 },
        lowest: { before: -2, after: -1 },
        stages: [
          { stage: 'journey/j/a', title: 'A', before: -0.75, after: -0.25 },
          { stage: 'journey/j/b', title: 'B', before: 1.5, after: 1.5 },
        ],
      },
    ]);
  });

  it('of paths only follow where the file went to another folder, and they lead where they led', async () => {
    const text = (people: string, picture: string) =>
      `import "${people}"\njourney j { stage s { touchpoint t {\n image "${picture}"\n} } }\n`;
    const before = await sideOf(text('people.journey', 'images/a.png'));
    const { model } = await sideOf(text('../people.journey', '../images/b.png'));
    const after = { model: { ...model, uri: 'file:///workspace/shop/a.journey' } };
    const { changes } = diff(before, after);
    expect(changes.map(({ id, implied }) => [id, implied])).toEqual([
      ['changed journey/j/s/t#image/images-a-png.text', undefined],
      ['changed #import/../people.journey.path', true],
    ]);
    expect(apply({ changes, ids: diff(before, after).ids }, before.model)).toEqual({ ...model, uri: before.model.uri });
  });

  it('of a shared persona and emotion are traced to the journeys that they touch', async () => {
    const text =
      'import "people.journey"\njourney one "One" {\n for maya\n stage "S" {\n  touchpoint "T" feels lega\n }\n}\njourney two "Two" {\n for budi\n}\n';
    const people = 'persona maya "Maya" {\n age 29\n}\npersona budi "Budi"\nemotion lega "Lega" +1\n';
    const before = await sideOf(text, { 'people.journey': people });
    const now = people.replace('29', '30').replace('+1', '+2');
    const { changes } = diff(before, await sideOf(text, { 'people.journey': now }));
    expect(changes.map(({ id, journeys, implied, newRange }) => [id, journeys, implied, newRange?.uri])).toEqual([
      ['changed journey/one/s/t#feels.feeling', ['journey/one'], true, 'file:///workspace/a.journey'],
      ['changed persona/maya.age', ['journey/one'], undefined, 'file:///workspace/people.journey'],
      ['changed emotion/lega.score', ['journey/one'], undefined, 'file:///workspace/people.journey'],
    ]);
    expect(changes.at(-1)?.effect).toEqual([
      { journey: 'journey/one', persona: 'maya', average: 1, lowest: 1, stages: { 'journey/one/s': 1 } },
    ]);
  });
});
