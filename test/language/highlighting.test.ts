import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { loadHighlighting, readingOf, tokensOf } from './highlighting.ts';

const wholeLanguage = readFileSync(new URL('highlighting.journey', import.meta.url), 'utf8');
let grammar: IGrammar;

beforeAll(async () => {
  grammar = await loadHighlighting();
});

test('every word of the language is given a scope', () => {
  const bare = tokensOf(grammar, wholeLanguage).filter(
    (token) => token.text.trim() !== '' && token.scopes.length === 1,
  );
  expect(bare).toEqual([]);
});

test.each([
  // Names and titles
  ['touchpoint ask "Asks a friend"', 'touchpoint=declares ask=name Asks a friend=title'],
  ['touchpoint ask', 'touchpoint=declares ask=title'],
  ["stage 'Awareness' {", 'stage=declares Awareness=title'],
  ['persona siti "Siti Nurhaliza"', 'persona=declares siti=name Siti Nurhaliza=title'],
  ['channel 小红书 is social', 'channel=declares 小红书=title is=links social=name'],
  ['journey a "" {', 'journey=declares a=name'],
  ['pain mixed "Mixed" severity high', 'pain=fact mixed=name Mixed=text severity=links high=constant.language'],
  // Names that are keywords, or hold one
  ['touchpoint on on on feels on', 'touchpoint=declares on=title on=links on=name feels=links on=emotion'],
  ['touchpoint stage-1', 'touchpoint=declares stage-1=title'],
  ['touchpoint instagram', 'touchpoint=declares instagram=title'],
  ['touchpoint support-team on in-store', 'touchpoint=declares support-team=title on=links in-store=name'],
  ['persona support {', 'persona=declares support=title'],
  ['channel email', 'channel=declares email=title'],
  ['for goal, stage', 'for=fact goal=name stage=name'],
  ['goal: "Own lane"', 'goal=name Own lane=text'],
  // Sentences about a persona
  ['  maya thinks "Why?"', 'maya=name thinks=fact Why?=text'],
  ['budi feels anxious -1 "No."', 'budi=name feels=fact anxious=emotion -1=constant.numeric No.=text'],
  ['support says "Yes."', 'support=name says=fact Yes.=text'],
  ['support "Order system" by oms', 'support=fact Order system=text by=links oms=name'],
  ['says "Hello"', 'says=fact Hello=text'],
  ['touchpoint says "Hello"', 'touchpoint=declares says=name Hello=title'],
  // Facts
  ['import "a.journey"', 'import=imports a.journey=text'],
  ['leads to order', 'leads to=fact order=name'],
  ['continues in returns', 'continues in=fact returns=name'],
  ['legal: "Section 2"', 'legal=name Section 2=text'],
  ['on toko, whatsapp', 'on=fact toko=name whatsapp=name'],
  ['status draft', 'status=fact draft=constant.language'],
  ['persona a { age 29 role "Nurse" }', 'persona=declares a=title age=fact 29=constant.numeric role=fact Nurse=text'],
  [
    'evidence "Page" observed 2026-03-01 link "a.md"',
    'evidence=fact Page=text observed=constant.language 2026-03-01=constant.numeric.date link=links a.md=text',
  ],
  // A fact that goes on in the next line
  [
    'pain "Late"\n  severity high\n  for budi',
    'pain=fact Late=text severity=links high=constant.language for=fact budi=name',
  ],
  // Numbers, tags, colours
  [
    'metric "Rate" 4.2% was 3.1% target 6%',
    'metric=fact Rate=text 4.2=constant.numeric %=unit was=links 3.1=constant.numeric %=unit target=links 6=constant.numeric %=unit',
  ],
  ['metric "Basket" 12.50 USD', 'metric=fact Basket=text 12.50=constant.numeric USD=unit'],
  ['takes 2 days', 'takes=fact 2=constant.numeric days=unit'],
  ['emotion kesal −1.5', 'emotion=declares kesal=title −1.5=constant.numeric'],
  ['stage a #fab', 'stage=declares a=title fab=entity.other.attribute-name.tag'],
  ['color #fab', 'color=fact #fab=constant.other.color.rgb-value.hex'],
  // Texts
  [
    'goal "a \\"b\\" c" // d',
    'goal=fact a=text \\"=constant.character.escape b=text \\"=constant.character.escape c=text // d=comment.line.double-slash',
  ],
  ['goal "never closed\nbio "closed"', 'goal=fact never closed=text bio=fact closed=text'],
  ['touchpoint a "never closed\nbio "closed"', 'touchpoint=declares a=name never closed=title bio=fact closed=text'],
  [
    'bio """\n A **bold** word\n""" age 3',
    'bio=fact A=text **bold**=markup.bold word=text age=fact 3=constant.numeric',
  ],
  ['stage a """Long"""', 'stage=declares a=title Long=text'],
  [
    '/** Why */ stage a',
    '/**=comment.block.documentation Why=comment.block.documentation */=comment.block.documentation stage=declares a=title',
  ],
])('%s', (text, expected) => {
  expect(readingOf(grammar, text)).toBe(expected);
});
