import type { LangiumDocument } from 'langium';
import { CodeActionKind, type TextEdit } from 'vscode-languageserver';
import { t } from '../../../words/index.ts';
import { deleteLines } from '../../edits/delete-lines.ts';
import { editIn } from '../../edits/edit-in.ts';
import { type Lines, linesOf, replaceLines, textOf } from '../../edits/lines.ts';
import * as ast from '../../generated/ast.ts';
import { partsOf } from '../../parts.ts';
import { keepsMeaning } from '../../references/what-if.ts';
import { findSyntaxProblems } from '../../syntax/syntax-problems.ts';
import { areReadable } from './head.ts';
import type { Refactoring, RefactoringPlace, Rewriting } from './refactoring.ts';

/** An import and where it stands. */
interface Imported {
  readonly path: string;
  /** The address of its file; undefined where the path leads to nothing that could be imported. */
  readonly uri: string | undefined;
  readonly comments: Lines;
  readonly own: Lines;
}

/**
 * Takes away imports that stand twice or that no file needs, and sorts by their paths those that stand right below each other.
 * Files that import this one may need its imports too. Comments stay, and whatever would change the meaning of a name is left
 * as it is.
 */
export const organiseImports: Refactoring = {
  kind: CodeActionKind.SourceOrganizeImports,
  *offer({ document, services }: RefactoringPlace): Iterable<Rewriting> {
    const imports = importsOf(document, services);
    if (!imports) return;
    const uri = document.uri.toString();
    const keeps = (left: readonly Imported[]) =>
      keepsMeaning({ imports: new Map([[uri, left.flatMap((each) => each.uri ?? [])]]) }, services);
    const left = withoutNeedless(imports, document, services, keeps);
    const groups = groupsOf(imports);
    const inOrder = groups.map((group) => sorted(group.filter((each) => left.includes(each))));
    const isSafe = keeps(inOrder.flat());
    const edits = groups.flatMap((group, index) =>
      groupEdits(document, group, (isSafe && inOrder[index]) || group.filter((each) => left.includes(each))),
    );
    if (edits.length > 0) yield { title: t('Organise imports'), edit: editIn(document, ...edits) };
  },
};

/** The imports of a document; undefined where one cannot be read, or shares its lines. */
function importsOf(document: LangiumDocument, services: RefactoringPlace['services']): Imported[] | undefined {
  const imports: Imported[] = [];
  for (const node of partsOf(document.parseResult.value).filter(ast.isImport)) {
    const lines = linesOf(document, node);
    const line = node.$cstNode?.range.start.line;
    if (!lines || line === undefined || !areReadable(document, lines)) return undefined;
    const target = services.shared.workspace.Imports.targetOf(node);
    imports.push({
      path: node.path ?? '',
      uri: target.kind === 'file' ? target.uri.toString() : undefined,
      comments: { first: lines.first, last: line - 1 },
      own: { first: line, last: lines.last },
    });
  }
  return imports;
}

function withoutNeedless(
  imports: readonly Imported[],
  document: LangiumDocument,
  services: RefactoringPlace['services'],
  keeps: (left: readonly Imported[]) => boolean,
): readonly Imported[] {
  const uri = document.uri.toString();
  const isFirst = (each: Imported) => imports.find((other) => other.uri === each.uri) === each;
  let left = imports.filter((each) => each.uri === undefined || (each.uri !== uri && isFirst(each)));
  // What cannot be read may be what an import is for.
  if (findSyntaxProblems(document).length > 0) return left;
  const read = new Set(services.shared.workspace.LangiumDocuments.all.map((each) => each.uri.toString()));
  for (const each of left.toReversed()) {
    const others = left.filter((other) => other !== each);
    if (each.uri !== undefined && read.has(each.uri) && keeps(others)) left = others;
  }
  return left;
}

/** Imports that stand right below each other. */
function groupsOf(imports: readonly Imported[]): Imported[][] {
  const groups: Imported[][] = [];
  for (const each of imports) {
    const group = groups.at(-1);
    if (group && group.at(-1)?.own.last === each.comments.first - 1) group.push(each);
    else groups.push([each]);
  }
  return groups;
}

function sorted(imports: readonly Imported[]): Imported[] {
  return imports.toSorted((one, other) => one.path.localeCompare(other.path));
}

/** Writes the imports of a group that are left in their order, each below its comments. What heads the file stays there. */
function groupEdits(document: LangiumDocument, group: readonly Imported[], left: readonly Imported[]): TextEdit[] {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return [];
  const region = { first: first.comments.first, last: last.own.last };
  const isHeading = (each: Imported) => !left.includes(each) || each.comments.first === 0;
  const headings = group.filter(isHeading).map((each) => textOf(document, each.comments));
  const texts = left.map(
    (each) => (isHeading(each) ? '' : textOf(document, each.comments)) + textOf(document, each.own),
  );
  const text = [...headings, ...texts].join('');
  if (text === textOf(document, region)) return [];
  return text === '' ? deleteLines(document, [region]) : [replaceLines(region, text)];
}
