import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import manifestTexts from '../../package.nls.json' with { type: 'json' };
import { rules } from '../../src/language/rules/index.ts';
import { ruleList, rulePage } from '../../src/language/rules/pages.ts';
import { isLint, levels, type RuleDescription } from '../../src/language/rules/rule.ts';
import { languages } from '../../src/words/index.ts';
import { addFile, createServices } from './language-services.ts';

// `npm run docs` writes the pages and the schema anew.

describe.each(rules.map((rule) => [rule.id, rule] as const))('the rule %s', (id, rule) => {
  const idsFoundIn = async (text: string) => {
    const { diagnostics = [] } = await addFile(await createServices(['test.journey', 'images/maya.svg']), text);
    return diagnostics.map(({ code }) => code);
  };

  it('finds something in its wrong example and nothing in the right one', async () => {
    expect(await idsFoundIn(rule.wrong)).toContain(id);
    expect(await idsFoundIn(rule.right)).toEqual([]);
  });

  it('has a page in the docs', async () => {
    await expect(rulePage(rule)).toMatchFileSnapshot(`../../docs/rules/${id}.md`);
  });
});

it('all rules are listed in the docs', async () => {
  await expect(ruleList()).toMatchFileSnapshot('../../docs/rules/README.md');
});

it('the schema of configuration files knows every lint', async () => {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Journey Maps',
    description: 'How the journeys below this folder are checked and drawn.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        type: 'object',
        description: 'The levels of rules. Errors keep their level.',
        additionalProperties: false,
        properties: levelSchemas(({ meaning }) => meaning.replaceAll('`', '')),
      },
      brand: {
        type: 'object',
        description: 'What makes maps those of a company.',
        additionalProperties: false,
        properties: {
          accent: {
            type: 'string',
            pattern: '^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$',
            format: 'color-hex',
            description: 'The colour of the stages and of the first persona. Maps take shades of it that can be read.',
            examples: ['#0072B2'],
          },
          logo: {
            type: 'string',
            description: 'The path of a picture from the folder of this file: SVG, PNG, JPEG, GIF, WebP or AVIF.',
            examples: ['images/logo.svg'],
          },
          fonts: {
            type: 'object',
            description: 'The font of the maps: files of one weight each. What a file lacks is set in Inter.',
            additionalProperties: false,
            required: ['regular'],
            properties: {
              regular: fontSchema('For most texts, and for all where no other face is named'),
              bold: fontSchema('For titles'),
              italic: fontSchema('For what is not upright, such as quotes'),
            },
          },
        },
      },
      language: {
        enum: languages,
        description:
          'The language of what maps say by themselves, such as the names of lanes. Whoever draws a map gets the same.',
      },
    },
    allowComments: true,
    allowTrailingCommas: true,
  };
  const text = `${JSON.stringify(schema, undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../schemas/journey.config.schema.json');
});

function fontSchema(what: string) {
  return {
    type: 'string',
    pattern: '\\.([Tt][Tt][Ff]|[Oo][Tt][Ff]|[Ww][Oo][Ff][Ff]2?)$',
    description: `${what}: the path of a font file from the folder of this file, TTF, OTF, WOFF or WOFF2.`,
    examples: ['fonts/Acme-Regular.woff2'],
  };
}

it('the settings of VS Code know every lint', () => {
  const { properties } = manifest.contributes.configuration[0] as {
    properties: Record<string, { properties?: unknown }>;
  };
  expect(properties['journey.rules']?.properties).toEqual(levelSchemas(({ id }) => `%rule.${id}%`));
  for (const { id, meaning } of rules.filter(isLint)) {
    expect(manifestTexts).toHaveProperty([`rule.${id}`], meaning.replaceAll('`', ''));
  }
});

function levelSchemas(descriptionOf: (rule: RuleDescription) => string) {
  return Object.fromEntries(
    rules
      .filter(isLint)
      .map((rule) => [rule.id, { enum: [...levels, 'off'], default: rule.level, description: descriptionOf(rule) }]),
  );
}
