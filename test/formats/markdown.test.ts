import { marked, type Tokens } from 'marked';
import { beforeAll, describe, expect, it } from 'vitest';
import { markdown } from '../../src/formats/markdown.ts';
import { journey, model, stage, touchpoint } from '../map/fixtures/build.ts';
import { everything, hostile, type Told, told } from './fixtures.ts';

const textOf = ({ model: of, journey: each }: Told) => markdown(of, each, {}) as string;
const tokensOf = (each: Told) => marked.lexer(textOf(each), { gfm: true });
const headingsOf = (each: Told) =>
  tokensOf(each).flatMap((token) =>
    token.type === 'heading' ? [`${'#'.repeat(token.depth)} ${shown(token.tokens)}`] : [],
  );
const tablesOf = (each: Told) =>
  tokensOf(each)
    .filter((token): token is Tokens.Table => token.type === 'table')
    .map(({ header, rows }) => [header, ...rows].map((row) => row.map(({ tokens }) => shown(tokens))));

/** What a reader sees of a piece of Markdown; a line break as a slash. */
function shown(tokens: readonly Tokens.Generic[] | undefined): string {
  return (tokens ?? [])
    .map((token) => {
      if (token.type === 'html') return token.raw === '<br>' ? ' / ' : `HTML ${token.raw}`;
      if (token.tokens) return shown(token.tokens);
      return String(token.text)
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&');
    })
    .join('');
}

let all: Told;
let odd: Told;
beforeAll(async () => {
  const { model: of } = await told(everything);
  all = { model: of, journey: of.journeys.find(({ key }) => key === 'buy') ?? expect.fail() };
  odd = await told(hostile);
});

describe('Markdown', () => {
  it('has a heading for the journey, its personas and each stage', () => {
    expect(headingsOf(all)).toEqual([
      '# Buying shoes',
      '## Personas',
      '### Maya Putri, Designer, 29',
      '### Budi',
      '## At a glance',
      '## 1. Awareness',
      '## 2. Nothing yet',
    ]);
  });

  it('tells the stages at a glance', () => {
    expect(tablesOf(all)[0]).toEqual([
      ['Stage', 'Takes', 'Touchpoints', 'Mean feeling', 'Pains', 'Opportunities'],
      ['Awareness', '2 days', '2', '−0.2', '1', '1'],
      ['Nothing yet', '', '0', '', '0', '0'],
    ]);
  });

  it('has a table for each stage, laid out as the map', () => {
    expect(tablesOf(all)[1]).toEqual([
      ['', '★ Asks a friend', 'Pays'],
      ['Channels', 'Toko / Email', ''],
      ['After', '9 days', ''],
      ['Takes', '1 hour', ''],
      ['Maya Putri feels', 'Lega +1 “At last”', ''],
      ['Budi feels', 'Anxious −1.5', ''],
      ['Does', 'Sends a note', ''],
      ['Thinks', 'Maya Putri: Which brand?', ''],
      ['Says', 'Help me', ''],
      ['Pains', 'Reviews contradict (high severity, for Budi)', ''],
      ['Gains', 'Trusts the advice (for Maya Putri)', ''],
      ['Opportunities', 'Honest reviews (high impact, low effort, solves: Reviews contradict)', ''],
      ['Solutions', 'Verified badge (in progress, delivers: Honest reviews, https://tracker.example/142)', ''],
      ['Legal basis', 'Terms, section 2', ''],
      ['Evidence', 'Chats (measured, 1 Feb 2026)', ''],
      ['Images', 'friend.png', ''],
      ['Frontstage', 'Answers (by Order desk, waits: 14 hours, fails: Twice a month)', ''],
      ['Backstage', 'Looks up', ''],
      ['Support', 'System', ''],
      ['Leads to', 'Pays', ''],
      ['Continues in', 'Next year', ''],
      ['Metrics', 'First answer: 14 hours', ''],
    ]);
  });

  it('splits wide stages into tables of about the same width', () => {
    const touchpoints = Array.from({ length: 9 }, (_, index) => touchpoint(`T${index + 1}`));
    const each = journey('Wide', { stages: [stage('S', { touchpoints })] });
    const heads = tablesOf({ model: model({}), journey: each })
      .slice(1)
      .map(([head]) => head);
    expect(heads).toEqual([
      ['', 'T1', 'T2', 'T3'],
      ['', 'T4', 'T5', 'T6'],
      ['', 'T7', 'T8', 'T9'],
    ]);
  });

  it('shows texts as they are, whatever they mean to Markdown and HTML', () => {
    const [title] = headingsOf(odd);
    expect(title).toBe('# title: a % test %%{init: {}}%% ; # & <script>alert(1)</script> | x');
    expect(headingsOf(odd).at(-1)).toBe('## 2. </script> accTitle: empty');
    const [, first, second] = tablesOf(odd);
    expect(first?.[0]).toEqual(['', 'title of the film | pipe', 'Journey starts: now; #5', 'section 2']);
    expect(first?.at(-1)).toEqual(['Evidence', 'Report | a (measured, https://x.example/a?b=c|d&e=f)', '', '']);
    expect(second?.[0]).toEqual(['', '1. List / - item', 'style a:#b;']);
    expect(first?.flat().find((cell) => cell.startsWith('@here'))).toBe('@here `a` <br> "q"');
    const html = marked.parse(textOf(odd).replace(/^<!--.*?-->/, ''), { async: false });
    expect(html.match(/<(?!\/?(h\d|p|ul|li|table|thead|tbody|tr|th|td|br|a|strong)\b)[^>]*>/g)).toBeNull();
    expect(html.match(/<a href="[^"]*"/g)).toEqual([
      '<a href="http://x.y"',
      '<a href="http://evil"',
      '<a href="https://x.example/a?b=c"',
    ]);
  });
});
