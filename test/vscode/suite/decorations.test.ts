import { assert } from 'chai';
import { describe, it } from 'mocha';
import {
  type CodeLens,
  type ColorInformation,
  type ColorPresentation,
  ConfigurationTarget,
  commands,
  DiagnosticSeverity,
  type InlayHint,
  type Location,
  type LocationLink,
  languages,
  Range,
  type SemanticTokens,
  type SemanticTokensLegend,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { eventually, show } from './workspace.ts';

const text = `persona maya "Maya Putri" {
  color #0072B2
}

journey now "Buying shoes" {
  for maya
  stage s "Stage" {
    touchpoint order "Orders" on app feels hopeful {
      takes 2 days
    }
    touchpoint "Waits" on courier feels anxious
  }
}

journey next "Buying shoes, next year" {
  revises now
}
`;

async function hintsIn(document: TextDocument): Promise<string[]> {
  const range = new Range(0, 0, document.lineCount, 0);
  const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, range);
  return hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
}

/** The lenses, resolved, once all of them are there. */
function lensesIn(document: TextDocument): Promise<CodeLens[]> {
  return eventually(async () => {
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 50);
    return lenses.length === 5 && lenses.every(({ isResolved }) => isResolved) ? lenses : undefined;
  });
}

/** What one would see once the hints of this name are switched off, and on again. */
async function switchedOff<T>(setting: string, look: () => Promise<T>): Promise<T> {
  const settings = workspace.getConfiguration('journey');
  await settings.update(setting, false, ConfigurationTarget.Global);
  try {
    return await look();
  } finally {
    await settings.update(setting, undefined, ConfigurationTarget.Global);
  }
}

describe('beside the text', () => {
  it('scores and elapsed time are shown, until they are switched off', async () => {
    const document = await show('hints.journey', text);
    const all = await eventually(async () => {
      const found = await hintsIn(document);
      return found.length === 3 ? found : undefined;
    });
    assert.deepEqual(all.sort(), ['+1', '-1', '2 days in']);
    const few = await switchedOff('inlayHints.emotionScores', () =>
      eventually(async () => {
        const found = await hintsIn(document);
        return found.length === 1 ? found : undefined;
      }),
    );
    assert.deepEqual(few, ['2 days in']);
  });

  it('lenses stand above personas and journeys, and do what they say', async () => {
    const document = await show('lenses.journey', text);
    const lenses = await lensesIn(document);
    assert.deepEqual(lenses.map(({ range, command }) => `${range.start.line} ${command?.title}`).sort(), [
      '0 Used in 1 journey',
      '14 Compare with Buying shoes',
      '14 Open preview',
      '4 Open preview',
      '6 Mean 0',
    ]);
    const compare = lenses.find(({ command }) => command?.title.startsWith('Compare'))?.command;
    assert.ok(compare);
    await commands.executeCommand(compare.command, ...(compare.arguments ?? []));
    const { original, modified } = await eventually(() => {
      const input = window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof TabInputTextDiff ? input : undefined;
    });
    const texts = await Promise.all([original, modified].map((uri) => workspace.openTextDocument(uri)));
    assert.deepEqual(
      texts.map((each) => [each.languageId, each.lineAt(0).text]),
      [
        ['journey', 'journey now "Buying shoes" {'],
        ['journey', 'journey next "Buying shoes, next year" {'],
      ],
    );

    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(text.indexOf('revises')), 'goal "Faster"\n  ');
    await workspace.applyEdit(edit);
    await eventually(() => (texts[1]?.getText().includes('goal "Faster"') ? true : undefined));
  });

  it('a colour has a swatch and can be picked', async () => {
    const document = await show('colors.journey', text);
    const [found] = await eventually(async () => {
      const colors = await commands.executeCommand<ColorInformation[]>(
        'vscode.executeDocumentColorProvider',
        document.uri,
      );
      return colors.some(({ range }) => document.getText(range) === '#0072B2') ? colors : undefined;
    });
    assert.ok(found);
    const [presentation] = await commands.executeCommand<ColorPresentation[]>(
      'vscode.executeColorPresentationProvider',
      found.color,
      { uri: document.uri, range: found.range },
    );
    assert.strictEqual(presentation?.label, '#0072B2');
  });

  it('names and keywords are coloured by what they are', async () => {
    const document = await show('tokens.journey', 'channel email "Letters"\n');
    const legend = await eventually(() =>
      commands.executeCommand<SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      ),
    );
    const { data } = await eventually(() =>
      commands.executeCommand<SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri),
    );
    const types = [data[3], data[8]].map((type) => legend.tokenTypes[type ?? -1]);
    assert.deepEqual([types, data.length], [['keyword', 'variable'], 10]);
  });
});

describe('renaming a file', () => {
  it('updates what leads to it', async () => {
    await show('people.journey', 'persona maya "Maya"\n');
    const document = await show('shop.journey', 'import "people.journey"\n\njourney "Shop" {\n  for maya\n}\n');
    await eventually(async () => ((await hintsIn(document)).length === 0 ? true : undefined));
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const edit = new WorkspaceEdit();
    edit.renameFile(Uri.joinPath(folder.uri, 'people.journey'), Uri.joinPath(folder.uri, 'shared', 'who.journey'));
    assert.ok(await workspace.applyEdit(edit));
    await eventually(() => (document.lineAt(0).text === 'import "shared/who.journey"' ? true : undefined));
  });

  it('follows journeys whose folder is moved', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder);
    await show('team/people.journey', 'persona sari "Sari"\n');
    const document = await show('visit.journey', 'import "team/people.journey"\n\njourney "Visit" {\n  for sari\n}\n');
    const definition = async () => {
      const [found] = await commands.executeCommand<(Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        document.positionAt(document.getText().indexOf('sari')),
      );
      const uri = found && ('targetUri' in found ? found.targetUri : found.uri);
      return uri?.path.slice(folder.uri.path.length);
    };
    await eventually(async () => ((await definition()) === '/team/people.journey' ? true : undefined));
    const edit = new WorkspaceEdit();
    edit.renameFile(Uri.joinPath(folder.uri, 'team'), Uri.joinPath(folder.uri, 'all', 'people'));
    assert.ok(await workspace.applyEdit(edit));
    await eventually(async () => ((await definition()) === '/all/people/people.journey' ? true : undefined));
    const errors = () =>
      languages.getDiagnostics(document.uri).filter(({ severity }) => severity === DiagnosticSeverity.Error);
    await eventually(() => (errors().length === 0 ? true : undefined));
  });
});
