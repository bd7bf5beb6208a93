import { assert } from 'chai';
import { describe, it } from 'mocha';
import {
  type CompletionList,
  commands,
  type Hover,
  type Location,
  type LocationLink,
  languages,
  Range,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { eventually, hasProblems, show } from './workspace.ts';

/** A journey whose touchpoint ends with these words. */
const journey = (words: string) => `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" ${words}
  }
}
`;

/** The place right behind some words of the text. */
function behind(document: TextDocument, words: string) {
  return document.positionAt(document.getText().indexOf(words) + words.length);
}

describe('the language in the editor', () => {
  it('shows an error where it is', async () => {
    const document = await show('error.journey', journey('feels hapy'));
    const [problem] = await eventually(() => {
      const found = languages.getDiagnostics(document.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.ok(problem);
    assert.strictEqual(document.getText(problem.range), 'hapy');
  });

  it('tells of a text without problems once only', async () => {
    const document = await show('calm.journey', journey('on app feels hapy'));
    const replace = async (old: string, by: string) => {
      const end = behind(document, old);
      const edit = new WorkspaceEdit();
      edit.replace(document.uri, new Range(end.translate(0, -old.length), end), by);
      await workspace.applyEdit(edit);
    };
    let told = 0;
    const listening = languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === document.uri.toString())) told++;
    });
    /** Waits until nothing has been told for so long that a text was checked in it, and VS Code, which waits a little, has told of it. */
    const quiet = async () => {
      let before: number;
      do {
        before = told;
        await new Promise((resolve) => setTimeout(resolve, 1000));
      } while (told > before);
    };
    try {
      await hasProblems(document, 1);
      await replace('hapy', 'happy');
      await hasProblems(document, 0);
      await quiet();
      told = 0;
      await replace('Pays', 'Pays now');
      await quiet();
      assert.strictEqual(told, 0);
      await replace('happy', 'hapy');
      await hasProblems(document, 1);
      await eventually(() => told > 0 || undefined);
    } finally {
      listening.dispose();
    }
  });

  it('completes the name of a channel', async () => {
    const document = await show('completion.journey', journey('on '));
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      behind(document, 'on '),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('instagram'));
  });

  it('tells about a persona under the pointer', async () => {
    const document = await show('hover.journey', journey('on app'));
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      behind(document, 'for ma'),
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === 'string' ? part : part.value)),
    );
    assert.ok(text.join().includes('Maya Putri'));
  });

  it('leads to a declaration, also to a built-in one', async () => {
    const document = await show('definition.journey', journey('on app'));
    const definitionOf = async (words: string) => {
      const [found] = await commands.executeCommand<(Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        behind(document, words),
      );
      assert.ok(found, `no definition of ${words}`);
      return 'targetUri' in found ? { uri: found.targetUri, range: found.targetRange } : found;
    };
    const persona = await definitionOf('for ma');
    assert.strictEqual(persona.uri.toString(), document.uri.toString());
    assert.strictEqual(persona.range.start.line, 0);
    assert.strictEqual((await definitionOf('on ap')).uri.scheme, 'journey-builtin');
  });

  it('renames a persona everywhere', async () => {
    const document = await show('rename.journey', journey('on app'));
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      behind(document, 'for ma'),
      'sari',
    );
    const lines = edit.get(document.uri).map(({ range }) => range.start.line);
    assert.deepEqual(lines.sort(), [0, 3]);
  });
});
