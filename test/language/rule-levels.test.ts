import { EmptyFileSystemProvider, type LangiumDocument, URI } from 'langium';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readConfig } from '../../src/language/diagnostics/config.ts';
import { createJourneyEditorServices, type JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { noEmotion } from '../../src/language/rules/no-emotion.ts';
import { addFile } from './language-services.ts';

/** Files by path in the workspace. */
class MemoryFiles extends EmptyFileSystemProvider {
  readonly texts = new Map<string, string>();

  override async exists(uri: URI = missing): Promise<boolean> {
    return this.texts.has(uri.path);
  }

  override async readFile(uri: URI = missing): Promise<string> {
    return this.texts.get(uri.path) ?? '';
  }

  override async readBinary(uri: URI = missing): Promise<Uint8Array> {
    return new TextEncoder().encode(await this.readFile(uri));
  }
}
const missing = { path: '' } as URI;

const files = new MemoryFiles();
async function workspaceWith(config: Readonly<Record<string, string>>): Promise<JourneyEditorServices> {
  files.texts.clear();
  for (const [path, text] of Object.entries(config)) files.texts.set(`/workspace/${path}`, text);
  const services = createJourneyEditorServices({ fileSystemProvider: () => files });
  const { WorkspaceManager } = services.shared.workspace;
  const workspaceFolders = [{ uri: 'file:///workspace', name: 'workspace' }];
  WorkspaceManager.initialize({ processId: null, rootUri: null, capabilities: {}, workspaceFolders });
  await WorkspaceManager.initializeWorkspace([]);
  return services;
}

/** A journey with one finding of a lint: budi is not among those whose journey it is. */
const journey = (comment = '', above = '') => `persona maya "Maya"
persona budi "Budi"

journey order "Ordering" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved {
${above}      budi feels angry${comment}
    }
  }
}
`;
const lint = 'persona-not-in-journey';

const found = ({ diagnostics = [] }: LangiumDocument) =>
  diagnostics
    .filter(({ code }) => code === lint || code === 'useless-ignore')
    .map(({ code, severity, range }) => `${range.start.line + 1} ${code} ${severity}`);

describe('the level of a lint', () => {
  it('is its own without a configuration', async () => {
    const services = await workspaceWith({});
    expect(found(await addFile(services, journey()))).toEqual([`8 ${lint} 2`]);
  });

  it('is what the nearest configuration file above says', async () => {
    const services = await workspaceWith({
      'journey.config.json': `{ "rules": { "${lint}": "error" } }`,
      'shop/journey.config.json': `{ "rules": { "${lint}": "off" } } // quiet`,
    });
    expect(found(await addFile(services, journey(), 'a.journey'))).toEqual([`8 ${lint} 1`]);
    expect(found(await addFile(services, journey(), 'shop/online/b.journey'))).toEqual([]);
  });

  it('is what the settings of the editor say where no file does', async () => {
    const services = await workspaceWith({});
    const document = await addFile(services, journey());
    services.shared.workspace.TextDocuments.set(document.textDocument);
    await services.shared.workspace.RuleSettings.setEditorLevels({ [lint]: 'hint', 'unknown-name': 'off', x: 1 });
    expect(found(document)).toEqual([`8 ${lint} 4`]);
  });

  it('follows the configuration file', async () => {
    const services = await workspaceWith({});
    const document = await addFile(services, journey());
    services.shared.workspace.TextDocuments.set(document.textDocument);
    files.texts.set('/workspace/journey.config.json', `{ "rules": { "${lint}": "information" } }`);
    await services.shared.workspace.RuleSettings.configChanged();
    expect(found(document)).toEqual([`8 ${lint} 3`]);
  });

  it('of an error stays', async () => {
    const services = await workspaceWith({ 'journey.config.json': '{ "rules": { "unknown-name": "off" } }' });
    const { diagnostics } = await addFile(services, journey().replace('app', 'ap'));
    expect(diagnostics?.map(({ code, severity }) => `${code} ${severity}`)).toContain('unknown-name 1');
  });
});

describe('a rule that fails', () => {
  it('is told of, and takes neither the findings of the others nor what is open with it', async () => {
    const services = await workspaceWith({});
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const failing = vi.spyOn(noEmotion, 'check').mockImplementation(() => {
      throw new Error('broken');
    });
    onTestFinished(() => void vi.restoreAllMocks());
    const document = await addFile(services, journey(' // journey-ignore no-emotion'));
    expect(found(document)).toEqual([`8 ${lint} 2`]);
    expect(failing).toHaveBeenCalled();
    expect(log).toHaveBeenCalledWith(expect.stringContaining('no-emotion'), expect.any(Error));
  });

  it('in its fixes leaves those of the others', async () => {
    const services = await workspaceWith({});
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(noEmotion, 'check').mockImplementation(({ root: { $cstNode } }) => [
      {
        message: 'All of it.',
        range: $cstNode?.range ?? expect.fail(),
        fixes: () => {
          throw new Error('broken');
        },
      },
    ]);
    onTestFinished(() => void vi.restoreAllMocks());
    const actions = await actionsAt(services, await addFile(services, journey()), lint);
    expect(actions.map(({ title }) => title)).toContain(`Silence ${lint} on this line`);
  });
});

describe('what is wrong in a configuration file', () => {
  it.each([
    ['[]', 'The file holds one object: { "rules": { … } }.', '[]'],
    ['{ "rule": {} }', `"rule" is not understood here. Did you mean 'rules'?`, '"rule"'],
    ['{ "rules": [] }', 'The rules are an object of ids and levels: { "no-persona": "off" }.', '[]'],
    [
      `{ "rules": { "${lint}": "warn" } }`,
      `The level of "${lint}" is one of error, warning, information, hint or off.`,
      '"warn"',
    ],
    [
      '{ "rules": { "useles-ignore": "off" } }',
      "There is no rule 'useles-ignore'. Did you mean 'useless-ignore'?",
      '"useles-ignore"',
    ],
    [
      '{ "rules": { "syntax": "off" } }',
      "'syntax' is an error: the map cannot mean what the text says. Mend what it finds.",
      '"syntax"',
    ],
    ['{ "logo": "a.svg" }', '"logo" is not understood here. Write "rules", "brand" or "language".', '"logo"'],
    ['{ "language": "Indonesian" }', 'The language of maps is one of en or id.', '"Indonesian"'],
    ['{ "brand": "#fff" }', 'The brand is an object: { "accent": "#0072B2", "logo": "images/logo.svg" }.', '"#fff"'],
    ['{ "brand": { "acent": "#fff" } }', `"acent" is not understood here. Did you mean 'accent'?`, '"acent"'],
    ['{ "brand": { "accent": "green" } }', 'The accent is a colour of three or six digits: "#0072B2".', '"green"'],
    [
      '{ "brand": { "logo": "logo.ai" } }',
      'The logo is the path of a picture: "images/logo.svg". It ends in .svg, .png, .jpg, .gif, .webp or .avif.',
      '"logo.ai"',
    ],
    [
      '{ "brand": { "logo": "https://a.example/logo.svg" } }',
      'The path of the logo begins at the folder of this file: "images/logo.svg".',
      '"https://a.example/logo.svg"',
    ],
    ['{ "brand": { "fonts": "a.ttf" } }', /^The fonts are an object of font files: /, '"a.ttf"'],
    ['{ "brand": { "fonts": { "bold": "a.ttf" } } }', /^The fonts need a regular face, /, '{ "bold": "a.ttf" }'],
    [
      '{ "brand": { "fonts": { "regular": "a.ttf", "itallic": "b.ttf" } } }',
      `"itallic" is not understood here. Did you mean 'italic'?`,
      '"itallic"',
    ],
    [
      '{ "brand": { "fonts": { "regular": "a.fon" } } }',
      'The regular face is the path of a font file: "fonts/Acme.woff2". It ends in .ttf, .otf, .woff or .woff2.',
      '"a.fon"',
    ],
    [
      '{ "brand": { "fonts": { "regular": "/usr/a.ttf" } } }',
      'The path of a font begins at the folder of this file: "fonts/Acme.woff2".',
      '"/usr/a.ttf"',
    ],
    ['{ "rules": { }', 'This is not JSON: close brace expected.', ''],
  ])('%s', (text, message, place) => {
    const [problem] = readConfig(text).problems;
    expect(problem?.message).toEqual(message instanceof RegExp ? expect.stringMatching(message) : message);
    expect(text.slice(problem?.offset, (problem?.offset ?? 0) + (problem?.length ?? 0))).toBe(place);
  });

  it('leaves the rest as it is', () => {
    expect(readConfig(`{ "$schema": "x", "rules": { "nothing": 1, "${lint}": "off", }, }`).rules).toEqual({
      [lint]: 'off',
    });
  });
});

describe('the brand', () => {
  const brand = async (config: Readonly<Record<string, string>>, path: string) => {
    const { RuleSettings } = (await workspaceWith(config)).shared.workspace;
    return (await RuleSettings.mapStyleFor(URI.parse(`file:///workspace/${path}`))).brand;
  };

  it('is that of the nearest file, the path of its logo counted from the journey', async () => {
    const config = { 'journey.config.json': '{ "brand": { "accent": "#B01E68", "logo": "images/logo.svg" } }' };
    expect(await brand(config, 'a.journey')).toEqual({ accent: '#B01E68', logo: 'images/logo.svg' });
    expect(await brand(config, 'maps/deep/a.journey')).toEqual({ accent: '#B01E68', logo: '../../images/logo.svg' });
    const nearer = { ...config, 'maps/journey.config.json': '{ "brand": { "accent": "#fff" } }' };
    expect(await brand(nearer, 'maps/a.journey')).toEqual({ accent: '#fff' });
  });

  it('has fonts, whose paths count likewise', async () => {
    const fonts = '{ "regular": "fonts/a.ttf", "bold": "fonts/b.ttf", "italic": "c.fon" }';
    const config = { 'journey.config.json': `{ "brand": { "fonts": ${fonts} } }` };
    expect(await brand(config, 'maps/a.journey')).toEqual({
      fonts: { regular: '../fonts/a.ttf', bold: '../fonts/b.ttf' },
    });
  });

  it.each([
    ['fonts/gone.ttf', 'There is no font "fonts/gone.ttf". Check the path.'],
    ['../a.ttf', 'This font lies outside of the folder of the maps, so it is not read. Copy it beside this file.'],
    ['a.ttf', 'This is no font that can be read: TrueType, OpenType, WOFF and WOFF2 can. Save it anew.'],
  ])('tells what is wrong with the font %s', async (path, message) => {
    const text = `{ "brand": { "fonts": { "regular": "${path}" } } }`;
    const files = { 'journey.config.json': text, 'a.ttf': 'No font.', 'a.journey': '' };
    const { RuleSettings } = (await workspaceWith(files)).shared.workspace;
    const config = await RuleSettings.configFor(URI.parse('file:///workspace/a.journey'));
    const problems = config && (await RuleSettings.fontProblems(config));
    expect(problems).toEqual([{ message, offset: text.indexOf(`"${path}`), length: path.length + 2 }]);
  });

  it('is none without one', async () => {
    expect(await brand({}, 'a.journey')).toBeUndefined();
    expect(await brand({ 'journey.config.json': '{ "rules": {} }' }, 'a.journey')).toBeUndefined();
  });
});

describe('a comment that silences', () => {
  const ignore = `// journey-ignore ${lint}`;

  it.each([
    ['at the end of the line', journey(` ${ignore}`)],
    ['on the line above', journey('', `      ${ignore}\n`)],
    ['with a reason', journey(` ${ignore} -- useless-ignore is not a part of this`)],
  ])('%s', async (_, text) => {
    expect(found(await addFile(await workspaceWith({}), text))).toEqual([]);
  });

  it('nothing is reported, with a way to remove it', async () => {
    const services = await workspaceWith({});
    const text = journey().replace('for maya', `for maya, budi ${ignore}`);
    const document = await addFile(services, text);
    expect(found(document)).toEqual(['5 useless-ignore 2']);
    const [action] = await actionsAt(services, document, 'useless-ignore');
    expect(apply(document, action)).toBe(journey().replace('for maya', 'for maya, budi'));
  });

  it('is reported when it names no lint', async () => {
    const services = await workspaceWith({});
    const document = await addFile(services, journey(` ${ignore}, unknown-name`));
    expect(document.diagnostics?.map(({ message }) => message)).toContain(
      "'unknown-name' is an error: the map cannot mean what the text says. Mend what it finds.",
    );
    const [action] = await actionsAt(services, document, 'useless-ignore');
    expect(apply(document, action)).toBe(journey(` ${ignore}`));
  });

  it('means nothing in a text', async () => {
    const services = await workspaceWith({});
    const document = await addFile(services, journey(` "${ignore}"`));
    expect(found(document)).toEqual([`8 ${lint} 2`]);
  });

  it('can be added', async () => {
    const services = await workspaceWith({});
    const document = await addFile(services, journey());
    const actions = await actionsAt(services, document, lint);
    const silence = actions.find(({ title }) => title === `Silence ${lint} on this line`);
    expect(apply(document, silence)).toBe(journey('', `      ${ignore}\n`));
  });
});

describe('turning a rule off', () => {
  it('writes a configuration file', async () => {
    const services = await workspaceWith({});
    const document = await addFile(services, journey(), 'shop/a.journey');
    const off = (await actionsAt(services, document, lint)).find(({ title }) => title.startsWith('Turn off'));
    expect(off?.edit?.documentChanges).toEqual([
      { kind: 'create', uri: 'file:///workspace/journey.config.json', options: { ignoreIfExists: true } },
      expect.objectContaining({
        edits: [expect.objectContaining({ newText: `{\n  "rules": {\n    "${lint}": "off"\n  }\n}` })],
      }),
    ]);
  });

  it('extends the one that is there, keeping its comments', async () => {
    const text = '{\n  // ours\n  "rules": {\n    "useless-ignore": "error"\n  }\n}\n';
    const services = await workspaceWith({ 'journey.config.json': text });
    const document = await addFile(services, journey());
    const off = (await actionsAt(services, document, lint)).find(({ title }) => title.startsWith('Turn off'));
    const config = TextDocument.create('', 'jsonc', 0, text);
    const edits = off?.edit?.changes?.['file:///workspace/journey.config.json'] ?? [];
    expect(TextDocument.applyEdits(config, edits)).toBe(
      `{\n  // ours\n  "rules": {\n    "useless-ignore": "error",\n    "${lint}": "off"\n  }\n}\n`,
    );
  });
});

async function actionsAt(
  services: JourneyEditorServices,
  document: LangiumDocument,
  code: string,
): Promise<CodeAction[]> {
  const range = document.diagnostics?.find((each) => each.code === code)?.range;
  if (!range) throw new Error(`No ${code} was found.`);
  const actions = await services.lsp.CodeActionProvider?.getCodeActions(document, {
    textDocument: { uri: document.uri.toString() },
    range,
    context: { diagnostics: [], only: ['quickfix'] },
  });
  return (actions ?? []) as CodeAction[];
}

function apply({ uri, textDocument }: LangiumDocument, action: CodeAction | undefined): string {
  return TextDocument.applyEdits(textDocument as TextDocument, action?.edit?.changes?.[uri.toString()] ?? []);
}
