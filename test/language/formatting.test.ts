import { beforeAll, describe, expect, it } from 'vitest';
import type { FormattingOptions, Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFile, createServices } from './language-services.ts';

const twoSpaces: FormattingOptions = { tabSize: 2, insertSpaces: true };

let services: JourneyEditorServices;
beforeAll(async () => {
  services = await createServices();
});

async function format(text: string, options = twoSpaces): Promise<string> {
  const document = await addFile(services, text);
  const edits = await services.lsp.Formatter?.formatDocument(document, params(document.textDocument.uri, options));
  return TextDocument.applyEdits(document.textDocument, edits ?? []);
}

async function formatRange(text: string, startLine: number, endLine: number): Promise<string> {
  const document = await addFile(services, text);
  const range = { start: { line: startLine, character: 0 }, end: { line: endLine, character: 1 } };
  const { uri } = document.textDocument;
  const edits = await services.lsp.Formatter?.formatDocumentRange(document, { ...params(uri, twoSpaces), range });
  return TextDocument.applyEdits(document.textDocument, edits ?? []);
}

/** What becomes of a text when the cursor `|` stands behind a brace or line break that was just typed. */
async function formatTyped(text: string): Promise<string> {
  const offset = text.indexOf('|');
  const document = await addFile(services, text.replace('|', ''));
  const position: Position = document.textDocument.positionAt(offset);
  const ch = text[offset - 1] === '}' ? '}' : '\n';
  const { uri } = document.textDocument;
  const edits = await services.lsp.Formatter?.formatDocumentOnType(document, {
    ...params(uri, twoSpaces),
    ch,
    position,
  });
  return TextDocument.applyEdits(document.textDocument, edits ?? []);
}

const params = (uri: string, options: FormattingOptions) => ({ textDocument: { uri }, options });

/** The text becomes the result, and the result stays as it is. */
async function expectFormatted(text: string, result: string, options = twoSpaces): Promise<void> {
  expect(await format(text, options)).toBe(result);
  expect(await format(result, options)).toBe(result);
}

describe('lines', () => {
  it('are indented by the blocks around them', async () => {
    await expectFormatted(
      'journey j "J" {\nfor maya\n      stage "A" {\n touchpoint "B" {\ndoes "C"\n    }\n    }\n}\n',
      'journey j "J" {\n  for maya\n  stage "A" {\n    touchpoint "B" {\n      does "C"\n    }\n  }\n}\n',
    );
  });

  it('are indented as the editor is set', async () => {
    const text = 'journey j {\n stage s {\n  goal "A"\n }\n}\n';
    await expectFormatted(text, 'journey j {\n\tstage s {\n\t\tgoal "A"\n\t}\n}\n', {
      tabSize: 4,
      insertSpaces: false,
    });
    await expectFormatted(text, 'journey j {\n    stage s {\n        goal "A"\n    }\n}\n', {
      tabSize: 4,
      insertSpaces: true,
    });
  });

  it('have one blank between words, none before a comma or colon and one behind', async () => {
    await expectFormatted(
      'journey j   "J"{\n  for maya ,budi\t, siti\n  stage s {\n    touchpoint  t "T"on web feels happy+1"Yes"#a#b{\n      legal :"X"\n      takes 2   days\n      metric "M" 12USD was 3% target  4%\n    }\n  }\n}\n',
      'journey j "J" {\n  for maya, budi, siti\n  stage s {\n    touchpoint t "T" on web feels happy +1 "Yes" #a #b {\n      legal: "X"\n      takes 2 days\n      metric "M" 12 USD was 3% target 4%\n    }\n  }\n}\n',
    );
  });

  it('that go on in the next line are indented once more', async () => {
    await expectFormatted(
      'journey j {\n  stage s {\n    touchpoint t {\n      pain p "P"\n    opportunity "O"\n  solves p\n             impact high effort low\n    }\n    touchpoint u\n    on web,\n      app\n  }\n}\n',
      'journey j {\n  stage s {\n    touchpoint t {\n      pain p "P"\n      opportunity "O"\n        solves p\n        impact high effort low\n    }\n    touchpoint u\n      on web,\n      app\n  }\n}\n',
    );
  });

  it('have one blank line between them at most, none at the head and the end of a block or file', async () => {
    await expectFormatted(
      '\n\npersona maya\n\n\n\npersona budi {\n\n  age 3\n  \n\n  role "R"\n\n}\n\n\n',
      'persona maya\n\npersona budi {\n  age 3\n\n  role "R"\n}\n',
    );
    await expectFormatted('persona maya', 'persona maya\n');
    await expectFormatted('persona maya   \n  ', 'persona maya\n');
    await expectFormatted(' \n\n', '');
    await expectFormatted('', '');
  });

  it('keep their quotes and their line ends', async () => {
    await expectFormatted('actor  a \'A "b"\'\r\n\r\n\r\nactor b\r\n', 'actor a \'A "b"\'\r\n\r\nactor b\r\n');
    await expectFormatted('persona a {\r\nage 3 }', 'persona a {\r\n  age 3\r\n}\r\n');
  });
});

describe('blocks', () => {
  it('begin on the line that they belong to and end on a line of their own', async () => {
    await expectFormatted(
      'journey j\n{\n  stage s\n\n  {\n    goal "G" }\n}\n',
      'journey j {\n  stage s {\n    goal "G"\n  }\n}\n',
    );
  });

  it('of one line or none stay on the line on which they are written', async () => {
    await expectFormatted(
      'journey j {\n  stage a {}\n  stage b {   }\n  stage c {touchpoint "T"}\n  stage d {\n  }\n  stage e {\n\n\n  }\n}\n',
      'journey j {\n  stage a { }\n  stage b { }\n  stage c { touchpoint "T" }\n  stage d {\n  }\n  stage e {\n  }\n}\n',
    );
  });

  it('of more lines have each on a line of its own', async () => {
    await expectFormatted(
      'journey j { for maya stage }\njourney k { stage a { touchpoint "A" } stage b { touchpoint "B" { does "C" } } }\n',
      'journey j { for maya stage }\njourney k {\n  stage a { touchpoint "A" }\n  stage b {\n    touchpoint "B" { does "C" }\n  }\n}\n',
    );
  });
});

describe('comments', () => {
  it('stay at the end of their line, one blank behind', async () => {
    await expectFormatted(
      'persona a {// one\n  age 3     //two   words  \n\n}   /* three */\npersona b "B" /* four */ { }//five\n',
      'persona a { // one\n  age 3 //two   words\n} /* three */\npersona b "B" /* four */ { } //five\n',
    );
  });

  it('on lines of their own are indented as what follows', async () => {
    await expectFormatted(
      '   // file\njourney j\n// before the brace\n{\n// stage\n    stage s\n    #tag\n// tag\n#other\n  // last\n}\n   // end',
      '// file\njourney j\n// before the brace\n{\n  // stage\n  stage s\n    #tag\n    // tag\n    #other\n  // last\n}\n// end\n',
    );
  });

  it('before a word go with it to a new line', async () => {
    await expectFormatted(
      'journey j { /* a */ stage a { } /** b */ stage b { goal "G" /* c */ } // d\n}\n',
      'journey j {\n  /* a */ stage a { }\n  /** b */ stage b { goal "G" /* c */ } // d\n}\n',
    );
  });

  it('of several lines keep their shape', async () => {
    await expectFormatted(
      'persona a {\n      /**\n    * Stars\n  *   below stars.\n     */\n  age 3\n      /* free\n           form\n\n      text */\n  role "R" /* at\n the end */\n}\n',
      'persona a {\n  /**\n   * Stars\n   *   below stars.\n   */\n  age 3\n  /* free\n       form\n\n  text */\n  role "R" /* at\n the end */\n}\n',
    );
    const hanging = 'persona a {\n  /* one\n two */\n  age 3\n}\n';
    await expectFormatted(hanging, hanging);
  });

  it('that silence a rule stay on their line or right above it', async () => {
    const text = `journey j "J" {
  stage a { touchpoint "A" } // journey-ignore no-channel
  // journey-ignore no-channel
  stage b { touchpoint "B" }
}
`;
    await expectFormatted(text, text);
    const crowded = 'journey j {\n    stage a { } stage b { } // journey-ignore empty-stage\n}\npersona  a\n';
    await expectFormatted(crowded, crowded.replace('  a', ' a'));
  });
});

describe('long texts', () => {
  it('are indented below their line, lines among each other as they are', async () => {
    await expectFormatted(
      'persona a {\nbio """\nOne  \n    two\n\n  three\n"""\n  says """One\n          two"""\n}\n',
      'persona a {\n  bio """\n    One\n        two\n\n      three\n    """\n  says """One\n    two"""\n}\n',
    );
  });

  it('with tabs and Windows line ends too', async () => {
    await expectFormatted(
      'persona a {\r\n\tbio """\r\n\t\tOne\r\n\t\t\ttwo\r\n\t"""\r\n}\r\n',
      'persona a {\r\n  bio """\r\n    One\r\n    \ttwo\r\n    """\r\n}\r\n',
    );
  });
});

describe('what cannot be understood', () => {
  it('leaves the lines as they are on which unknown words stand, but for their indentation', async () => {
    await expectFormatted(
      'journey j {\nfoo  "Bar"   12\n   stage  "A" {\n touchpoint   "T"  "U"\n      touchpoint  "B" %  on web\n }\n}\n',
      'journey j {\n  foo  "Bar"   12\n  stage "A" {\n    touchpoint   "T"  "U"\n    touchpoint  "B" %  on web\n  }\n}\n',
    );
  });

  it.each([
    ['a block is not closed', 'journey j {\n    stage  "A" {\n touchpoint   "T"\n}\n'],
    ['a brace closes nothing', 'journey j {\n    stage  "A" {\n touchpoint   "T"\n}\n}\n}\n'],
    ['a brace belongs to nothing', 'journey j {\n    for  maya {\n }\n}\n'],
    ['a line stands in the wrong block', 'journey j {\n  stage  "A"\n      touchpoint   "T"\n}\n'],
    ['a long text is not closed', 'journey j {\n    goal  """A\n  }\n'],
    ['a comment is not closed', 'journey j {\n    goal  "A"\n  }\n/*  x\n'],
  ])('leaves the part of the file as it is where %s', async (_, broken) => {
    expect(await format(`persona  a\n${broken}`)).toBe(`persona a\n${broken}`);
  });

  it('leaves texts as they are that end with their line', async () => {
    await expectFormatted('persona a {\nrole   "A\n   bio   “B”\n}\n', 'persona a {\n  role   "A\n  bio   “B”\n}\n');
  });
});

describe('a range', () => {
  const text = 'journey  j {\nfor  a\n     stage  s {\ngoal  "G"\n  takes   2 days\n         }\n}\n';

  it('changes no other line, and indents from the lines around it', async () => {
    expect(await formatRange(text, 3, 4)).toBe(
      'journey  j {\nfor  a\n     stage  s {\n       goal "G"\n       takes 2 days\n         }\n}\n',
    );
  });

  it('of whole lines does not reach to the line of the cursor', async () => {
    const document = await addFile(services, text);
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    const { uri } = document.textDocument;
    const edits = await services.lsp.Formatter?.formatDocumentRange(document, { ...params(uri, twoSpaces), range });
    expect(TextDocument.applyEdits(document.textDocument, edits ?? [])).toBe(text.replace('for  a', '  for a'));
  });
});

describe('typing', () => {
  it('a closing brace indents the lines of its block', async () => {
    expect(await formatTyped('journey j {\n  stage s {\ngoal   "G"\n      takes 2 days\n      }|\n}\n')).toBe(
      'journey j {\n  stage s {\n    goal   "G"\n    takes 2 days\n  }\n}\n',
    );
  });

  it('a closing brace on the line of its block changes nothing', async () => {
    const text = 'journey j {\n    stage s { goal   "G" }|\n}\n';
    expect(await formatTyped(text)).toBe(text.replace('|', ''));
  });

  it('a line break indents the line before it', async () => {
    expect(await formatTyped('journey j {\n  stage s {\ngoal   "G"  \n    |\n      takes  2 days\n  }\n}\n')).toBe(
      'journey j {\n  stage s {\n    goal   "G"  \n    \n      takes  2 days\n  }\n}\n',
    );
  });

  it('while a block is open changes nothing', async () => {
    const text = 'journey j {\nstage s {\n      goal "G"\n|';
    expect(await formatTyped(text)).toBe(text.replace('|', ''));
  });
});

it('changes only the lines that need it', async () => {
  const document = await addFile(services, 'persona a {\n  age 3\n   role "R"\n  bio "B"\n}\n');
  const edits = await services.lsp.Formatter?.formatDocument(document, params(document.textDocument.uri, twoSpaces));
  expect(edits).toEqual([
    { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } }, newText: '  ' },
  ]);
});

it('formats what stands in the editor, when the change before is not read yet', async () => {
  const document = await addFile(services, 'persona a {\n  age 3\n}\n');
  const changes = [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n\nactor  x\n' },
  ];
  TextDocument.update(document.textDocument as TextDocument, changes, 2);
  const edits = await services.lsp.Formatter?.formatDocument(document, params(document.textDocument.uri, twoSpaces));
  expect(TextDocument.applyEdits(document.textDocument, edits ?? [])).toBe('actor x\npersona a {\n  age 3\n}\n');
});
