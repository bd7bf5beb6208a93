import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { fenced, inert, link } from '../../src/cli/inert-markdown.ts';

const markdown = new MarkdownIt({ html: true, linkify: true });

/** What readers see of a text in the cell of a table, and the tags around it. */
function shownInCell(text: string): { words: string; tags: readonly string[] } {
  const html = markdown.render(`| ${text} |\n| --- |\n| ${text} |`);
  const cell = /<td>([\s\S]*)<\/td>/.exec(html)?.[1] ?? html;
  const words = cell
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  return { words, tags: cell.match(/<[a-z/!][^>]*>/gi) ?? [] };
}

/** What GitHub and GitLab look for in what was read as Markdown. */
const references = /[@#!~%&$^][\p{L}\p{N}_"]|GH-\d|https?:\/\/|www\.|:\w+:/iu;

describe('a text that is inert in Markdown', () => {
  it.each([
    '@everyone and @org/team',
    'see #123, owner/repo#4, GH-5, !6, ~bug, %milestone, &7, $8 and ^alert#9',
    '</details><script>alert(1)</script><!-- journey-maps -->',
    '[click](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example>',
    'https://evil.example, www.evil.example and someone@evil.example',
    '`code` **bold** _it_ ~~gone~~ $x^2$ :tada: a | b \\| c \\',
    '&lt;b&gt; &#64;all &commat;all &#35;1',
    '\u202egnp.exe\u2066',
    '```\n/close\n```',
  ])('%s', (text) => {
    const { words, tags } = shownInCell(inert(text));
    expect(tags).toEqual([]);
    expect(words).not.toMatch(references);
    expect(words).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    const said = text.replace(/\s+/g, ' ').replace(/[\u202e\u2066]/g, '');
    expect(words.replaceAll('\u200b', '')).toBe(said);
  });

  it('is inert whatever it is', () => {
    const parts = [
      '@',
      '#',
      '1',
      'a',
      '`',
      '<',
      '>',
      '/',
      '\\',
      '|',
      '&',
      ';',
      '[',
      ']',
      '(',
      ')',
      '!',
      '*',
      '_',
      ':',
      '$',
      ' ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 20 }), (chosen) => {
        const text = `x${chosen.join('')}x`;
        const { words, tags } = shownInCell(inert(text));
        expect(tags).toEqual([]);
        expect(words).not.toMatch(references);
        expect(words.replaceAll('\u200b', '')).toBe(text.replace(/ +/g, ' '));
      }),
      { numRuns: 500 },
    );
  });

  it('takes no more room than a sentence needs', () => {
    expect(inert('😀'.repeat(600))).toBe(`${'😀'.repeat(499)}…`);
  });

  it('cannot end a block of code, nor a link', () => {
    expect(markdown.render(fenced('diff', '+````\n+</details>\n+@all'))).toBe(
      '<pre><code class="language-diff">+````\n+&lt;/details&gt;\n+@all\n</code></pre>\n',
    );
    expect(markdown.render(link('a](b) [c', 'https://host/x'))).toMatch(
      /^<p><a href="https:\/\/host\/x">[^<]*<\/a><\/p>$/m,
    );
  });
});
