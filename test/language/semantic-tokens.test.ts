import { readFileSync } from 'node:fs';
import type { LangiumDocument } from 'langium';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Range, SemanticTokens } from 'vscode-languageserver';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFile, addFiles, createServices, wholeLanguage } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

const provider = () => {
  const { SemanticTokenProvider } = services.lsp;
  if (!SemanticTokenProvider) throw new Error('There are no semantic tokens.');
  return SemanticTokenProvider;
};

interface Token {
  readonly text: string;
  readonly type: string;
  readonly modifiers: readonly string[];
}

/** The tokens as an editor reads them. */
function decoded({ data }: SemanticTokens, document: LangiumDocument): Token[] {
  const { tokenTypes, tokenModifiers } = provider().semanticTokensOptions.legend;
  let line = 0;
  let character = 0;
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(index * 5, index * 5 + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const range = { start: { line, character }, end: { line, character: character + length } };
    return {
      text: document.textDocument.getText(range),
      type: tokenTypes[type] ?? '',
      modifiers: tokenModifiers.filter((_modifier, bit) => bits & (1 << bit)),
    };
  });
}

async function tokensOf(document: LangiumDocument, range?: Range): Promise<Token[]> {
  const textDocument = { uri: document.uri.toString() };
  const tokens = range
    ? await provider().semanticHighlightRange(document, { textDocument, range })
    : await provider().semanticHighlight(document, { textDocument });
  return decoded(tokens, document);
}

/** The words of a text with what they are, as `word=type.modifier`. */
async function reading(text: string): Promise<string[]> {
  const tokens = await tokensOf(await addFile(services, text));
  return tokens.map(({ text, type, modifiers }) => `${text}=${[type, ...modifiers].join('.')}`);
}

const people = 'persona maya "Maya"\nactor clerk\nchannel toko\nemotion lega +1\nlane legal\n';
const inTouchpoint = (lines: string) =>
  `${people}journey j {\n  for maya\n  stage s {\n    touchpoint t {\n${lines}\n    }\n    touchpoint u\n  }\n}\n`;

describe('a name is coloured by what it stands for', () => {
  it.each([
    ['persona maya', 'maya=variable.declaration.persona'],
    ['actor clerk', 'clerk=variable.declaration.actor'],
    ['channel toko', 'toko=variable.declaration.channel'],
    ['emotion lega +1', 'lega=enumMember.declaration.positive.emotion'],
    ['emotion meh 0', 'meh=enumMember.declaration.emotion'],
    ['lane legal', 'legal=property.declaration.lane'],
    ['journey buy {}', 'buy=class.declaration.journey'],
    ['view board', 'board=namespace.declaration.view'],
    // Keywords that are names
    ['channel email', 'email=variable.declaration.channel'],
    ['persona support', 'support=variable.declaration.persona'],
    ['persona 小红 "小红"', '小红=variable.declaration.persona'],
  ])('%s', async (text, expected) => {
    expect(await reading(text)).toContain(expected);
  });

  it.each([
    ['on toko', 'toko=variable.channel'],
    ['on email', 'email=variable.defaultLibrary.channel'],
    ['on nowhere', 'nowhere=variable.channel'],
    ['feels lega', 'lega=enumMember.positive.emotion'],
    ['feels hopeful', 'hopeful=enumMember.defaultLibrary.positive.emotion'],
    ['feels angry', 'angry=enumMember.defaultLibrary.negative.emotion'],
    ['feels neutral', 'neutral=enumMember.defaultLibrary.emotion'],
    ['maya feels angry', 'maya=variable.persona'],
    ['legal: "Section 2"', 'legal=property.lane'],
    ['frontstage "F" by clerk', 'clerk=variable.actor'],
    ['pain p1 "P" for maya', 'p1=property.declaration.pain'],
    ['pain p1 "P" for maya', 'maya=variable.persona'],
    ['opportunity o solves p1', 'p1=property.pain'],
    ['solution x delivers o', 'o=property.opportunity'],
    ['leads to u', 'u=function.touchpoint'],
    ['continues in j', 'j=class.journey'],
  ])('in a touchpoint: %s', async (line, expected) => {
    expect(await reading(inTouchpoint(line))).toContain(expected);
  });

  it('in lists and in views', async () => {
    const tokens = await reading('journey j {\n  stage a {}\n  stage b {}\n}\nview v of j {\n  stages a, b\n}\n');
    expect(tokens.slice(-5)).toEqual([
      'of=keyword.control',
      'j=class.journey',
      'stages=keyword',
      'a=type.stage',
      'b=type.stage',
    ]);
  });
});

it('keywords are told apart: what declares, what goes on with a line, and the others', async () => {
  const text =
    'import "a.journey"\njourney j {\n  stage s {\n    touchpoint "T" on app {\n      on web\n    }\n  }\n}\n';
  const keywords = (await reading(text)).filter((each) => each.includes('=keyword'));
  expect(keywords).toEqual([
    'import=keyword.control',
    'journey=keyword.declaration',
    'stage=keyword.declaration',
    'touchpoint=keyword.declaration',
    'on=keyword.control',
    'on=keyword',
  ]);
});

it('everything else is coloured for editors that have no grammar', async () => {
  const tokens = await reading(
    inTouchpoint(
      '// why\n/** Docs\n    go on */\nmetric "M" 4.2% was 3 days\nevidence "E" observed 2026-03-01\nsays """\n  Hm\n"""',
    ).replace('touchpoint u', 'touchpoint u #tag'),
  );
  expect(tokens).toEqual(
    expect.arrayContaining([
      '// why=comment',
      '/** Docs=comment.documentation',
      '    go on */=comment.documentation',
      '"M"=string',
      '4.2%=number',
      '3 days=number',
      'observed=enumMember',
      '2026-03-01=number',
      '  Hm=string',
      '#tag=decorator',
    ]),
  );
});

it('names and keywords remain for an editor that has a grammar', async () => {
  services.shared.lsp.Client.hasGrammar = true;
  expect(await reading('// why\npersona maya "Maya" {\n  age 29\n  color #fff\n}\n')).toEqual([
    'persona=keyword.declaration',
    'maya=variable.declaration.persona',
    'age=keyword',
    'color=keyword',
  ]);
});

it('no word of the language is left out, and no token overlaps another', async () => {
  const [, document] = await addFiles(services, wholeLanguage);
  if (!document) throw new Error('The file was not added.');
  const tokens = await tokensOf(document);
  const rest = tokens.reduce((text, token) => {
    const at = text.indexOf(token.text);
    expect(at, token.text).toBeGreaterThanOrEqual(0);
    return text.slice(0, at) + text.slice(at + token.text.length);
  }, document.textDocument.getText());
  expect(rest.replaceAll(/[\s{},:]/g, '')).toBe('');
});

it('a range has the tokens of its lines, with the comments there', async () => {
  const document = await addFile(services, inTouchpoint('      // before\n      feels lega\n      /* last */'));
  const line = 9;
  const range = { start: { line, character: 0 }, end: { line: line + 2, character: 0 } };
  const part = await tokensOf(document, range);
  expect(part.map(({ text }) => text)).toEqual(['// before', 'feels', 'lega', '/* last */']);
});

it('a change travels as the difference to the tokens before, also after a range was asked for', async () => {
  const text = inTouchpoint('      feels lega');
  const document = await addFile(services, text);
  const textDocument = { uri: document.uri.toString() };
  const before = await provider().semanticHighlight(document, { textDocument });
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  await provider().semanticHighlightRange(document, { textDocument, range });
  const changed = await addFile(services, text.replace('feels lega', 'feels angry'));
  const previousResultId = before.resultId ?? '';
  const delta = await provider().semanticHighlightDelta(changed, { textDocument, previousResultId });
  if (!('edits' in delta)) throw new Error('The tokens were sent in full.');
  expect(delta.edits).toHaveLength(1);
  const [edit] = delta.edits;
  const data = [...before.data];
  data.splice(edit?.start ?? 0, edit?.deleteCount ?? 0, ...(edit?.data ?? []));
  expect(decoded({ data }, changed)).toEqual(await tokensOf(changed));
});

it('tokens survive broken texts and line endings of any kind', async () => {
  expect(
    await reading('journey j {\r\n  stage s {\r\n    touchpint "X\r\n  for maya, {\r\n/* open\r\n  still'),
  ).toEqual(expect.arrayContaining(['journey=keyword.declaration', '/* open=comment', '  still=comment']));
});

it('what VS Code is told of the modifiers is what the server sends', () => {
  const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const standard = new Set(['declaration', 'defaultLibrary', 'documentation']);
  expect(contributes.semanticTokenModifiers.map(({ id }: { id: string }) => id)).toEqual(
    provider().semanticTokensOptions.legend.tokenModifiers.filter((each) => !standard.has(each)),
  );
});

it('the colours of a long journey grow with its length, not faster', async () => {
  const timeFor = async (touchpoints: number) => {
    const lines = Array.from({ length: touchpoints }, (_, n) => `    touchpoint t${n} "T" on web feels happy\n`).join(
      '',
    );
    const document = await addFile(services, `journey j {\n  stage s {\n${lines}  }\n}\n`, `${touchpoints}.journey`);
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 5; run++) {
      const start = performance.now();
      expect(await tokensOf(document)).toHaveLength(4 + touchpoints * 7);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  const [short, long] = [await timeFor(500), await timeFor(5000)];
  expect(long / short).toBeLessThan(60);
});
