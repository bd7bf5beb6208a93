import type { LangiumDocument } from 'langium';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CodeLens, InitializeParams } from 'vscode-languageserver';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFile, addFiles, createServices } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

/** Lets the editor say which commands it has. */
async function withCommands(...commands: string[]): Promise<void> {
  const params = { capabilities: {}, initializationOptions: { commands } } as unknown as InitializeParams;
  await services.shared.lsp.LanguageServer.initialize(params);
}
const allCommands = ['journey.openPreviewToSide', 'journey.showReferences', 'journey.compareJourneys'];

async function lensesIn(document: LangiumDocument): Promise<CodeLens[]> {
  const { CodeLensProvider } = services.lsp;
  const lenses = await CodeLensProvider.provideCodeLens(document);
  return Promise.all(lenses.map((lens) => (lens.command ? lens : CodeLensProvider.resolve(lens))));
}

/** The lenses as they are read, each behind its line, which counts from 1. */
async function seen(text: string): Promise<string[]> {
  const lenses = await lensesIn(await addFile(services, text));
  return lenses.map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`);
}

const shop = 'journey now "Buying shoes" {\n}\njourney next "Next year" {\n  revises now\n}\n';

describe('above a journey', () => {
  beforeEach(() => withCommands(...allCommands));

  it('its map can be opened, and what it revises compared', async () => {
    expect(await seen(`/** Why */\n${shop}`)).toEqual([
      '2: Open preview',
      '4: Open preview',
      '4: Compare with Buying shoes',
    ]);
  });

  it('the comparison names both journeys, also in another file', async () => {
    const [, document] = await addFiles(services, {
      'now.journey': 'journey now "Now" {}\n',
      'next.journey': 'import "now.journey"\njourney "Next" { revises now }\n',
    });
    const lenses = document ? await lensesIn(document) : [];
    expect(lenses.at(-1)?.command?.arguments).toEqual([
      { uri: 'file:///workspace/now.journey', key: 'now', title: 'Now' },
      { uri: 'file:///workspace/next.journey', key: 'next', title: 'Next' },
    ]);
  });

  it('nothing is compared with itself or with what is not there', async () => {
    expect(await seen('journey a {\n  revises a\n}\njourney b {\n  revises nowhere\n}\n')).toEqual([
      '1: Open preview',
      '4: Open preview',
    ]);
  });

  it('titles are shown as they are', async () => {
    const title = `$(trash)\u202e <b>*x*</b> \\n ${'long '.repeat(20)}`;
    const lenses = await seen(`journey now "${title}" {\n}\njourney next {\n  revises now\n}\n`);
    expect(lenses[2]).toMatch(/^3: Compare with \$ \(trash\) {2}<b>\*x\*<\/b> {3}long .*…$/);
    expect(lenses[2]?.length).toBeLessThan(80);
  });
});

describe('above a stage', () => {
  const stages = `emotion lega +1.5
journey shop "Shop" {
  for maya
  stage find "Find" {
    touchpoint a feels sad {
      maya feels lega
      pain "One"
      pain "Two"
      opportunity "Three"
    }
    touchpoint b feels -0.5
  }
  /** What comes of it. */
  stage buy { touchpoint c { opportunity "x"\n opportunity "y" } }
  stage empty {
    touchpoint d
  }
}
`;

  it('is told what it comes to, as in the bar of the map', async () => {
    expect(await seen(`persona maya\n${stages}`)).toEqual([
      '5: Mean +0.5, 2 pains, 1 opportunity',
      '15: 2 opportunities',
    ]);
  });

  it('is told in any editor, as a text that does nothing', async () => {
    const lenses = await lensesIn(await addFile(services, `persona maya\n${stages}`));
    expect(lenses.map(({ command }) => command?.command)).toEqual(['', '']);
  });

  it('is not told when it is turned off', async () => {
    const settings = { journey: { codeLens: { stages: false } } };
    services.shared.workspace.ConfigurationProvider.updateConfiguration({ settings });
    expect(await seen(`persona maya\n${stages}`)).toEqual([]);
  });
});

describe('above a persona', () => {
  beforeEach(() => withCommands('journey.showReferences'));

  it('its usages are counted in all files', async () => {
    const using = (line: string) => `import "test.journey"\njourney {\n  for maya\n  stage s {\n${line}\n  }\n}\n`;
    await addFiles(services, {
      'test.journey': 'persona maya "Maya"\npersona budi\n',
      'one.journey': using('touchpoint a {\nmaya feels sad\nmaya says "No."\n}\ntouchpoint b { pain p for maya }'),
      'two.journey': using('touchpoint c'),
      'view.journey': 'import "one.journey"\nview v {\n  for maya\n}\n',
    });
    const text = 'persona maya "Maya"\npersona budi\n';
    const document = services.shared.workspace.LangiumDocuments.all.find((each) =>
      each.uri.path.endsWith('test.journey'),
    );
    const lenses = document ? await lensesIn(document) : [];
    expect(document?.textDocument.getText()).toBe(text);
    expect(lenses.map(({ command }) => command?.title)).toEqual([
      'Used in 2 journeys and 1 view, named in 2 touchpoints',
      'Not used yet',
    ]);
    const [uri, position, locations] = lenses[0]?.command?.arguments ?? [];
    expect([uri, position]).toEqual(['file:///workspace/test.journey', { line: 0, character: 0 }]);
    expect(locations).toHaveLength(6);
    expect(lenses[1]?.command?.command).toBe('');
  });
});

describe('lenses are offered', () => {
  it('only with commands that the editor has', async () => {
    expect(await seen(`persona p\n${shop}`)).toEqual([]);
    services = await createServices();
    await withCommands('journey.compareJourneys');
    expect(await seen(`persona p\n${shop}`)).toEqual(['4: Compare with Buying shoes']);
  });

  it.each([
    ['preview', ['1: Not used yet', '4: Compare with Buying shoes']],
    ['usages', ['2: Open preview', '4: Open preview', '4: Compare with Buying shoes']],
    ['compare', ['1: Not used yet', '2: Open preview', '4: Open preview']],
  ])('unless %s is turned off', async (name, expected) => {
    await withCommands(...allCommands);
    const settings = { journey: { codeLens: { [name]: false } } };
    services.shared.workspace.ConfigurationProvider.updateConfiguration({ settings });
    expect(await seen(`persona p\n${shop}`)).toEqual(expected);
  });
});
