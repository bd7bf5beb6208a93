import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/language/rules/index.ts';
import { inWords } from '../../src/language/sentences.ts';
import { lineKinds, modifierKinds } from '../../src/language/vocabulary/index.ts';
import { addFiles, createServices, listedErrors } from './language-services.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/language.md');
const builtinNames = [...read('src/language/builtin.journey').matchAll(/^(?:emotion|channel|lane) (\S+)/gm)].map(
  ([, name]) => name,
);

describe('the language page', () => {
  const sections = page.split(/^(?=#{2,3} )/m);
  const sectionOf = (keyword: string) =>
    sections.find((section) => section.startsWith('### `') && section.split('\n', 1)[0]?.includes(`\`${keyword}\``)) ??
    '';

  it.each(lineKinds)('says of $keyword where it stands and how often', ({ keyword, places, once }) => {
    const blocks = inWords(
      places.map((place) => `a ${place}`),
      'or',
    );
    const where = places.includes('file') ? 'outside of all blocks' : `in ${blocks}`;
    expect(sectionOf(keyword)).toContain(`\nStands ${where}.${once ? ' Once.' : ''}\n`);
  });

  const modifiers = modifierKinds.flatMap(({ keyword, lines }) => lines.map((line) => ({ keyword, line })));
  it.each(modifiers)('explains $keyword on a line of $line', ({ keyword, line }) => {
    expect(sectionOf(line)).toContain(`\n- \`${keyword}\` — `);
  });

  it.each(builtinNames)('lists the built-in %s', (name) => {
    expect(page).toContain(`\`${name}\``);
  });

  const errors = rules.filter(({ level }) => level === 'error').map(({ id }) => id);
  it.each(errors)('explains the error %s', (id) => {
    expect(page).toContain(`\n| \`${id}\` | `);
  });

  /** Examples as they are fenced: the language, and the block in which they stand. */
  const examples = [...page.matchAll(/^```journey ?(\w*)\n([\s\S]*?)^```/gm)].map(([, place = '', text = '']) => ({
    begins: text.split('\n', 1)[0],
    place,
    text,
  }));
  it.each(examples)('gives an example that is right: $begins', async ({ place, text }) => {
    const [document] = await addFiles(await createServices(), {
      'page.journey': inPlace(text, place),
      'shared/people.journey': known,
    });
    expect(listedErrors(document?.diagnostics)).toEqual([]);
  });

  it('begins with the first of the examples', () => {
    expect(examples[0]?.text).toBe(read('examples/first-journey.journey'));
  });

  it('links to headings that it has', () => {
    const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchor(heading));
    const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, link]) => link);
    expect(links.filter((link) => !headings.includes(link ?? ''))).toEqual([]);
  });
});

/** What a heading is called in links. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** What the examples of the language page refer to. */
const known = `
persona maya "Maya"
persona budi "Budi"
channel toko "Toko" is marketplace
lane legal "Legal basis"
actor customer-service "Customer service"
actor warehouse "Warehouse"
actor oms "Order system"
journey returns "Returning a pair"
journey sample "Sample" {
  stage aware "Awareness"
  stage purchase "Purchase"
}
`;

/** A file in which an example stands in its block. */
function inPlace(text: string, place: string): string {
  const touchpoint = (block: string) => `touchpoint order "Orders" {\n${block}\n}`;
  const stage = (block: string) => `stage purchase "Purchase" {\n${block}\n}`;
  const journey = (block: string) => `journey j "J" {\n${block}\n}`;
  const wrapped: Readonly<Record<string, string>> = {
    persona: `persona p "P" {\n${text}\n}`,
    journey: journey(text),
    stage: journey(stage(text)),
    touchpoint: journey(stage(touchpoint(text))),
    view: `view v "V" of sample {\n${text}\n}`,
  };
  return `import "shared/people.journey"\n${wrapped[place] ?? text}`;
}
