import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { json } from '../../src/formats/json.ts';
import { everything, examples, hostile, type Told, told } from './fixtures.ts';

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, unknown>>;
}
const schema: ObjectSchema & { readonly definitions: Readonly<Record<string, ObjectSchema>> } = JSON.parse(
  readFileSync(new URL('../../schemas/journey-model.schema.json', import.meta.url), 'utf8'),
);
const documentOf = ({ model, journey }: Told) => JSON.parse(json(model, journey, {}) as string);

describe('JSON', () => {
  let validate: ValidateFunction;
  let all: Told;
  beforeAll(async () => {
    validate = new Ajv({ allErrors: true, strict: true }).compile(schema);
    const { model } = await told(everything);
    all = { model, journey: model.journeys.find(({ key }) => key === 'buy') ?? expect.fail() };
  });

  it('is what the schema says, for all examples, all facts and odd texts', async () => {
    for (const [name, each] of [
      ...(await examples()),
      ['everything', all],
      ['hostile', await told(hostile)],
    ] as const) {
      validate(documentOf(each));
      expect(validate.errors, name).toBeNull();
    }
  });

  it('says all that the schema knows', () => {
    const said = new Set<string>();
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(collect);
      else if (typeof value === 'object' && value !== null) {
        for (const key of Object.keys(value)) said.add(key);
        Object.values(value).forEach(collect);
      }
    };
    collect(documentOf(all));
    const known = [schema, ...Object.values(schema.definitions)].flatMap(({ properties = {} }) =>
      Object.keys(properties),
    );
    expect([...new Set(known)].filter((key) => !said.has(key))).toEqual([]);
  });

  it('has one journey, its views, and no paths of the machine', () => {
    const document = documentOf(all);
    expect(document.journey.key).toBe('buy');
    expect(document.views).toHaveLength(1);
    expect(JSON.stringify(document)).not.toContain('file://');
    const other = all.model.journeys.find(({ key }) => key === 'next') ?? expect.fail();
    expect(documentOf({ model: all.model, journey: other }).views).toEqual([]);
  });
});
