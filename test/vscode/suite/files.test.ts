import { assert } from 'chai';
import { describe, it } from 'mocha';
import { commands, type Location, languages, type TextDocument, Uri, workspace } from 'vscode';
import { offerTexts } from './texts-in-memory.ts';
import { eventually, fileUri, hasProblems, show, write } from './workspace.ts';

const people = 'persona maya "Maya"\n';

/** What is told of a document, by the ids of the rules. */
function rulesFor({ uri }: TextDocument): string[] {
  return languages.getDiagnostics(uri).map(({ code }) => String(Object(code).value ?? code));
}

function tells(document: TextDocument, rule: string, isTold = true): Promise<unknown> {
  return eventually(() => (rulesFor(document).includes(rule) === isTold ? true : undefined));
}

describe('files that nobody opened', () => {
  it('are imported, and missed once their folder is gone', async () => {
    const document = await show('team.journey', 'import "team/people.journey"\njourney team "T" { for maya }\n');
    await hasProblems(document, 2);
    await write(fileUri('team/people.journey'), people);
    await hasProblems(document, 0);
    await workspace.fs.delete(fileUri('team'), { recursive: true });
    await hasProblems(document, 2);
  });

  it('mention what is declared elsewhere, unless they are ignored', async () => {
    const mention = 'import "who.journey"\njourney "J" { for maya }\n';
    await write(fileUri('.gitignore'), 'ignored.journey\n');
    await write(fileUri('ignored.journey'), mention);
    await write(fileUri('seen.journey'), mention);
    const document = await show('who.journey', people);
    const files = await eventually(async () => {
      const found = await commands.executeCommand<Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        document.positionAt('persona m'.length),
      );
      return found.length > 1 ? found.map(({ uri }) => workspace.asRelativePath(uri)) : undefined;
    });
    assert.deepEqual(files.sort(), ['seen.journey', 'who.journey']);
  });

  it('are not reached outside of the folder that is open', async () => {
    await write(fileUri('../outside.journey'), people);
    const document = await show('climbing.journey', 'import "../outside.journey"\njourney "J" { for maya }\n');
    await hasProblems(document, 2);
    await workspace.fs.delete(fileUri('../outside.journey'));
    assert.deepEqual(rulesFor(document).sort(), ['missing-import', 'unknown-name']);
    const messages = languages.getDiagnostics(document.uri).map(({ message }) => message);
    assert.match(messages.join(), /lies outside of the folder/);
  });

  it('configure the rules', async () => {
    const document = await show('lints/j.journey', 'journey "J" {\n  stage "Empty" {\n  }\n}\n');
    await tells(document, 'empty-stage');
    await write(fileUri('lints/journey.config.json'), '{ "rules": { "empty-stage": "off" } }');
    await tells(document, 'empty-stage', false);
    await workspace.fs.delete(fileUri('lints/journey.config.json'));
    await tells(document, 'empty-stage');
  });

  it('are looked for where a picture is named', async () => {
    const text = 'persona maya "Maya" {\n  photo "images/maya.svg"\n}\njourney "J" { for maya }\n';
    await tells(await show('without-picture.journey', text), 'missing-picture');
    await write(fileUri('images/maya.svg'), '<svg/>');
    const document = await show('with-picture.journey', `${text}// unused\npersona sari "Sari"\n`);
    await tells(document, 'unused-declaration');
    assert.ok(!rulesFor(document).includes('missing-picture'));
  });
});

describe('files of a place that only VS Code can read', () => {
  it('are read and imported', async () => {
    const texts = {
      '/shop/order.journey':
        'import "people.journey"\nimport "../../etc/people.journey"\njourney "Order" { for maya, nobody }\n',
      '/shop/people.journey': people,
    };
    const offer = offerTexts('vscode-vfs', texts);
    const uri = Uri.parse('vscode-vfs://memory/shop/order.journey');
    const document = await workspace.openTextDocument(uri);
    await tells(document, 'unknown-name');
    assert.deepEqual(rulesFor(document).sort(), ['missing-import', 'unknown-name']);
    offer.dispose();
  });
});
