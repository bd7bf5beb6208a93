import { beforeEach, expect, it } from 'vitest';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFile, createServices } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

/** What can be folded, as `first-last kind` in lines that count from 1. */
async function folded(text: string): Promise<string[]> {
  const document = await addFile(services, text);
  const textDocument = { uri: document.uri.toString() };
  const ranges = (await services.lsp.FoldingRangeProvider?.getFoldingRanges(document, { textDocument })) ?? [];
  return ranges.map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`);
}

it.each([
  ['a block', 'persona p {\n  age 3\n}\n', ['1-2']],
  ['blocks in blocks', 'journey {\n  stage {\n    touchpoint\n  }\n}\n', ['1-4', '2-3']],
  ['not an empty block', 'persona p {\n}\n', []],
  ['a block from its brace', 'persona p\n{\n  age 3\n}\n', ['2-3']],
  ['a block that is not closed', 'persona p {\n  age 3\n  role "R"\n', ['1-2']],
  ['a comment of several lines', '/**\n * Why\n */\npersona p\n', ['1-3 comment']],
  [
    'line comments below each other',
    '// a\n// b\npersona p // c\n// d\n// e\n\n// f\n',
    ['1-2 comment', '4-5 comment'],
  ],
  ['imports', 'import "a"\n\nimport "b"\npersona p\n', ['1-3 imports']],
  ['a long text', 'persona p {\nbio """\n  A\n  B\n  """\n}\n', ['1-5', '2-4']],
  ['a region', '// region People\npersona p\n// endregion\n', ['1-3 region']],
  [
    'regions in regions',
    '// #region\n//region B\npersona p\n//endregion\n// #endregion B\n',
    ['2-4 region', '1-5 region'],
  ],
  ['comments in a region', '// region\n// a\n// b\n// endregion\n', ['2-3 comment', '1-4 region']],
  ['an end without a region', '// endregion\npersona p\n// region\n', []],
  ['a region that is not closed', '// region A\n// region B\npersona p\n// endregion\n', ['2-4 region']],
  ['not a word like it', '// regional\npersona p\n// endregions\n', []],
  ['with any line ends', '// a\r\n// b\r\npersona p {\r\n  age 3\r\n}\r\n', ['3-4', '1-2 comment']],
])('%s', async (_what, text, expected) => {
  expect(await folded(text)).toEqual(expected);
});
