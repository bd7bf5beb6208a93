import { beforeEach, describe, expect, it } from 'vitest';

import { TextDocument } from 'vscode-languageserver-textdocument';
import { declarationEdit } from '../../src/language/edits/declaration-edit.ts';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFile, createServices } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

describe('a new declaration', () => {
  const declare = async (text: string, declaration: string) => {
    const document = await addFile(services, text);
    return TextDocument.applyEdits(document.textDocument as TextDocument, [declarationEdit(document, declaration)]);
  };
  const maya = 'persona maya "Maya"';
  const block = 'persona maya "Maya" {\n  age 3\n}';

  it.each([
    ['goes behind others of its kind', 'persona a\nchannel b\n', maya, 'persona a\npersona maya "Maya"\nchannel b\n'],
    ['begins a line where the text has no end', 'persona a', maya, 'persona a\npersona maya "Maya"\n'],
    ['keeps a blank line around blocks', 'persona a\nchannel b\n', block, `persona a\n\n${block}\n\nchannel b\n`],
    [
      'goes behind other declarations',
      'channel b\n\njourney j {}\n',
      maya,
      'channel b\n\npersona maya "Maya"\n\njourney j {}\n',
    ],
    [
      'goes behind imports',
      'import "a.journey" // a\njourney j {}\n',
      maya,
      'import "a.journey" // a\n\npersona maya "Maya"\n\njourney j {}\n',
    ],
    [
      'goes before journeys and their comments',
      '// Head\n\n// J\njourney j {}\n',
      maya,
      '// Head\n\npersona maya "Maya"\n\n// J\njourney j {}\n',
    ],
    ['goes into an empty file', '', maya, 'persona maya "Maya"\n'],
    ['goes behind a file of comments', '// Nothing yet', maya, '// Nothing yet\n\npersona maya "Maya"\n'],
    ['ends lines as the file does', 'channel b\r\n', block, `channel b\r\n\r\n${block.replaceAll('\n', '\r\n')}\r\n`],
    [
      'goes to the end where a line is shared',
      'persona a journey j {\n}\n',
      maya,
      'persona a journey j {\n}\n\npersona maya "Maya"\n',
    ],
    [
      'goes before a comment that is not closed',
      'persona a\nchannel b\n/* open\njourney j {\n',
      'actor c',
      'persona a\nchannel b\n\nactor c\n\n/* open\njourney j {\n',
    ],
    [
      'goes before a line with such a comment',
      'persona a /* open\n',
      maya,
      'persona maya "Maya"\n\npersona a /* open\n',
    ],
    [
      'goes before a journey with such a comment',
      'persona a journey j {\n}\n\n// J\njourney k {\n  /* open\n',
      maya,
      'persona a journey j {\n}\n\npersona maya "Maya"\n\n// J\njourney k {\n  /* open\n',
    ],
    ['goes before such a comment that is all there is', '/* open', maya, 'persona maya "Maya"\n\n/* open'],
    [
      'goes before a text that is not closed',
      'channel b\n\npersona a {\n  bio """\n    open\n',
      maya,
      'channel b\n\npersona maya "Maya"\n\npersona a {\n  bio """\n    open\n',
    ],
    [
      'comes with its documentation',
      'persona a\n',
      '/** Seen. */\npersona b',
      'persona a\n\n/** Seen. */\npersona b\n',
    ],
  ])('%s', async (_, text, declaration, expected) => {
    expect(await declare(text, declaration)).toBe(expected);
  });
});
