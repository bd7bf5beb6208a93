import type { LangiumDocument } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { sourcesOf, toModel } from '../../src/language/to-model.ts';
import type { Model } from '../../src/model/index.ts';
import { addFile, addFiles, createServices, wholeLanguage } from './language-services.ts';

let services: JourneyEditorServices;
beforeAll(async () => {
  services = await createServices();
});

describe('the model of the whole language', () => {
  let document: LangiumDocument;
  let model: Model;
  beforeAll(async () => {
    const documents = await addFiles(services, wholeLanguage);
    document = documents[1] as LangiumDocument;
    model = toModel(document);
  });

  it('holds the declarations of the file, and those of others that it uses', () => {
    expect(model.personas.map((each) => each.key)).toEqual(['maya', 'budi']);
    expect(model.actors.map((each) => each.key)).toEqual(['courier-driver', 'customer-service', 'warehouse', 'oms']);
    expect(model.lanes.map((each) => each.title)).toEqual(['Legal basis']);
    expect(model.channels.map((each) => [each.key, each.kind])).toEqual([
      ['toko', 'app'],
      ['instagram', 'social'],
      ['word-of-mouth', 'word-of-mouth'],
      ['whatsapp', 'chat'],
    ]);
  });

  it('holds every fact of a persona', () => {
    expect(model.personas[0]).toEqual({
      id: 'persona/maya',
      key: 'maya',
      name: 'maya',
      title: 'Maya Putri',
      age: 29,
      role: 'Graphic designer',
      bio: 'Runs twice a week, shops on her phone.',
      photo: 'images/maya.jpg',
      color: '#0072B2',
      goals: [{ id: 'persona/maya#goal/1', text: 'Find running shoes that fit without visiting a store' }],
      frustrations: [{ id: 'persona/maya#frustration/1', text: 'Shipping cost appears only at the last step' }],
      expectations: [{ id: 'persona/maya#expectation/1', text: 'Free returns' }],
      quotes: [{ id: 'persona/maya#says/1', text: 'I just want to run on Saturday.' }],
    });
  });

  it('holds every fact of a journey, a stage and a touchpoint', () => {
    const journey = model.journeys[0];
    expect(journey).toMatchObject({
      type: 'current-state',
      personas: ['maya', 'budi'],
      goals: [{ text: 'Grow repeat orders' }],
      scenario: 'The old pair wore out two weeks before a race',
      owner: 'Growth team',
      status: 'draft',
      updated: '2026-11-01',
    });
    const aware = journey?.stages[0];
    expect(aware).toMatchObject({
      id: 'journey/buy-shoes/aware',
      takes: { amount: 2, unit: 'day' },
      metrics: [{ title: 'Reach', value: { amount: 120000 }, target: { amount: 150000 } }],
    });
    expect(aware?.touchpoints[1]).toMatchObject({
      id: 'journey/buy-shoes/aware/ask',
      title: 'Asks a running friend',
      tags: ['moment-of-truth'],
      channels: ['word-of-mouth'],
      after: { amount: 3, unit: 'day' },
      takes: { amount: 10, unit: 'minute' },
      feelings: [
        { emotion: 'hopeful', score: 1 },
        { persona: 'budi', emotion: 'anxious', score: -1, quote: 'I know nothing about shoes.' },
      ],
      statements: [
        { kind: 'does', text: 'Sends a voice note' },
        { kind: 'thinks', text: 'Which brand does she wear?', persona: 'maya' },
      ],
      pains: [{ key: 'mixed-reviews', severity: 'high', personas: ['budi'] }],
      gains: [{ title: 'Trusts the advice at once' }],
      opportunities: [{ key: 'honest', solves: ['mixed-reviews'], impact: 'high', effort: 'low' }],
      solutions: [
        { title: 'Verified badge', delivers: ['honest'], status: 'planned', link: 'https://tracker.example/142' },
      ],
      evidence: [{ kind: 'observed', date: '2026-03-01', link: 'research/interviews.md' }],
      metrics: [
        { value: { amount: 4.2, unit: '%' }, was: { amount: 3.1, unit: '%' }, target: { amount: 6, unit: '%' } },
      ],
      images: [{ text: 'images/friend.png' }],
      laneEntries: [{ lane: 'legal', text: 'Referral terms, section 2' }],
      links: [{ kind: 'leads-to', target: 'order', title: 'Places the order' }],
    });
    expect(journey?.stages[1]?.touchpoints[0]).toMatchObject({
      channels: ['toko', 'whatsapp'],
      feelings: [{ emotion: 'frustrated', score: -2 }],
      actions: [
        { row: 'frontstage', by: ['customer-service'], waits: 'Up to 14 hours at night' },
        { row: 'backstage', by: ['warehouse'], fails: 'Counts are a day old' },
        { row: 'support', by: ['oms'] },
      ],
      links: [{ kind: 'continues-in', target: 'returns', title: 'Returning a pair' }],
    });
    expect(model.journeys[1]).toMatchObject({
      type: 'future-state',
      revises: { key: 'buy-shoes', title: 'Buying running shoes online' },
    });
    expect(model.views[0]).toMatchObject({
      journey: 'buy-shoes',
      personas: ['maya'],
      stages: ['aware', 'purchase'],
      lanes: ['emotion', 'pain', 'opportunity'],
    });
  });

  it('knows the place of every part', () => {
    const sources = sourcesOf(document);
    const textAt = (id: string) => {
      const source = sources[id];
      return source && document.textDocument.getText({ start: source.start, end: source.end });
    };
    const ids =
      JSON.stringify(model)
        .match(/"id":"[^"]+"/g)
        ?.map((match) => match.slice(6, -1)) ?? [];
    for (const id of ids) expect(sources, id).toHaveProperty([id]);
    expect(textAt('journey/buy-shoes/aware/ask#title')).toBe('"Asks a running friend"');
    expect(textAt('journey/buy-shoes/aware/ask#name')).toBe('ask');
    expect(textAt('journey/buy-shoes/aware/ask#pain/mixed-reviews')).toMatch(/^pain mixed-reviews .* for budi$/);
    expect(textAt('journey/buy-shoes/aware/ask#feels/2')).toBe('budi feels anxious -1 "I know nothing about shoes."');
    expect(textAt('persona/maya#age')).toBe('age 29');
  });
});

it('holds what the file itself imports, each file once, whatever the order and form', async () => {
  const text = `import "./b.journey"
import 'shared/../a b.journey'
import "b.journey"
import "..\\up.journey"
import "https://example.com/c.journey"
import ""
import
`;
  const [document] = await addFiles(services, { 'imports.journey': text, 'b.journey': 'import "deeper.journey"\n' });
  const { imports = [] } = toModel(document as LangiumDocument);
  expect(imports.map(({ path }) => path)).toEqual([
    '../up.journey',
    'a b.journey',
    'b.journey',
    'https://example.com/c.journey',
  ]);
  const sources = sourcesOf(document as LangiumDocument);
  expect(imports.map(({ id }) => sources[id]?.start.line)).toEqual([3, 1, 0, 4]);
  expect(toModel(await addFile(services, 'journey j {}')).imports).toBeUndefined();
});

describe('the model of a broken text', () => {
  it('keeps what was read around the damage', async () => {
    const text = `persona maya "Maya"
journey j "J" {
  for maya, nobody
  stage one "One" {
    touchpoint a "A" on nowhere feels strange -1
    tuochpoint "B" on web {
      pain "P"
    }
    touchpoint c "C
    touchpoint d "D" {
      feels happy
  stage two "Two" {
    touchpoint e "E" wrong on web
  }
`;
    const model = toModel(await addFile(services, text));
    const [one, two] = model.journeys[0]?.stages ?? [];
    expect(model.journeys[0]?.personas).toEqual(['maya', 'nobody']);
    expect(one?.touchpoints.map((each) => each.title)).toEqual(['A', 'C', 'D']);
    expect(one?.touchpoints[0]).toMatchObject({ channels: ['nowhere'], feelings: [{ emotion: 'strange', score: -1 }] });
    expect(one?.touchpoints[2]?.feelings).toMatchObject([{ emotion: 'happy', score: 1.5 }]);
    expect(two?.touchpoints).toMatchObject([{ title: 'E', channels: ['web'] }]);
  });

  it('of a journey that does not say whose it is has the personas that it mentions', async () => {
    const text =
      'persona a "A"\npersona b "B"\njourney j { stage s { touchpoint t {\n  b feels sad\n  b says "No"\n} } }\n';
    expect(toModel(await addFile(services, text)).journeys[0]?.personas).toEqual(['b']);
  });

  it('gives equal names different ids', async () => {
    const text = 'journey j {\n  stage s {\n    touchpoint "Waits"\n    touchpoint "Waits"\n  }\n}\n';
    const ids = toModel(await addFile(services, text)).journeys[0]?.stages[0]?.touchpoints.map((each) => each.id);
    expect(ids).toEqual(['journey/j/s/waits', 'journey/j/s/waits~2']);
  });

  it('joins the lines of long texts to paragraphs, and reads their inline Markdown', async () => {
    const bio =
      '"""\n    Runs **twice** a week,\n    shops on `her` [phone](https://example.com).\n\n    2 * 3 * 4 <b>x</b> _so_\n  """';
    const model = toModel(await addFile(services, `persona p {\n  bio ${bio}\n}\n`));
    expect(model.personas[0]?.bio).toBe('Runs twice a week, shops on her phone.\n2 * 3 * 4 <b>x</b> so');
  });

  it('takes the line’s own score before the emotion’s', async () => {
    const text =
      'emotion odd "Odd" -0.5\njourney j { stage s {\n touchpoint a feels odd\n touchpoint b feels odd +2\n touchpoint c feels none\n} }\n';
    const feelings = toModel(await addFile(services, text)).journeys[0]?.stages[0]?.touchpoints.map(
      (each) => each.feelings[0],
    );
    expect(feelings?.map((each) => each?.score)).toEqual([-0.5, 2, undefined]);
  });
});

describe('a journey that revises another', () => {
  const now =
    'channel kiosk "Kiosk"\njourney now "Now" { stage s { touchpoint t "Queues" on kiosk } }\njourney other { }\n';
  const next = 'import "now.journey"\njourney next "Next" { revises now }\njourney later { revises next }\n';

  it('brings that one along from another file, with what it uses and where it is written', async () => {
    const [document] = (await addFiles(services, { 'now.journey': now, 'next.journey': next })).slice(1);
    const model = toModel(document as LangiumDocument);
    expect(model.journeys.map(({ key }) => key)).toEqual(['next', 'later']);
    expect(model.revised).toMatchObject([{ key: 'now', stages: [{ touchpoints: [{ title: 'Queues' }] }] }]);
    expect(model.channels.map(({ title }) => title)).toEqual(['Kiosk']);
    const id = model.revised?.[0]?.stages[0]?.touchpoints[0]?.id ?? '';
    expect(sourcesOf(document as LangiumDocument)[id]).toMatchObject({
      uri: 'file:///workspace/now.journey',
      start: { line: 1 },
    });
  });

  it('brings nothing along of its own file, or where the other is not known', async () => {
    const text = 'journey a { revises b }\njourney b { revises nothing }\n';
    expect(toModel(await addFile(services, text)).revised).toBeUndefined();
  });
});

it('gives paths of photos from the folder of the model, wherever the persona is written', async () => {
  const documents = await addFiles(services, {
    'shared/people/team.journey':
      'persona ana "Ana" {\n  photo "../faces/ana.png"\n}\npersona ida "Ida" {\n  photo "https://a.example/ida.png"\n}\n',
    'orders.journey':
      'import "shared/people/team.journey"\njourney orders "Orders" {\n  for ana, ida, own\n}\npersona own "Own" {\n  photo "./own.png"\n}\n',
  });
  const { personas } = toModel(documents[1] as LangiumDocument);
  expect(Object.fromEntries(personas.map(({ key, photo }) => [key, photo]))).toEqual({
    ana: 'shared/faces/ana.png',
    ida: 'https://a.example/ida.png',
    own: './own.png',
  });
});
