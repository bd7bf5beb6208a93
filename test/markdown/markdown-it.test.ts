import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import journey from '../../src/markdown/markdown-it.ts';

const md = new MarkdownIt().use(journey);

/** A block marked `journey` around some lines. */
const block = (text: string) => `\`\`\`journey\n${text}\n\`\`\`\n`;

const shoes = `persona maya "Maya"
journey "Buying shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}`;

/** What a reader is told of a page. */
const toldIn = (html: string) => [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, told]) => told);

test('a block is drawn, with the names it declares and those known everywhere', () => {
  const html = md.render(block(shoes));
  expect(html).toContain('<svg');
  expect(html).toContain('Buying shoes');
  expect(html).toContain('Relieved');
  expect(toldIn(html)).toEqual([]);
});

test('other blocks stay as they are', () => {
  const others = '```js\nlet a;\n```\n\n```journeys\n```\n\n    indented\n';
  expect(md.render(others)).toBe(new MarkdownIt().render(others));
});

test('no two blocks of a page have an id in common', () => {
  const ids = [...md.render(block(shoes) + block(shoes)).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(4);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every reference in a block leads to an id in it', () => {
  const html = md.render(block(shoes));
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  const references = [...html.matchAll(/="(?:url\()?#([^")]*)/g)].map(([, id]) => id ?? '');
  expect(references.filter((id) => !/^[0-9A-F]{6}$/i.test(id) && !ids.has(id))).toEqual([]);
});

describe('what is wrong is told with its line', () => {
  test.each([
    ['an unknown name', shoes.replace('for maya', 'for mya'), /^Line 3: There is no persona/],
    ['a block that is not closed', shoes.slice(0, -2), /^Line \d+: /],
    ['an import', `import "people.journey"\n${shoes}`, /^Line 1: Nothing can be imported here\./],
    ['nothing at all', '', /^There is no journey here yet\./],
  ])('%s', (_what, text, told) => {
    const [first] = toldIn(md.render(block(text)));
    expect(first).toMatch(told);
  });

  test('and the rest is drawn', () => {
    expect(md.render(block(shoes.replace('feels relieved', 'feels feels')))).toContain('Pays');
  });

  test('many errors are counted', () => {
    const told = toldIn(md.render(block('xyz\n'.repeat(20))));
    expect(told).toHaveLength(6);
    expect(told.at(-1)).toBe('And 15 more.');
  });
});

test('what was read before does not matter', () => {
  md.render(block('persona other "Other"'));
  expect(toldIn(md.render(block('journey "J" { for other }')))[0]).toMatch(/^Line 1: There is no persona/);
});

describe('texts stay texts', () => {
  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    ']]></svg><style>*{}</style>',
    '&lt;b&gt;',
  ])('%s', (text) => {
    const written = text.replaceAll('"', '\\"');
    const html = md.render(block(`journey "${written}" {\n  stage "${written}" {\n  }\n  for ${text}\n}`));
    expect(html).not.toMatch(/<(script|img|b)\b/);
    expect(html.match(/<style>/g)).toHaveLength(1);
  });
});

test('colours follow the reader unless one is chosen', () => {
  const styleOf = (theme?: 'light' | 'none') => new MarkdownIt().use(journey, theme && { theme }).render(block(shoes));
  expect(styleOf()).toContain('prefers-color-scheme:dark');
  expect(styleOf('light')).toMatch(/\.journey-block\{--jm-/);
  expect(styleOf('light')).not.toContain('prefers-color-scheme');
  expect(styleOf('none')).not.toMatch(/\.journey-block\{--jm-/);
});
