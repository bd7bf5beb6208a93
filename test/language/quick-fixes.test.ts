import { type LangiumDocument, URI } from 'langium';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFile, addFiles, createServices } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

/** What is offered at each finding of a document, in the order of the findings. */
async function offered(document: LangiumDocument): Promise<CodeAction[]> {
  const provider = services.lsp.CodeActionProvider;
  const all = await Promise.all(
    (document.diagnostics ?? []).map(({ range }) =>
      provider?.getCodeActions(document, {
        textDocument: { uri: document.uri.toString() },
        range,
        context: { diagnostics: [], only: ['quickfix'] },
      }),
    ),
  );
  return all.flat().filter((each) => each !== undefined) as CodeAction[];
}

/** The text of a file after an action. */
function changed(document: LangiumDocument, action: CodeAction | undefined, path?: string): string {
  const uri = path === undefined ? document.uri : URI.parse(`file:///workspace/${path}`);
  const { textDocument } = services.shared.workspace.LangiumDocuments.getDocument(uri) as LangiumDocument;
  return TextDocument.applyEdits(textDocument as TextDocument, action?.edit?.changes?.[uri.toString()] ?? []);
}

const shop = (line: string, head = '') =>
  `${head}persona maya "Maya"\n\njourney order "Ordering" {\n  for maya\n  stage "Purchase" {\n    ${line}\n  }\n}\n`;

/** The line of the touchpoint after the fix with this title, and whether it is the preferred one. */
const mended: readonly (readonly [wrong: string, title: string, right: string, sure: boolean])[] = [
  ['touchpoint "Pays" on ap feels happy', "Change to 'app'", 'touchpoint "Pays" on app feels happy', true],
  ['touchpiont "Pays" on app feels happy', "Change to 'touchpoint'", 'touchpoint "Pays" on app feels happy', true],
  ['touchpoint "Pays" on app feels happy +5', 'Change to +2', 'touchpoint "Pays" on app feels happy +2', true],
  ['touchpoint "Pays" on app feels happy +0.7', 'Change to +0.5', 'touchpoint "Pays" on app feels happy +0.5', true],
  ['touchpoint "Pays" on app web feels happy', 'Add the comma', 'touchpoint "Pays" on app, web feels happy', true],
  ['touchpoint "Pays" on app, feels happy', 'Remove this comma', 'touchpoint "Pays" on app feels happy', true],
  ['touchpoint “Pays” on app feels happy', 'Write straight quotes', 'touchpoint "Pays" on app feels happy', true],
  ['touchpoint "Pays" on app feels happy;', 'Remove this', 'touchpoint "Pays" on app feels happy', true],
  [
    'touchpoint Pays the order on app feels happy',
    'Put "Pays the order" in quotes',
    'touchpoint "Pays the order" on app feels happy',
    true,
  ],
  ['touchpoint "Pays" on app feels "happy"', "Change to 'happy'", 'touchpoint "Pays" on app feels happy', true],
  [
    'touchpoint "Pays" { does Opens the app }',
    'Put "Opens the app" in quotes',
    'touchpoint "Pays" { does "Opens the app" }',
    true,
  ],
  ['touchpoint "Pays" { metric "Reach" 4,2% }', 'Change to 4.2%', 'touchpoint "Pays" { metric "Reach" 4.2% }', true],
  [
    'touchpoint "Pays" { metric "Reach" 120,000 }',
    'Change to 120000',
    'touchpoint "Pays" { metric "Reach" 120000 }',
    true,
  ],
  [
    'touchpoint "Pays" { metric "Reach" 5 % }',
    'Join % and its number',
    'touchpoint "Pays" { metric "Reach" 5% }',
    true,
  ],
  [
    'touchpoint "Pays" { metric "Reach" 5 points }',
    'Change to "points"',
    'touchpoint "Pays" { metric "Reach" 5 "points" }',
    true,
  ],
  [
    'touchpoint "Pays" { evidence "Seen" observed 2026-3-1 }',
    'Change to 2026-03-01',
    'touchpoint "Pays" { evidence "Seen" observed 2026-03-01 }',
    true,
  ],
  [
    'touchpoint "Pays" { evidence "Seen" 2026-03-01 }',
    "Write 'measured' before the date",
    'touchpoint "Pays" { evidence "Seen" measured 2026-03-01 }',
    false,
  ],
  [
    'touchpoint "Pays" { pain "Slow" severity hihg }',
    "Change to 'high'",
    'touchpoint "Pays" { pain "Slow" severity high }',
    true,
  ],
  ['touchpoint "Pays" feels happy feels sad', 'Remove the first', 'touchpoint "Pays" feels sad', false],
  ['touchpoint "Pays" { maya feel happy }', "Change to 'feels'", 'touchpoint "Pays" { maya feels happy }', true],
  ['touchpoint "Pays" { legal "Terms" }', 'Add the colon', 'touchpoint "Pays" { legal: "Terms" }', true],
  ['touchpoint "Pays" { does: "Pays" }', 'Remove the colon', 'touchpoint "Pays" { does "Pays" }', true],
  ['# paid by card', 'Begin the comment with //', '// paid by card', true],
  ['touchpoint "Pays on app', 'Add " at the end of the text', 'touchpoint "Pays on app"', false],
];

describe('a quick fix', () => {
  it.each(mended)('mends %s with: %s', async (wrong, title, right, sure) => {
    const head = 'lane legal "Legal"\n';
    const document = await addFile(services, shop(wrong, head));
    const action = (await offered(document)).find((each) => each.title === title);
    expect(changed(document, action)).toBe(shop(right, head));
    expect(action?.isPreferred ?? false).toBe(sure);
  });

  it('closes a block where it was read to end', async () => {
    const document = await addFile(
      services,
      'journey order "Ordering" {\n  stage "Purchase" {\n    touchpoint "Pays"\n}\n',
    );
    const action = (await offered(document)).find((each) => each.title === "Close the block of 'stage'");
    expect(changed(document, action)).toBe(
      'journey order "Ordering" {\n  stage "Purchase" {\n    touchpoint "Pays"\n  }\n}\n',
    );
  });

  it('puts lines into the block that was forgotten', async () => {
    const document = await addFile(services, shop('touchpoint "Pays"\n    does "Opens the app"\n    thinks "Slow."'));
    const action = (await offered(document)).find((each) => each.title.startsWith('Put what follows into a block'));
    expect(changed(document, action)).toBe(
      shop('touchpoint "Pays" {\n    does "Opens the app"\n    thinks "Slow."\n    }'),
    );
  });

  it('declares what is missing, here or in an imported file', async () => {
    const [document] = (await addFiles(services, {
      'order.journey': shop('touchpoint "Pays" on qris feels lega', 'import "shared/people.journey"\n\n'),
      'shared/people.journey': 'channel toko "Toko" is app\n',
    })) as [LangiumDocument];
    const actions = await offered(document);
    const titled = (title: string) => actions.find((each) => each.title === title);
    expect(changed(document, titled("Declare channel 'qris'"))).toContain('channel qris "Qris"\n');
    expect(changed(document, titled("Declare emotion 'lega'"))).toContain('emotion lega "Lega" 0\n');
    expect(changed(document, titled("Declare channel 'qris' in shared/people.journey"), 'shared/people.journey')).toBe(
      'channel toko "Toko" is app\nchannel qris "Qris"\n',
    );
  });

  it('imports the file that declares a name', async () => {
    const [document] = (await addFiles(services, {
      'order.journey': 'journey order "Ordering" {\n  for sari\n}\n',
      'shared/people.journey': 'persona sari "Sari"\n',
    })) as [LangiumDocument];
    const action = (await offered(document)).find((each) => each.title === "Import 'shared/people.journey'");
    expect(action?.isPreferred).toBe(true);
    expect(changed(document, action)).toBe(
      'import "shared/people.journey"\n\njourney order "Ordering" {\n  for sari\n}\n',
    );
  });

  it('corrects the path of an import', async () => {
    const [document] = (await addFiles(services, {
      'order.journey': 'import "people.journey"\n',
      'shared/people.journey': 'persona sari "Sari"\n',
    })) as [LangiumDocument];
    const titles = (await offered(document)).map(({ title }) => title);
    expect(titles).toEqual(['Import "shared/people.journey"', 'Remove this import', 'Create "people.journey"']);
  });

  it('adds a persona to those whose journey it is', async () => {
    const document = await addFile(services, shop('touchpoint "Pays" { budi feels happy }', 'persona budi "Budi"\n'));
    const action = (await offered(document)).find((each) => each.title === "Add 'budi' behind 'for'");
    expect(changed(document, action)).toContain('  for maya, budi\n');
  });

  it('mends all findings of a kind', async () => {
    const text = (channel: string) => shop(`touchpoint "Pays" on ${channel}\n    touchpoint "Waits" on ${channel}`);
    const document = await addFile(services, text('ap'));
    const action = (await offered(document)).find((each) => each.title.startsWith('Mend all 2 findings'));
    expect(changed(document, action)).toBe(text('app'));
  });

  it('mends all that is sure when a file is saved', async () => {
    const document = await addFile(services, shop('touchpoint “Pays” on ap web feels hapy +3'));
    const actions = await services.lsp.CodeActionProvider?.getCodeActions(document, {
      textDocument: { uri: document.uri.toString() },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    expect(changed(document, actions?.[0] as CodeAction)).toContain('touchpoint "Pays" on app, web feels happy +2\n');
  });

  it.each([
    ['journey j "J" {\n  stage "S"\n}\n', 'Silence empty-stage on this line'],
    [shop('touchpoint "Pays"\n    does "Opens the app"'), 'Put what follows into a block of the touchpoint'],
    ['journey j "J" {\n  stage "S" {\n', "Close the block of 'stage'"],
  ])('writes lines as those of the file end: %j', async (text, title) => {
    const document = await addFile(services, text.replaceAll('\n', '\r\n'));
    const action = (await offered(document)).find((each) => each.title === title);
    const result = changed(document, action);
    expect(result).not.toBe(document.textDocument.getText());
    expect(result).not.toMatch(/(?<!\r)\n/);
  });
});
