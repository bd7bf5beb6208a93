import { URI } from 'langium';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addWithCursor, type Cursor, cursorIn } from './cursor.ts';
import { addFiles, createServices, wholeLanguage } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});
afterEach(() => vi.useRealTimers());

async function hoverAt({ document, ...params }: Cursor): Promise<string | undefined> {
  const hover = await services.lsp.HoverProvider?.getHoverContent(document, params);
  return hover && (hover.contents as { value: string }).value;
}

const hover = async (text: string) => hoverAt(await addWithCursor(services, text));

/** Puts the line into a touchpoint of a journey with one persona. */
const inTouchpoint = (line: string) =>
  `persona maya "Maya Putri"\njourney j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n      ${line}\n    }\n  }\n}\n`;

/** Without the targets of links, which would hide what people read. */
const read = (markdown: string | undefined) => markdown?.replaceAll(/\]\([^)]*\)/g, ']');

describe('hover on a keyword', () => {
  it.each([
    ['pa|in "P" severity high', '**pain**', 'What hurts'],
    ['pain "P" sever|ity high', '**severity**', 'How much it hurts'],
    ['maya thi|nks "P"', '**thinks**', 'What the customer thinks'],
    ['leads to| u', '**leads**', 'An assist'],
  ])('%s', async (line, word, meaning) => {
    const text = await hover(inTouchpoint(line));
    expect(text).toContain(word);
    expect(text).toContain(meaning);
    expect(text).toContain('```journey\n');
  });
});

it('hover on a rule in a comment explains it', async () => {
  const text = await hover(inTouchpoint('maya feels sad // journey-ignore persona-not|-in-journey'));
  expect(text).toContain('A persona that a touchpoint speaks of is one of those whose journey it is.');
  expect(await hover(inTouchpoint('maya feels sad // journey-ign|ore persona-not-in-journey'))).toBeUndefined();
});

describe('hover on a name', () => {
  const cards: readonly (readonly [place: string, card: string])[] = [
    [
      'for ma|ya, budi',
      [
        '**Maya Putri** · persona `maya`\n',
        '29 years old, Graphic designer  ',
        'Runs twice a week, shops on her phone\\.\n',
        '> I just want to run on Saturday\\.\n',
        'Goals\n- Find running shoes that fit without visiting a store\n',
        'Frustrations\n- Shipping cost appears only at the last step\n',
        'Expectations\n- Free returns\n',
        'In: [Buying running shoes online]',
      ].join('\n'),
    ],
    [
      'feels hope|ful',
      '**Hopeful** · emotion `hopeful`\n\n🙂 +1 · good\n\nFelt at 1 touchpoint\n- [Asks a running friend] · Awareness: \\+1',
    ],
    [
      'feels anx|ious',
      '**Anxious** · emotion `anxious`\n\n🙁 -1 · bad\n\nFelt at 1 touchpoint\n- [Asks a running friend] · Awareness: Budi Santoso \\-1',
    ],
    [
      'on to|ko,',
      '**Toko marketplace** · channel `toko`\n\nIs App\n\nOn it: 1 touchpoint\n- [Places the order] · Purchase',
    ],
    [
      'by ware|house',
      '**Warehouse** · actor `warehouse`\n\nActs at 1 touchpoint\n- [Places the order] · Purchase: backstage “Checks the stock”',
    ],
    [
      'leg|al:',
      '**Legal basis** · lane `legal`\n\nFilled at 1 touchpoint\n- [Asks a running friend] · Awareness: “Referral terms, section 2”',
    ],
    [
      'touchpoint as|k',
      [
        '**Asks a running friend** · touchpoint `ask`\n',
        'In the stage [Awareness]  ',
        '[Sees a sponsored post] → **Asks a running friend** → [Places the order]  ',
        'Leads to: [Places the order]  ',
        'Begins about 3 days after the start  ',
        'Takes 10 minutes  ',
        'On: Word of mouth  ',
        '🙂 Maya Putri: hopeful, +1  ',
        '🙁 Budi Santoso: anxious, -1 “I know nothing about shoes\\.”  ',
        '1 pain · 1 gain · 1 opportunity · 1 solution',
      ].join('\n'),
    ],
    [
      'leads to ord|er',
      [
        '**Places the order** · touchpoint `order`\n',
        'In the stage [Purchase]  ',
        '[Asks a running friend] → **Places the order**  ',
        'Led to from: [Asks a running friend]  ',
        'Continues in: [Returning a pair]  ',
        'Begins about 3 days after the start  ',
        'On: [Toko marketplace], WhatsApp  ',
        '😣 Maya Putri: frustrated, -2  ',
        '😣 Budi Santoso: frustrated, -2',
      ].join('\n'),
    ],
    [
      'stages awa|re',
      [
        '**Awareness** · stage `aware`\n',
        '😐 +0.3 on average  ',
        'Takes 2 days  ',
        'Know that the shop exists  ',
        '2 touchpoints: [Sees a sponsored post], [Asks a running friend]  ',
        'Shown by: [For the board]',
      ].join('\n'),
    ],
    [
      'revises buy-|shoes',
      [
        '**Buying running shoes online** · journey `buy-shoes`\n',
        'Current state · Draft · updated 2026\\-11\\-01  ',
        'For: Maya Putri, Budi Santoso  ',
        'Grow repeat orders  ',
        '[Awareness] → [Purchase]  ',
        '3 touchpoints  ',
        'Highest: 🙂 +1 [Asks a running friend]  ',
        'Lowest: 😣 -2 [Places the order]  ',
        'Revised by: [Buying running shoes, next year]',
      ].join('\n'),
    ],
    [
      'continues in ret|urns',
      [
        '**Returning a pair** · journey `returns`\n',
        'For: Budi Santoso  ',
        '[Return]  ',
        '1 touchpoint  ',
        'Goes on from: [Places the order]',
      ].join('\n'),
    ],
    [
      'view ex|ec',
      [
        '**For the board** · view `exec`\n',
        'Shows: [Buying running shoes online]  ',
        'For: [Maya Putri]  ',
        'Stages: [Awareness], [Purchase]  ',
        'Lanes: Emotion, Pains, Opportunities',
      ].join('\n'),
    ],
    [
      'solves mixed-rev|iews',
      [
        '**Reviews contradict each other** · pain `mixed-reviews`\n',
        'severity high  ',
        'For: [Budi Santoso]  ',
        'At [Asks a running friend] · Awareness  ',
        'Solved by: [Reviews from verified buyers]',
      ].join('\n'),
    ],
    [
      'delivers hon|est',
      [
        '**Reviews from verified buyers** · opportunity `honest`\n',
        'impact high · effort low  ',
        'Solves: [Reviews contradict each other]  ',
        'At [Asks a running friend] · Awareness  ',
        'Delivered by: [Verified badge]',
      ].join('\n'),
    ],
    [
      '"Verified bad|ge"',
      [
        '**Verified badge** · solution `verified-badge`\n',
        'Status: Planned  ',
        'Delivers: [Reviews from verified buyers]  ',
        'At [Asks a running friend] · Awareness  ',
        'See https://tracker\\.example/142',
      ].join('\n'),
    ],
    [
      'gain "Tru|sts',
      '**Trusts the advice at once** · gain `trusts-the-advice-at-once`\n\nAt [Asks a running friend] · Awareness',
    ],
  ];

  it.each(cards)('%s shows its card', async (place, card) => {
    const [, document] = await addFiles(services, wholeLanguage);
    expect(read(document && (await hoverAt(cursorIn(document, place))))).toBe(card);
  });

  it('shows the same card at a title, and at the name of a persona that begins a line', async () => {
    expect(await hover('persona maya "Maya| Putri"\n')).toBe('**Maya Putri** · persona `maya`');
    expect(await hover(inTouchpoint('ma|ya'))).toBe('**Maya Putri** · persona `maya`');
  });

  it('shows the documentation comment', async () => {
    const text = '/** Talked to in *May*. */\npersona maya "Maya" {\n  age 29\n}\njourney j {\n  for ma|ya\n}\n';
    expect(read(await hover(text))).toBe('**Maya** · persona `maya`\n\nTalked to in *May*.\n\n29 years old  \nIn: [J]');
  });

  it('loads nothing from the web for a documentation comment', async () => {
    const text = '/** See `<b>` *and* ![x](https://a/b.png) <img src="https://a/c.png">. */\npersona m| "M"\n';
    expect(await hover(text)).toBe(
      '**M** · persona `m`\n\nSee `<b>` *and* \\!\\[x](https://a/b.png) \\<img src="https://a/c.png">.',
    );
  });

  it('makes links into the web alone of a documentation comment', async () => {
    const text = '/** [a](command:quit) [b](https://b.example) [c](other.journey) [d]: file:///d */\npersona m| "M"\n';
    expect(await hover(text)).toContain(
      '[a\\](command:quit) [b](https://b.example) [c](other.journey) [d\\]: file:///d',
    );
  });

  it('links to the places, also in other files, and not to what is built in', async () => {
    await addFiles(services, { 'next.journey': inTouchpoint('feels happy').replace('J"', 'Next"') });
    expect(await hover(inTouchpoint('feels hap|py'))).toBe(
      [
        '**Happy** · emotion `happy`\n',
        '😀 +1.5 · good to very good\n',
        'Felt at 2 touchpoints',
        '- [T](file:///workspace/test.journey#L4,16) · S',
        '- [T](file:///workspace/next.journey#L4,16) · Next, next\\.journey',
      ].join('\n'),
    );
    expect(await hover(inTouchpoint('on insta|gram'))).toMatch(/\n\nIs Social media\n\n/);
  });

  it('of many places shows the first', async () => {
    const touchpoints = Array.from({ length: 30 }, (_, index) => `touchpoint "T${index}" feels happy`).join('\n');
    const text = await hover(`journey j {\n stage s {\n${touchpoints.replace('happy', 'hap|py')}\n}\n}\n`);
    expect(text).toContain('Felt at 30 touchpoints\n- [T0]');
    expect(text).toMatch(/\[T11\]\([^)]*\) · S\n- and 18 more$/);
  });

  it('says nothing of time where nothing is written of it', async () => {
    expect(await hover(inTouchpoint('').replace('touchpoint t', 'touchpoint t|'))).not.toMatch(/start|Takes/);
  });

  it('shows texts as text, never as markup', async () => {
    const text = await hover(
      'persona m "<b>*M*</b>" {\n  bio "[x](command:y) ![z](http://a/b)"\n}\njourney j { for m| }\n',
    );
    expect(text).toContain('\\<b\\>\\*M\\*\\</b\\>');
    expect(text).toContain('\\[x\\]\\(command:y\\) \\!\\[z\\]\\(http://a/b\\)');
  });

  it('is silent on names that nobody knows, on texts and on comments', async () => {
    expect(await hover(inTouchpoint('feels hapy|'))).toBeUndefined();
    expect(await hover(inTouchpoint('does "Pa|in"'))).toBeUndefined();
    expect(await hover(inTouchpoint('// pa|in'))).toBeUndefined();
    expect(await hover('pers|ona')).toBeDefined();
    expect(await hover('|')).toBeUndefined();
  });
});

describe('hover on a value', () => {
  it.each([
    ['feels +1|', '🙂 +1 · good'],
    ['feels happy |-0.5', '😐 -0.5 · rather bad\n\nElsewhere, happy is +1.5.'],
    ['pain "P" severity hi|gh', 'low · medium · **high** · critical'],
    ['solution "S" status pla|nned', 'idea · **planned** · in-progress · done · rejected'],
    ['metric "Reach" 12|0000 was 90000 target 150000', 'Reach: was 90,000 → **120,000** → target 150,000'],
    ['metric "Answer" 14 ho|urs was 2 days target 1 hour', 'Answer: was 2 days → **14 hours** → target 1 hour'],
    ['metric "Rate" 4.2% target 6|%', 'Rate: **4\\.2%** → target 6%'],
    ['after 2 da|ys', 'The touchpoint begins about 2 days after the start.'],
    ['takes 3 ho|urs', 'The touchpoint ends about 3 h after the start.'],
  ])('%s', async (line, expected) => {
    expect(await hover(inTouchpoint(line))).toBe(expected);
  });

  it('tells what a type of map shows', async () => {
    expect(await hover('journey j {\n  type future-st|ate\n}\n')).toBe('**future-state** · how it shall be');
  });

  it.each([
    ['2026-11-22', 'today'],
    ['2026-11-21', 'yesterday'],
    ['2026-03-01', '9 months ago'],
    ['2029-01-01', 'in 2 years'],
  ])('tells that %s was %s', async (date, expected) => {
    vi.useFakeTimers({ now: new Date(2026, 10, 22, 12), toFake: ['Date'] });
    const text = await hover(inTouchpoint(`evidence "E" observed ${date}|`));
    expect(text).toMatch(new RegExp(`${date.slice(0, 4)} · ${expected}$`));
  });

  it('tells what else has a tag, and that one is special', async () => {
    const other = 'journey o "O" {\n  stage s "S" #new\n}\n';
    await addFiles(services, { 'other.journey': other });
    const text =
      'journey j "J" {\n  stage s "S" {\n    touchpoint "A" #ne|w\n    touchpoint "B" #new #moment-of-truth\n  }\n}\n';
    expect(read(await hover(text))).toBe(
      '**\\#new**\n\nA tag of your own. One is special: `#moment-of-truth`.\n\nAlso on\n- [B] · S\n- [S] · O, other\\.journey',
    );
    const special = text.replace('|', '').replace('-of-', '-of|-');
    expect(await hover(special)).toContain('The map draws it as a star.');
  });
});

describe('hover on a path', () => {
  const pictures = new Set(['file:///workspace/images/a%20b.png']);

  beforeEach(() => {
    vi.spyOn(services.shared.workspace.FileSystemProvider, 'exists').mockImplementation(async (uri: URI) =>
      pictures.has(uri.toString()),
    );
  });

  it('shows a picture that is there, and says so when it is not', async () => {
    expect(await hover(inTouchpoint('image "images/a| b.png"'))).toBe(
      '![images/a b\\.png](file:///workspace/images/a%20b.png|width=240)',
    );
    expect(await hover(inTouchpoint('image "images/|c.png"'))).toBe(
      'There is no file `images/c.png`. The path starts from the folder of this file.',
    );
  });

  it('shows the photo on the card of a persona, from the folder of the persona’s file', async () => {
    await addFiles(services, { 'people.journey': 'persona maya "Maya" {\n  photo "images/a b.png"\n}\n' });
    const text = 'import "../people.journey"\njourney j { for ma|ya }\n';
    services.shared.workspace.WorkspaceManager.initialize({
      workspaceFolders: [{ name: 'w', uri: 'file:///workspace' }],
    } as never);
    const cursor = await addWithCursor(services, text, 'journeys/test.journey');
    expect(await hoverAt(cursor)).toContain('![Maya](file:///workspace/images/a%20b.png|width=96)');
  });

  it.each(['../images/a b.png', '/images/a b.png', 'file:///workspace/images/a b.png', 'https://x/a.png', ''])(
    'shows nothing of %j, which leads out of the workspace',
    async (path) => {
      pictures.add('file:///images/a%20b.png');
      expect(await hover(inTouchpoint(`image "|${path}"`))).toBeUndefined();
      expect(await hover(`persona m| "M" {\n  photo "${path}"\n}\n`)).toBe('**M** · persona `m`');
    },
  );

  it('lists what an imported file declares', async () => {
    await addFiles(services, wholeLanguage);
    const document = services.shared.workspace.LangiumDocuments.getDocument(
      URI.parse('file:///workspace/whole-language.journey'),
    );
    const text = document && (await hoverAt(cursorIn(document, 'import "shared|/')));
    expect(text).toContain(
      '**people\\.journey**\n\nPersonas: [Budi Santoso](file:///workspace/shared/people.journey#L1,9)',
    );
    expect(text).toContain('Journeys: [Returning a pair]');
    expect(await hover('import "mis|sing.journey"\n')).toContain('There is no file `missing.journey`.');
  });
});
