import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { GrammarUtils, type LangiumDocument, URI } from 'langium';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { isNamed, type NamedNode, walk } from '../../src/language/parts.ts';
import { lineKinds, modifierKinds } from '../../src/language/vocabulary/index.ts';
import { addWithCursor, type Cursor, cursorAt } from './cursor.ts';
import { addFiles, createServices, listed, wholeLanguage } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

const home = 'file:///workspace/';

function textsOf(files: Readonly<Record<string, string>>, edit: WorkspaceEdit | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const document = TextDocument.create(`${home}${path}`, 'journey', 0, text);
      return [path, TextDocument.applyEdits(document, edit?.changes?.[`${home}${path}`] ?? [])];
    }),
  );
}

async function renameAt({ document, ...params }: Cursor, newName: string): Promise<WorkspaceEdit | undefined> {
  return (await services.lsp.RenameProvider?.rename(document, { ...params, newName })) as WorkspaceEdit | undefined;
}

/** All texts after what stands at the `|` in `test.journey` is renamed. */
async function renamed(text: string, newName: string, others: Readonly<Record<string, string>> = {}) {
  const files = { ...others, 'test.journey': text.replace('|', '') };
  const document = (await addFiles(services, files)).at(-1);
  if (!document) throw new Error('The file was not added.');
  return textsOf(files, await renameAt(cursorAt(document, text.indexOf('|')), newName));
}

const inTouchpoint = (line: string, before = '') =>
  `${before}persona maya "Maya"\njourney j {\n  stage s {\n    touchpoint t {\n      ${line}\n    }\n    touchpoint u\n  }\n}\n`;

describe('renaming', () => {
  it('changes names in all files and leaves titles alone', async () => {
    const others = { 'other.journey': 'import "test.journey"\njourney o { for maya }\n' };
    expect(await renamed('persona ma|ya "maya"\njourney j { for maya }\n', 'maia', others)).toEqual({
      'test.journey': 'persona maia "maya"\njourney j { for maia }\n',
      'other.journey': 'import "test.journey"\njourney o { for maia }\n',
    });
  });

  it.each([
    ['a mention', 'maya feels happy', 'may|a feels happy', 'maia feels happy'],
    ['a name in a list', 'pain "P" for maya, maya', 'pain "P" for maya, |maya', 'pain "P" for maia, maia'],
  ])('works from %s', async (_, line, marked, expected) => {
    const { 'test.journey': text } = await renamed(inTouchpoint(line).replace(line, marked), 'maia');
    expect(text).toBe(inTouchpoint(expected).replace('persona maya', 'persona maia'));
  });

  it.each([
    ['touchpoint "Pays" { leads to pa|ys }', 'touchpoint pay "Pays" { leads to pay }'],
    ['touchpoint "Pa|ys" { leads to pays }', 'touchpoint pay "Pays" { leads to pay }'],
    ['touchpoint\n"Pa|ys"', 'touchpoint pay\n"Pays"'],
  ])('gives a name to what had only a title: %j', async (line, expected) => {
    const around = (inner: string) => `journey j {\n  stage "Buy" {\n    ${inner}\n  }\n}\n`;
    expect(await renamed(around(line), 'pay')).toEqual({ 'test.journey': around(expected) });
  });

  it('keeps things with equal keys apart', async () => {
    const text =
      'journey j {\n  stage "Buy" {\n    touchpoint pay| "A" { leads to pay }\n    touchpoint "Pay"\n  }\n}\n';
    const { 'test.journey': result } = await renamed(text, 'settle');
    expect(result).toBe(text.replace('pay|', 'settle').replace('to pay', 'to settle'));
  });

  it('takes names in any script, and keywords where they can be names', async () => {
    expect(
      (await renamed(inTouchpoint('maya feels happy').replace('maya "', 'ma|ya "'), 'نور'))['test.journey'],
    ).toContain('نور feels happy');
    expect((await renamed('channel to|ko "Toko" is app\n', 'on'))['test.journey']).toBe('channel on "Toko" is app\n');
  });

  it('keeps the line endings', async () => {
    const text = 'persona a| "A"\r\njourney j { for a }\r\n';
    expect((await renamed(text, 'b'))['test.journey']).toBe('persona b "A"\r\njourney j { for b }\r\n');
  });
});

describe('renaming is refused', () => {
  const people = 'persona maya "Maya"\npersona budi "Budi"\n';
  const cases: readonly (readonly [
    why: string,
    text: string,
    name: string,
    reason: string,
    others?: Readonly<Record<string, string>>,
  ])[] = [
    ['for what is no name', 'persona a| "A"\n', '1st', '"1st" cannot be a name.'],
    ['for an empty name', 'persona a| "A"\n', '', '"" cannot be a name.'],
    ['for a built-in name', inTouchpoint('on insta|gram'), 'ig', 'Built-in names cannot be changed.'],
    ['beside the same name', 'persona a| "A"\npersona b "B"\n', 'b', "There is a persona 'b' already in line 2."],
    [
      'beside a title that gives the same name',
      'journey j {\n  stage s {\n    touchpoint a|\n    touchpoint "B" { leads to b }\n  }\n}\n',
      'b',
      "There is a touchpoint 'b' already in line 4.",
    ],
    [
      'in a file that something else is seen from',
      'persona maya| "Maya"\n',
      'budi',
      "other.journey uses the persona 'budi' (“Budi”). Choose another name.",
      { 'other.journey': 'import "test.journey"\npersona budi "Budi"\njourney o { for maya }\n' },
    ],
    [
      'where it would hide what another file declares',
      'import "people.journey"\npersona siti| "Siti"\njourney j { for siti, budi }\n',
      'budi',
      "test.journey uses the persona 'budi' (“Budi”) from people.journey.",
      { 'people.journey': people },
    ],
    [
      'where it would hide it from a third file',
      'persona siti| "Siti"\n',
      'budi',
      "other.journey uses the persona 'budi' (“Budi”) from people.journey.",
      {
        'people.journey': people,
        'other.journey': 'import "test.journey"\nimport "people.journey"\njourney o { for budi }\n',
      },
    ],
    [
      'where it would hide a built-in name',
      'channel toko| "Toko" is app\n',
      'email',
      "other.journey uses the built-in channel 'email', which would then mean this one.",
      { 'other.journey': 'import "test.journey"\njourney o {\n  stage s {\n    touchpoint t on email\n  }\n}\n' },
    ],
    [
      'where it would be read as a keyword',
      inTouchpoint('maya thinks "Hm"').replace('maya "', 'ma|ya "'),
      'pain',
      "'pain' is a keyword, and would be read as one in test.journey.",
    ],
  ];

  it.each(cases.map(([why, ...rest]) => ({ why, rest })))('$why', async ({ rest: [text, name, reason, others] }) => {
    await expect(renamed(text, name, others)).rejects.toThrow(reason);
  });

  it('but not where nobody would notice', async () => {
    const others = { 'people.journey': people, 'other.journey': 'import "test.journey"\njourney o {}\n' };
    const text = 'import "people.journey"\npersona siti| "Siti"\njourney j { for siti }\n';
    expect((await renamed(text, 'budi', others))['test.journey']).toContain('for budi');
    expect((await renamed('channel toko| "Toko" is app\n', 'email', others))['test.journey']).toContain('email');
    expect((await renamed('persona maya| "Maya"\n', 'instagram'))['test.journey']).toContain('instagram');
  });
});

describe('before renaming', () => {
  async function prepared(text: string): Promise<[string, string] | undefined> {
    const { document, ...params } = await addWithCursor(services, text);
    const answer = (await services.lsp.RenameProvider?.prepareRename(document, params)) as unknown as
      | { range: Range; placeholder: string }
      | undefined;
    return answer && [document.textDocument.getText(answer.range), answer.placeholder];
  }

  it.each([
    ['persona ma|ya "Maya"\n', ['maya', 'maya']],
    ['persona |maya "Maya"\n', ['maya', 'maya']],
    ['persona maya| "Maya"\n', ['maya', 'maya']],
    ['persona "Ma|ya Putri"\n', ['"Maya Putri"', 'maya-putri']],
    [inTouchpoint('ma|ya feels happy'), ['maya', 'maya']],
    ['persona maya\n\n|\n', undefined],
  ])('%j proposes the name', async (text, expected) => {
    expect(await prepared(text)).toEqual(expected);
  });

  it.each([
    ['per|sona maya "Maya"\n', "'persona' is a keyword of the language. Only names can be renamed."],
    ['persona maya "Ma|ya"\n', "To rename, point at the name 'maya' before it."],
    [inTouchpoint('does "X|"'), 'This is a text: change it where it stands.'],
    [inTouchpoint('on insta|gram'), 'Built-in names cannot be changed.'],
    [inTouchpoint('feels hapy|'), "Nothing that is called 'hapy' is known here."],
    [inTouchpoint('feels +|1'), 'Only names can be renamed.'],
    ['journey j {\n  stage s #ne|w\n}\n', 'Tags are declared nowhere'],
  ])('%j says why not', async (text, reason) => {
    await expect(prepared(text)).rejects.toThrow(reason);
  });
});

/** The example files by path, with what they import. */
const examples: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(new URL('../../examples', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.journey'))
    .map((path) => [
      path.replaceAll('\\', '/'),
      readFileSync(new URL(`../../examples/${path}`, import.meta.url), 'utf8'),
    ]),
);

describe.each([
  ['the whole language', wholeLanguage],
  ['the examples', examples],
])('in %s', (_, files) => {
  const paths = Object.keys(files);
  const names = fc.oneof(
    fc.constantFrom('zz-new', '小红书', ...[...lineKinds, ...modifierKinds].map((kind) => kind.keyword)),
    fc.constantFrom('maya', 'email', 'happy', 'emotion', 'order', 'app'),
  );

  it('renaming there and back restores every byte, and changes no meaning on the way', {
    timeout: 60_000,
  }, async () => {
    await addFiles(services, files);
    const documents = paths.map((path) => documentOf(path));
    const before = documents.map(meaning);
    const declarations = documents.flatMap((document, file) =>
      declared(document).flatMap(({ name }, index) => (name ? [{ file, index, name }] : [])),
    );
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...declarations), names, async ({ file, index, name }, newName) => {
        await addFiles(services, files);
        const there = await renameAt(nameAt(paths[file], index), newName).catch(() => undefined);
        if (!there) return;
        done++;
        const changed = textsOf(files, there);
        expect((await addFiles(services, changed)).map(meaning)).toEqual(before);
        expect(textsOf(changed, await renameAt(nameAt(paths[file], index), name))).toEqual(files);
      }),
      { numRuns: 40 },
    );
    expect(done).toBeGreaterThan(5);
  });
});

function documentOf(path: string): LangiumDocument {
  const document = services.shared.workspace.LangiumDocuments.getDocument(URI.parse(`${home}${path}`));
  if (!document) throw new Error(`${path} is not there.`);
  return document;
}

/** Everything with a name or a title, in the order written. */
function declared(document: LangiumDocument): NamedNode[] {
  return walk(document.parseResult.value).filter(isNamed);
}

/** The name of one of the declarations of a file. */
function nameAt(path: string | undefined, index: number): Cursor {
  const document = documentOf(path ?? '');
  const name = GrammarUtils.findNodeForProperty(declared(document)[index]?.$cstNode, 'name');
  return cursorAt(document, name?.offset ?? 0);
}

/** To which line of which file each mention leads, and what is wrong. */
function meaning(document: LangiumDocument): unknown {
  return {
    mentions: document.references.map((each) => {
      const target = 'ref' in each ? each.ref : undefined;
      return target && `${target.$type} ${target.$cstNode?.range.start.line}`;
    }),
    problems: listed(document.diagnostics).map((each) => each.replace(/^\S+ (\S+).*$/, '$1')),
  };
}
