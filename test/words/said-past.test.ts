import ts from 'typescript';
import { expect, it } from 'vitest';
import { parsed, sourceFiles } from './messages.ts';

/** What messages are said with, and what says things to programmers alone. */
const sayers = new Set(['t', 'plural', 'phrase']);
const unheard = new Set(['Error', 'warn', 'error', 'info', 'debug']);

/** Tables whose texts are said where somebody reads them, or are texts of the journey language: `tableMessages` finds the former. */
const tables: readonly (readonly [folder: RegExp, properties: ReadonlySet<string>])[] = [
  [/^src\/language\/rules\//, new Set(['meaning', 'why', 'wrong', 'right'])],
  [/^src\/language\/vocabulary\//, new Set(['meaning', 'what', 'example', 'snippet'])],
];

/** Properties and attributes that people read or hear, whatever they hold. */
const read = new Set([
  ...[
    'title',
    'label',
    'detail',
    'description',
    'tooltip',
    'message',
    'placeHolder',
    'prompt',
    'openLabel',
    'saveLabel',
  ],
  ...['placeholder', 'alt', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'],
]);

/** Attributes that hold words of other languages, such as classes and paths. */
const unread = new Set(['class', 'className', 'd', 'viewBox', 'transform', 'style', 'content', 'media', 'rel']);

/** What is written in English all the same, by file: with the reason. */
const allowed: Readonly<Record<string, RegExp>> = {
  // Commands that one types, and what other programs read.
  'src/cli/format.ts': /^journey (check|format)$/,
  'src/cli/lsp.ts': /^journey lsp --stdio$/,
  'src/cli/preview/server.ts': /^journey preview$/,
  'webview/browser/host.ts': /^journey preview$/,
  'src/cli/git-settings.ts': /\bgit |^journeys by meaning$/,
  'src/action/kept-comment.ts': /^<!-- journey-maps: review of$/,
  'src/formats/markdown.ts': /^<!-- Written by journey render/,
  // Kinds of conflicts and of references, which are no texts.
  'src/merge/merge.ts': /^removed by (them|us)$/,
  'src/cli/git-merge.ts': /^removed by (them|us)$/,
  'src/diff/kinds.ts': /^journey or touchpoint$/,
  'src/diff/references.ts': /^journey or touchpoint$/,
  // Roles of drawn groups, and names of layouts that nobody sees.
  'src/map/layout/biggest-drop.ts': /^biggest drop$/,
  'src/map/layout/channels.ts': /^channel pills$/,
  'src/map/layout/persona-cards.ts': /^no curve$/,
  'src/formats/pptx/package.ts': /^(title|Map with title)$/,
  'src/map/draw/group.tsx': /^aria-label$/,
  // The journey language, and examples of it.
  'src/markdown/draw-block.ts': /^journey "Ordering shoes" \{ \}$/,
  'src/language/lsp/completion/keyword.ts': /^(leads to|continues in)$/,
  'src/language/lsp/completion/place.ts': /^on feels for /,
  'src/language/lsp/refactorings/future-state.ts': /^status draft$/,
  'src/language/rules/no-persona.ts': /^persona customer$/,
  'src/language/rules/pages.ts': /^\/\/ journey-ignore /,
  'src/language/rules/syntax.ts': /^persona maya "Maya Putri"/,
  'webview/hints.tsx': /^(journey first-visit|stage "Awareness") /,
  // A piece of our own messages that is looked for.
  'src/language/syntax/incomplete-line.ts': /^in quotes$/,
  // Styles, selectors and markup.
  'src/formats/html/style.ts': /^@media /,
  'src/cli/diff-html-style.ts': /^\}\n\.unseen\{/,
  'src/cli/diff-html.tsx': /^<!doctype html>/,
  'src/formats/html/html.tsx': /^<!doctype html>/,
  'src/cli/preview/pages.tsx': /^<!doctype html>/,
  'src/map/theme.ts': /^color-mix\(/,
  'src/markdown/preview-drawing.ts': /^@layer /,
  'webview/theme.ts': /^@layer /,
  'webview/present/style.ts': /^\.presenting\{/,
  'webview/pan.ts': /^(g\[data-part\]|button), /,
  'webview/journey-page.tsx': /^input, select, textarea$/,
  'webview/review/review-page.tsx': /^input, select, textarea$/,
};

it('all that people read is said with t, plural or phrase', () => {
  const found = sourceFiles().flatMap((file) =>
    saidPast(parsed(file), file).flatMap(({ text, line }) =>
      allowed[file]?.test(text) ? [] : [`${file}:${line}: ${text}`],
    ),
  );
  expect(found).toEqual([]);
});

it('nothing is allowed that is not there', () => {
  const needless = Object.entries(allowed).filter(
    ([file, text]) => !saidPast(parsed(file), file).some((each) => text.test(each.text)),
  );
  expect(needless).toEqual([]);
});

it.each([
  ["const item = { title: 'Close' };", ['Close']],
  ['const button = <button aria-label="Close">End</button>;', ['Close', 'End']],
  ["say('The map is gone.');", ['The map is gone.']],
  [`say(\`\${count} maps are gone.\`);`, ['maps are gone.']],
  ["say(t('The map is gone.'), t(isOne ? 'One is gone.' : 'All are gone.'));", []],
  ["throw new Error('The map is gone.');", []],
  ['const dot = <path class="dot shown" d="M0 0h1" />;', []],
])('of %s is found %j', (text, found) => {
  const source = ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  expect(saidPast(source, 'a.tsx').map((each) => each.text)).toEqual(found);
});

function saidPast(source: ts.SourceFile, file: string): { readonly text: string; readonly line: number }[] {
  const found: { text: string; line: number }[] = [];
  const table = tables.find(([folder]) => folder.test(file))?.[1];
  const visit = (node: ts.Node): void => {
    if (isSilent(node, table)) return;
    if (isMessageCall(node)) {
      for (const argument of node.arguments) if (!isMessage(argument)) visit(argument);
      return;
    }
    for (const text of textsOf(node)) {
      if (!isSaid(text, node)) continue;
      found.push({ text: text.trim(), line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether nobody but a program or a programmer reads what is in a node. */
function isSilent(node: ts.Node, table: ReadonlySet<string> | undefined): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isPropertyAssignment(node) && table?.has(node.name.getText())) return true;
  if (ts.isJsxAttribute(node)) return unread.has(node.name.getText());
  if (ts.isNewExpression(node)) return unheard.has(node.expression.getText());
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    unheard.has(node.expression.name.text)
  );
}

function isMessageCall(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && sayers.has(node.expression.text);
}

/** Whether an argument is a message itself, or chooses between messages. */
function isMessage(node: ts.Expression): boolean {
  if (ts.isConditionalExpression(node)) return isMessage(node.whenTrue) && isMessage(node.whenFalse);
  return ts.isStringLiteralLike(node);
}

/** The texts that a node holds itself, without what is filled in. */
function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  return [];
}

/** Whether a text is a word where people read, or a phrase anywhere: two words of small letters one after the other. */
function isSaid(text: string, node: ts.Node): boolean {
  if (ts.isJsxText(node)) return /\p{L}{2}/u.test(text);
  const { parent } = node;
  const name = ts.isPropertyAssignment(parent) || ts.isJsxAttribute(parent) ? parent.name.getText() : '';
  if (read.has(name.replaceAll("'", '')) && /\p{L}\p{Ll}/u.test(text.replaceAll(/\$\([\w-]+\)/g, ''))) return true;
  return /(?<![\p{L}\d_$.#{<-])\p{L}[a-z’']+,? [a-z]{2,}(?![\w{=:(-])/u.test(text);
}
