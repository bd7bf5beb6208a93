import { globSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { builtinText } from '../../src/language/references/builtin.ts';
import { rules } from '../../src/language/rules/index.ts';
import { lineKinds, modifierKinds } from '../../src/language/vocabulary/index.ts';

const root = resolve(import.meta.dirname, '../..');

/** Messages that the sources say, by what they say them with. */
export interface Messages {
  /** Those that must be there in every language. */
  readonly needed: ReadonlySet<string>;
  /** Those about one thing: languages that have no plural do without. */
  readonly singular: ReadonlySet<string>;
}

/** The rooms whose words stand on maps and in documents. They are drawn in every language, whatever the program around speaks. */
const drawing = /^(src\/(words|model|map|diff\/overlay|formats|html-page|markdown)|webview\/present)\//;

/** What maps and documents say. */
export function mapMessages(): Messages {
  const { needed, singular } = messagesIn(sourceFiles().filter((file) => drawing.test(file)));
  return { needed: new Set([...needed, ...snippetMessages(), ...builtinTitles()]), singular };
}

/** What everything else says, as far as maps do not say it too. */
export function programMessages(): Messages {
  const { needed, singular } = messagesIn(sourceFiles().filter((file) => !drawing.test(file)));
  const onMaps = mapMessages().needed;
  const all = [...needed, ...tableMessages()];
  return { needed: new Set(all.filter((message) => !onMaps.has(message))), singular };
}

/** The files of the product, as paths from its root with slashes. */
export function sourceFiles(): string[] {
  return globSync('{src,webview}/**/*.{ts,tsx}', { cwd: root })
    .map((file) => relative(root, resolve(root, file)).replaceAll(sep, '/'))
    .filter((file) => !file.includes('/generated/'));
}

/** The syntax tree of a source file. */
export function parsed(file: string): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, readFileSync(resolve(root, file), 'utf8'), ts.ScriptTarget.Latest, true, kind);
}

/** What the tables say: they are data, and translated where somebody reads them. */
function tableMessages(): string[] {
  return [
    ...[...lineKinds, ...modifierKinds].flatMap(({ needs, meaning }) => [needs.what, meaning]),
    ...rules.flatMap(({ meaning, why }) => [meaning, why]),
  ];
}

/** What maps call what is built in, but for the names of networks. */
function builtinTitles(): string[] {
  return [...builtinText.matchAll(/^(?:emotion|channel|lane) \S+ "(.+)"(?! is )/gm)].map(([, title]) => title ?? '');
}

/** What stands in snippets until one types: part of journeys, and so in the language of their maps. */
function snippetMessages(): string[] {
  return [...lineKinds, ...modifierKinds].flatMap(({ snippet }) => {
    const said = [...snippet.matchAll(/\$\{\d+:([A-Z][^}]*)\}/g)].map(([, text]) => text ?? '');
    return said.filter((text) => text !== 'TODAY');
  });
}

function messagesIn(files: readonly string[]): Messages {
  const needed = new Set<string>();
  const singular = new Set<string>();
  for (const file of files) {
    visit(parsed(file), (node) => {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
      const { text: name } = node.expression;
      if (name === 't' || name === 'phrase') for (const text of textsOf(node.arguments[0])) needed.add(text);
      if (name === 'plural') {
        for (const text of textsOf(node.arguments[1])) singular.add(text);
        for (const text of textsOf(node.arguments[2])) needed.add(text);
      }
    });
  }
  return { needed, singular };
}

function visit(node: ts.Node, tell: (node: ts.Node) => void): void {
  tell(node);
  ts.forEachChild(node, (child) => visit(child, tell));
}

/** The texts that an expression may be, as far as they are written there. */
function textsOf(node: ts.Expression | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  return [];
}
