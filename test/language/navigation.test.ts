import { type LangiumDocument, URI } from 'langium';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentHighlight, LocationLink, SelectionRange } from 'vscode-languageserver';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { selectionRangesAt } from '../../src/language/lsp/navigation/selection-ranges.ts';
import { linkedEditingRangesAt } from '../../src/language/lsp/renaming/linked-editing.ts';
import { addWithCursor, type Cursor, cursorIn, quoted } from './cursor.ts';
import { addFile, addFiles, createServices, wholeLanguage } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

const documentOf = (uri: string): LangiumDocument | undefined =>
  services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));

/** `people.journey 1: maya` */
function placeOf(uri: string, range: LocationLink['targetSelectionRange']): string {
  return `${uri.split('/').at(-1)} ${quoted(documentOf(uri), range)}`;
}

const targets = (links: readonly LocationLink[] | undefined) =>
  links?.map((link) => placeOf(link.targetUri, link.targetSelectionRange));

async function inWholeLanguage(place: string): Promise<Cursor> {
  const [, document] = await addFiles(services, wholeLanguage);
  if (!document) throw new Error('The file was not added.');
  return cursorIn(document, place);
}

const inTouchpoint = (line: string) =>
  `persona maya "Maya"\njourney j {\n  stage s {\n    touchpoint t {\n      ${line}\n    }\n    touchpoint u\n  }\n}\n`;

describe('definition', () => {
  it.each([
    ['for ma|ya, budi', 'whole-language.journey 3: maya'],
    ['for maya, bu|di', 'people.journey 1: budi'],
    ['may|a thinks', 'whole-language.journey 3: maya'],
    ['leg|al:', 'whole-language.journey 19: legal'],
    ['leads to or|der', 'whole-language.journey 56: order'],
    ['continues in ret|urns', 'people.journey 10: returns'],
    ['stages aware, pur|chase', 'whole-language.journey 55: "Purchase"'],
    ['solves mixed|-reviews', 'whole-language.journey 43: mixed-reviews'],
    ['on insta|gram', 'builtin.journey: instagram'],
    ['channel to|ko', 'whole-language.journey 17: toko'],
    ['"Toko mark|etplace"', 'whole-language.journey 17: toko'],
    ['import "shared/pe|ople', 'people.journey 1: '],
  ])('of %s', async (place, expected) => {
    const { document, ...params } = await inWholeLanguage(place);
    const [found] = targets(await services.lsp.DefinitionProvider?.getDefinition(document, params)) ?? [];
    expect(found?.replace(/(builtin\.journey) \d+/, '$1')).toBe(expected);
  });

  it('of a persona’s name that begins a line without a verb yet', async () => {
    const { document, ...params } = await addWithCursor(services, inTouchpoint('may|a'));
    const found = await services.lsp.DefinitionProvider?.getDefinition(document, params);
    expect(targets(found)).toEqual(['test.journey 1: maya']);
  });

  it.each(['import "mis|sing.journey"\n', inTouchpoint('does "ma|ya"'), 'per|sona a\n', inTouchpoint('on nowhere|')])(
    'there is none of %j',
    async (text) => {
      const { document, ...params } = await addWithCursor(services, text);
      expect(await services.lsp.DefinitionProvider?.getDefinition(document, params)).toBeUndefined();
    },
  );
});

describe('type definition and implementation', () => {
  it.each([
    ['on to|ko', ['builtin.journey: app']],
    ['channel to|ko', ['builtin.journey: app']],
    ['for ma|ya', undefined],
  ])('the type of %s is its kind', async (place, expected) => {
    const { document, ...params } = await inWholeLanguage(place);
    const found = await services.lsp.TypeProvider?.getTypeDefinition(document, params);
    expect(targets(found)?.map((each) => each.replace(/ \d+:/, ':'))).toEqual(expected);
  });

  it.each([
    ['journey buy-|shoes "', ['whole-language.journey 66: buy-shoes-next']],
    ['revises buy-|shoes', ['whole-language.journey 66: buy-shoes-next']],
    ['pain mixed-|reviews', ['whole-language.journey 45: honest']],
    ['opportunity hon|est', ['whole-language.journey 46: "Verified badge"']],
    ['for ma|ya', []],
  ])('%s is made real by what refers to it so', async (place, expected) => {
    const { document, ...params } = await inWholeLanguage(place);
    expect(targets(await services.lsp.ImplementationProvider?.getImplementation(document, params))).toEqual(expected);
  });
});

describe('references', () => {
  async function references({ document, ...params }: Cursor, includeDeclaration: boolean) {
    const found = await services.lsp.ReferencesProvider?.findReferences(document, {
      ...params,
      context: { includeDeclaration },
    });
    return found?.map((each) => placeOf(each.uri, each.range));
  }

  it('are found in all files, with the declaration if wanted', async () => {
    await addFiles(services, { 'people.journey': 'persona maya "Maya"\n' });
    await addFiles(services, { 'other.journey': 'import "people.journey"\njourney o { for maya }\n' });
    const text =
      'import "people.journey"\njourney j {\n  for ma|ya\n  stage s {\n    touchpoint t {\n      maya feels happy\n    }\n  }\n}\n';
    const cursor = await addWithCursor(services, text);
    const mentions = ['other.journey 2: maya', 'test.journey 3: maya', 'test.journey 6: maya'];
    expect(await references(cursor, false)).toEqual(mentions);
    expect(await references(cursor, true)).toEqual(['people.journey 1: maya', ...mentions]);
  });

  it('do not mix up things of the same name', async () => {
    await addFiles(services, { 'other.journey': 'persona maya "Another"\njourney o { for maya }\n' });
    expect(await references(await addWithCursor(services, 'persona may|a\njourney j { for maya }\n'), false)).toEqual([
      'test.journey 2: maya',
    ]);
  });

  it('of a tag are all that have it', async () => {
    await addFiles(services, { 'other.journey': 'journey o {\n  stage a #new\n  stage b #newer\n}\n' });
    const cursor = await addWithCursor(services, 'journey j {\n  stage s #n|ew {\n    touchpoint t #new\n  }\n}\n');
    expect(await references(cursor, true)).toEqual([
      'test.journey 2: #new',
      'test.journey 3: #new',
      'other.journey 2: #new',
    ]);
  });
});

describe('highlights', () => {
  const kinds = ['', 'text', 'read', 'write'];
  it.each([
    ['persona maya "M"\njourney j { for ma|ya }\n', ['1: maya write', '2: maya read']],
    ['persona ma|ya "M"\njourney j { for maya }\n', ['1: maya write', '2: maya read']],
    ['persona "Ma|ya"\njourney j { for maya }\n', ['1: "Maya" write', '2: maya read']],
    ['journey j {\n  stage s #n|ew {\n    touchpoint t #new #newer\n  }\n}\n', ['2: #new text', '3: #new text']],
    [inTouchpoint('pa|in "P" severity high for maya'), ['5: pain text', '5: severity text', '5: for text']],
    [inTouchpoint('pain "P" sever|ity high for maya'), ['5: pain text', '5: severity text', '5: for text']],
    [inTouchpoint('maya fe|els happy'), ['5: feels text']],
    [inTouchpoint('leads t|o u'), ['5: leads text', '5: to text']],
    [inTouchpoint('feels +|1'), []],
    [inTouchpoint('does "may|a"'), []],
    [inTouchpoint('does "x"').replace('t {', 't |{'), []],
  ])('%j', async (text, expected) => {
    const { document, ...params } = await addWithCursor(services, text);
    const found = (await services.lsp.DocumentHighlightProvider?.getDocumentHighlight(document, params)) ?? [];
    expect(found.map(({ range, kind }: DocumentHighlight) => `${quoted(document, range)} ${kinds[kind ?? 0]}`)).toEqual(
      expected,
    );
  });
});

describe('the ways through journeys, as calls', () => {
  async function station(place: string) {
    const { document, ...params } = await inWholeLanguage(place);
    const [item] = (await services.lsp.CallHierarchyProvider?.prepareCallHierarchy(document, params)) ?? [];
    if (!item) return undefined;
    const to = await services.lsp.CallHierarchyProvider?.outgoingCalls({ item });
    const from = await services.lsp.CallHierarchyProvider?.incomingCalls({ item });
    return {
      name: item.name,
      from: from?.map((each) => `${each.from.name} (line ${each.fromRanges.map(({ start }) => start.line + 1)})`),
      to: to?.map((each) => `${each.to.name} (line ${each.fromRanges.map(({ start }) => start.line + 1)})`),
    };
  }

  it.each([
    ['touchpoint as|k', { name: 'Asks a running friend', from: [], to: ['Places the order (line 51)'] }],
    [
      'leads to ord|er',
      {
        name: 'Places the order',
        from: ['Asks a running friend (line 51)'],
        to: ['Returning a pair (line 61)'],
      },
    ],
    ['continues in re|turns', { name: 'Returning a pair', from: ['Places the order (line 61)'], to: [] }],
    ['journey buy-s|hoes ', { name: 'Buying running shoes online', from: [], to: ['Returning a pair (line 61)'] }],
    ['persona ma|ya', undefined],
  ])('%s', async (place, expected) => {
    expect(await station(place)).toEqual(expected);
  });
});

describe('links', () => {
  async function links(text: string) {
    const document = await addFile(services, text);
    const found = (await services.lsp.DocumentLinkProvider?.getDocumentLinks(document, {
      textDocument: { uri: '' },
    })) as { range: SelectionRange['range']; target: string }[];
    return found.map((link) => `${quoted(document, link.range)} ▶ ${link.target}`);
  }

  it('lead to imports, pictures, and what stands behind `link`', async () => {
    const [, document] = await addFiles(services, wholeLanguage);
    expect(await links(document?.textDocument.getText() ?? '')).toEqual([
      '1: shared/people.journey ▶ file:///workspace/shared/people.journey',
      '11: images/maya.jpg ▶ file:///workspace/images/maya.jpg',
      '46: https://tracker.example/142 ▶ https://tracker.example/142',
      '47: research/interviews.md ▶ file:///workspace/research/interviews.md',
      '49: images/friend.png ▶ file:///workspace/images/friend.png',
    ]);
  });

  it.each([
    ['image "a b(1).png"', 'file:///workspace/a%20b%281%29.png'],
    ["image 'a\\\\b.png'", 'file:///workspace/a/b.png'],
    ['evidence "E" link "notes.md#second"', 'file:///workspace/notes.md#second'],
    ['evidence "E" link "HTTP://EXAMPLE.org/ä b"', 'http://example.org/%C3%A4%20b'],
    ['image "open.png', 'file:///workspace/open.png'],
  ])('%s', async (line, expected) => {
    expect((await links(inTouchpoint(line))).map((each) => each.split(' ▶ ')[1])).toEqual([expected]);
  });

  it.each([
    'javascript:alert(1)',
    'command:workbench.action.quit',
    'data:text/html,x',
    'vscode://x/y',
    'file:///etc/passwd',
    '/etc/passwd',
    '\\\\\\\\host\\\\share',
    'C:/secrets.txt',
    '../outside.txt',
    'a/../../outside.txt',
    'https://',
    '',
    ' ',
  ])('there is none for %j', async (path) => {
    expect(await links(inTouchpoint(`evidence "E" link "${path}"\nimage "${path}"`))).toEqual([]);
    expect(await links(`import "${path}"\n`)).toEqual([]);
  });

  it('there is none for texts, and none on the web for pictures', async () => {
    expect(await links(inTouchpoint('does "https://example.org"\nimage "https://example.org/a.png"'))).toEqual([]);
  });
});

describe('expanding the selection', () => {
  async function steps(text: string): Promise<string[]> {
    const { document, position } = await addWithCursor(services, text);
    const found: string[] = [];
    let step: SelectionRange | undefined = selectionRangesAt(document, [position])[0];
    for (; step; step = step.parent) found.push(document.textDocument.getText(step.range));
    return found;
  }

  it('goes from the word over the line and the block to the file', async () => {
    const lines = [
      'journey j "J" {',
      '  stage s {',
      '    touchpoint t "T" on web feels happy "So ni|ce a day" {',
      '      does "X"',
      '      pain "P"',
      '    }',
      '  }',
      '}',
      '',
    ];
    const text = lines.join('\n');
    const plain = text.replace('|', '');
    const inner = plain.slice(plain.indexOf('{') + 1, plain.lastIndexOf('}'));
    const stage = lines.slice(1, 7).join('\n').trim().replace('|', '');
    const touchpoint = lines.slice(2, 6).join('\n').trim().replace('|', '');
    expect(await steps(text)).toEqual([
      'nice',
      'So nice a day',
      '"So nice a day"',
      'feels happy "So nice a day"',
      'touchpoint t "T" on web feels happy "So nice a day"',
      touchpoint,
      stage.slice(stage.indexOf('{') + 1, -1),
      stage.slice(stage.indexOf('{')),
      stage,
      inner,
      `{${inner}}`,
      plain.trimEnd(),
      plain,
    ]);
  });

  it('takes all lines of a block together', async () => {
    const found = await steps(inTouchpoint('does| "X"\n      pain "P"'));
    expect(found.slice(0, 3)).toEqual(['does', 'does "X"', 'does "X"\n      pain "P"']);
  });

  it.each(['|', ' | ', 'journey j {\n  |\n', 'journey j { stage s { touchpoint "|', '"""a|b\nc'])(
    'grows strictly in %j, to the whole file',
    async (text) => {
      const found = await steps(text);
      expect(found.at(-1)).toBe(text.replace('|', ''));
      expect(found.every((each, index) => index === 0 || each.length > (found[index - 1]?.length ?? 0))).toBe(true);
    },
  );
});

describe('linked editing', () => {
  async function linked(text: string) {
    const { document, position } = await addWithCursor(services, text);
    const found = linkedEditingRangesAt(document, position, services);
    const whole = new RegExp(`^(?:${found?.wordPattern})$`, 'u');
    return found?.ranges.map(
      (range) => `${quoted(document, range)}${whole.test(document.textDocument.getText(range))}`,
    );
  }

  it.each([
    ['persona 小|红书\njourney j { for 小红书 }\n', ['1: 小红书true', '2: 小红书true']],
    ['persona a-b\njourney j { for a-|b }\n', ['1: a-btrue', '2: a-btrue']],
    ['persona may|a\n', undefined],
    ['persona "Ma|ya"\njourney j { for maya }\n', undefined],
    ['persona "Maya"\njourney j { for ma|ya }\n', undefined],
    [inTouchpoint('feels hap|py'), undefined],
    [inTouchpoint('does "ma|ya"'), undefined],
  ])('%j', async (text, expected) => {
    expect(await linked(text)).toEqual(expected);
  });

  it('leaves alone what other files mention', async () => {
    await addFiles(services, { 'test.journey': 'persona maya\n' });
    await addFiles(services, { 'other.journey': 'import "test.journey"\njourney o { for maya }\n' });
    const document = documentOf('file:///workspace/test.journey');
    expect(document && linkedEditingRangesAt(document, { line: 0, character: 9 }, services)).toBeUndefined();
    const other = documentOf('file:///workspace/other.journey');
    expect(other && linkedEditingRangesAt(other, { line: 1, character: 18 }, services)).toBeUndefined();
  });
});
