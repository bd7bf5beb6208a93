import { beforeEach, describe, expect, it } from 'vitest';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFiles } from './language-services.ts';
import { at, path, rewrite, rewritten, startAnew, titles } from './refactor.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await startAnew();
});

describe('extract', () => {
  const text = `import "shared/people.journey" // ours

// Seen
persona maya "Maya" {
  photo "images/maya.svg"
}

channel toko is app
channel kios is toko
journey j {
  for maya
}
`;
  beforeEach(() =>
    addFiles(services, {
      'shared/people.journey': 'persona budi "Budi"\n',
      'other.journey': 'import "test.journey"\njourney o {\n  for maya\n}\n',
    }),
  );

  it('moves a declaration with its comments and paths to an imported file', async () => {
    const texts = await rewrite(at('persona maya', text), "Move persona 'maya' to shared/people.journey");
    expect(texts).toEqual({
      'test.journey': text.replace(/\/\/ Seen\n.*\n.*\n\}\n\n/, ''),
      'shared/people.journey':
        'persona budi "Budi"\n\n// Seen\npersona maya "Maya" {\n  photo "../images/maya.svg"\n}\n',
    });
  });

  it('moves it to a new file whose name is free', async () => {
    await addFiles(services, { 'people.journey': '' });
    const texts = await rewrite(at('persona maya', text), "Move persona 'maya' to a new file people-2.journey");
    expect(texts).toEqual({
      'test.journey': text
        .replace(/\/\/ Seen\n.*\n.*\n\}\n\n/, '')
        .replace('// ours\n', '// ours\nimport "people-2.journey"\n'),
      'people-2.journey': '// Seen\npersona maya "Maya" {\n  photo "images/maya.svg"\n}\n',
    });
  });

  it('moves several that are selected', async () => {
    const marked = text.replace('channel toko', '‹channel toko').replace('is toko\n', 'is toko\n›');
    expect(await rewrite(marked, 'Move 2 declarations to a new file channels.journey')).toMatchObject({
      'channels.journey': 'channel toko is app\nchannel kios is toko\n',
    });
  });

  it('leaves a comment that heads a list, and takes documentation along', async () => {
    const list = '// Ours\nactor a\nactor b\n';
    expect(await rewrite(at('actor a', list), "Move actor 'a' to a new file actors.journey")).toMatchObject({
      'test.journey': 'import "actors.journey"\n\n// Ours\nactor b\n',
      'actors.journey': 'actor a\n',
    });
    const documented = list.replace('// Ours', '/** The one. */');
    expect(await rewrite(at('actor a', documented), "Move actor 'a' to a new file actors-2.journey")).toMatchObject({
      'actors-2.journey': '/** The one. */\nactor a\n',
    });
  });

  it('is not offered where a name would change its meaning', async () => {
    // The other file does not see the kind of the channel.
    expect(await titles(at('channel kios', text), ['refactor.extract'])).toEqual([]);
    await addFiles(services, { 'shared/people.journey': 'persona maya\n' });
    expect(await titles(at('persona maya', text), ['refactor.extract'])).toEqual([]);
    await addFiles(services, {
      'shared/people.journey': '',
      'third.journey': 'import "shared/people.journey"\njourney t {\n  stage s {\n    touchpoint "T" on web\n  }\n}\n',
    });
    expect(await titles(at('channel web', `${text}channel web "Ours"\n`), ['refactor.extract'])).toEqual([
      "Move channel 'web' to a new file channels.journey",
    ]);
  });
});

describe('inline', () => {
  const people = '// Everyone\n\n// Seen\npersona maya "Maya" {\n  photo "../images/maya.svg"\n}\n\npersona budi\n';
  const text = 'import "shared/people.journey"\n\njourney j {\n  for maya\n}\n';

  it('moves a declaration to the only file that uses it, and takes the import away', async () => {
    await addFiles(services, { 'shared/people.journey': people });
    const expected = {
      'test.journey': '// Seen\npersona maya "Maya" {\n  photo "images/maya.svg"\n}\n\njourney j {\n  for maya\n}\n',
      'shared/people.journey': '// Everyone\n\npersona budi\n',
    };
    expect(await rewrite(at('maya', text), "Move persona 'maya' here, from shared/people.journey")).toEqual(expected);
  });

  it('keeps an import of which more is used', async () => {
    await addFiles(services, { 'shared/people.journey': people });
    const both = text.replace('for maya', 'for maya, budi');
    expect(await rewrite(at('maya', both), "Move persona 'maya' here, from shared/people.journey")).toMatchObject({
      'test.journey': both.replace(
        '\njourney',
        '\n// Seen\npersona maya "Maya" {\n  photo "images/maya.svg"\n}\n\njourney',
      ),
    });
  });

  it('is offered at the declaration too, and not when others use it', async () => {
    await addFiles(services, { 'a.journey': 'import "test.journey"\njourney j {\n  for maya\n}\n' });
    expect(await titles('persona |maya\n', ['refactor.inline'])).toEqual([
      "Move persona 'maya' to a.journey, the only file that uses it",
    ]);
    await addFiles(services, { 'b.journey': 'import "test.journey"\njourney j {\n  for maya\n}\n' });
    expect(await titles('persona |maya\n', ['refactor.inline'])).toEqual([]);
  });

  it('brings back what was extracted', async () => {
    const before = 'persona maya "Maya" {\n  photo "a/maya.svg"\n}\n\njourney j {\n  for maya\n}\n';
    const texts = await rewrite(at('persona', before), "Move persona 'maya' to a new file people.journey");
    const back = await rewrite(at('maya', texts[path]), "Move persona 'maya' here, from people.journey");
    expect(back).toEqual({ [path]: before, 'people.journey': '' });
  });

  it('moves everything of an import and deletes its file', async () => {
    await addFiles(services, {
      'shared/people.journey': `import "more.journey"\n\n${people}`,
      'shared/more.journey': 'channel toko\n',
    });
    expect(await rewrite(at('import', text), 'Move everything of shared/people.journey here and delete it')).toEqual({
      'shared/people.journey': undefined,
      'test.journey': `import "shared/more.journey"\n${people.replace('../', '')}\njourney j {\n  for maya\n}\n`,
    });
  });

  it('leaves files alone that others import or that hold journeys', async () => {
    await addFiles(services, { 'shared/people.journey': `${people}journey k\n` });
    expect(await titles(at('import', text), ['refactor.inline'])).toEqual([]);
    await addFiles(services, { 'shared/people.journey': people, 'b.journey': 'import "shared/people.journey"\n' });
    expect(await titles(at('import', text), ['refactor.inline'])).toEqual([]);
  });
});

describe('organise imports', () => {
  const organised = (text: string) => rewritten(`|${text}`, 'Organise imports');
  beforeEach(() =>
    addFiles(services, {
      'a.journey': 'persona ana\n',
      'b.journey': 'persona budi\n',
      'c.journey': 'import "a.journey"\n',
    }),
  );
  const use = '\njourney j {\n  for ana, budi\n}\n';

  it('sorts, and takes away what is there twice or not needed', async () => {
    const text = `// Head\nimport "b.journey"\n// of a\nimport "a.journey" // ana\nimport "./b.journey"\nimport "c.journey"\n${use}`;
    expect(await organised(text)).toBe(`// Head\n// of a\nimport "a.journey" // ana\nimport "b.journey"\n${use}`);
    expect(await organised('import "b.journey"\n\njourney j\n')).toBe('journey j\n');
    expect(await titles(`|import "a.journey"\nimport "b.journey"\n${use}`, ['source'])).toEqual([]);
  });

  it('keeps what files need that import this one, and what is not there', async () => {
    await addFiles(services, { 'user.journey': `import "test.journey"\n${use}` });
    expect(await titles('|import "a.journey"\nimport "b.journey"\nimport "missing.journey"\n', ['source'])).toEqual([]);
    expect(await organised('import "c.journey"\nimport "b.journey"\n')).toBe(
      'import "b.journey"\nimport "c.journey"\n',
    );
  });

  it('does not sort where another declaration would come first', async () => {
    await addFiles(services, { 'a.journey': 'persona ana\npersona chen\n', 'b.journey': 'persona ana "Other"\n' });
    const imports = '|import "b.journey"\nimport "a.journey"\n';
    expect(await titles(`${imports}journey j {\n  for ana, chen\n}\n`, ['source'])).toEqual([]);
    expect(await titles(`${imports}persona ana\njourney j {\n  for chen\n}\n`, ['source'])).toEqual([
      'Organise imports',
    ]);
  });

  it('is for those who ask for it', async () => {
    expect(await titles(`|import "b.journey"\n`)).not.toContain('Organise imports');
    expect(await titles(`|import "b.journey"\n`, ['source.organizeImports'])).toEqual(['Organise imports']);
  });
});
