import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Journey, Model } from '../../../../src/model/index.ts';
import {
  extentOf,
  journeyNotes,
  moodOf,
  moodsAt,
  stageNotes,
  touchpointNotes,
} from '../../../../webview/present/notes.ts';
import { Notes, StartSlide } from '../../../../webview/present/slides.tsx';
import {
  does,
  feels,
  gain,
  journey,
  model,
  opportunity,
  pain,
  persona,
  stage,
  statement,
  touchpoint,
} from '../../../map/fixtures/build.ts';

const pay = touchpoint('Pays', {
  channels: ['app'],
  feelings: [feels(-2, 'frustrated', { persona: 'maya', quote: 'Twice?' }), feels(1)],
  statements: [does('Types the number again', { persona: 'maya' })],
  pains: [pain('Fails at the bank', { severity: 'critical' }), pain('Slow', { severity: 'low' })],
  gains: [gain('Points')],
  opportunities: [opportunity('Remember the card', { impact: 'high' })],
});
const buy = stage('Buy', {
  goals: [statement('Have them')],
  touchpoints: [touchpoint('Looks', { feelings: [feels(2)] }), pay],
});
const shoes = journey('Shoes', { personas: ['maya', 'budi'], scenario: '<b>A 10K</b>', stages: [buy] });
const told = model({
  personas: [persona('maya', 'Maya', { age: 29, role: 'Designer', photo: 'maya.png' }), persona('budi', 'Budi')],
  journeys: [shoes],
});

const sectionsOf = (sections: ReturnType<typeof stageNotes>) =>
  Object.fromEntries(sections.map(({ kind, lines }) => [kind, lines]));

describe('the notes', () => {
  it('tell all that is written about a touchpoint', () => {
    expect(sectionsOf(touchpointNotes(told, shoes, pay))).toEqual({
      quotes: ['Maya: “Twice?”'],
      does: ['Maya: Types the number again'],
      pain: ['Fails at the bank (critical severity)', 'Slow (low severity)'],
      gain: ['Points'],
      opportunity: ['Remember the card (high impact)'],
    });
  });

  it('tell of a stage its goals and what matters most in it', () => {
    const { goals, pain } = sectionsOf(stageNotes(told, shoes, buy));
    expect(goals).toEqual(['Have them']);
    expect(pain?.[0]).toBe('Fails at the bank (critical severity)');
    expect(extentOf(buy)).toEqual(['2 touchpoints', '2 pains', '1 opportunity']);
  });

  it('tell the best and the worst moment at the end', () => {
    const moments = journeyNotes(told, shoes).filter(({ kind }) => kind === 'moment');
    expect(moments.map(({ title, lines }) => [title, lines])).toEqual([
      ['Best moment', ['Looks']],
      ['Worst moment', ['Pays']],
    ]);
  });

  it('tell no moment where nobody feels anything, and nothing where nothing is written', () => {
    const bare = journey('Bare', { stages: [stage('One', { touchpoints: [touchpoint('Only')] })] });
    expect(journeyNotes(model({ journeys: [bare] }), bare)).toEqual([]);
    expect(renderToString(<Notes sections={[]} />)).toContain('Nothing more is written');
  });

  it('leave out what would be too much', () => {
    const many = stage('Many', {
      touchpoints: [touchpoint('One', { pains: Array.from({ length: 9 }, (_, at) => pain(`Pain ${at}`)) })],
    });
    expect(sectionsOf(stageNotes(told, shoes, many)).pain?.at(-1)).toBe('and 4 more');
  });
});

describe('feelings', () => {
  it('are told of each persona by name', () => {
    expect(moodsAt(told, shoes, pay).map(({ who, score }) => [who, score])).toEqual([
      ['Maya', -2],
      ['Budi', 1],
    ]);
  });

  it('are told without a name where there is only one persona, or none', () => {
    const whose = (personas: readonly string[]) =>
      moodsAt(told, journey('One', { personas, stages: [buy] }), pay).map(({ who, score }) => [who, score]);
    expect(whose(['maya'])).toEqual([['', -2]]);
    expect(whose([])).toEqual([['', 1]]);
  });

  it('of a stage are their mean, or nothing', () => {
    expect(moodOf(buy, shoes)?.score).toBe(0.75);
    expect(moodOf(stage('Silent'), shoes)).toBeUndefined();
  });
});

describe('the first slide', () => {
  const slide = (model: Model, journey: Journey, pictures = new Map()) =>
    renderToString(<StartSlide model={model} journey={journey} pictures={pictures} />);

  it('shows title, scenario and personas, with their photos where there are any', () => {
    const shown = slide(told, shoes, new Map([['maya.png', 'data:image/png;base64,AA']]));
    expect(shown).toContain('<h2>Shoes</h2>');
    expect(shown).toContain('&lt;b>A 10K&lt;/b>');
    expect(shown).toContain('<img class="portrait" src="data:image/png;base64,AA" alt/>');
    expect(shown).toContain('aria-hidden="true">B</span>');
    expect(shown).toContain('Designer, 29');
  });

  it('does without all of that', () => {
    expect(slide(model({}), journey(''))).not.toContain('<ul');
  });
});
