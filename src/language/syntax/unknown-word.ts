import { type AstNode, AstUtils, type CstNode, GrammarUtils, isLeafCstNode } from 'langium';
import { TextEdit } from 'vscode-languageserver-types';
import { phrase, t } from '../../words/index.ts';
import { changeTo, fix, sureFix } from '../edits/fix.ts';
import * as ast from '../generated/ast.ts';
import { isNamed, keywordOf, partsOf } from '../parts.ts';
import { holders } from '../places-in-words.ts';
import type { Fix } from '../rules/rule.ts';
import { didYouMean, inWords, nearest } from '../sentences.ts';
import { dateOf } from '../values.ts';
import { lineKind, lineKinds, modifierKinds, type Place, verbs } from '../vocabulary/index.ts';
import { placesInWords } from './misplaced-line.ts';
import type { SyntaxProblem } from './problem.ts';
import type { Surroundings } from './surroundings.ts';

type Word = ast.Unknown | ast.Stray;

/** What is wrong with a word that nobody understands, and what was probably meant. */
export function explainWord(part: Word, around: Surroundings): SyntaxProblem | undefined {
  const node = GrammarUtils.findNodeForProperty(part.$cstNode, 'word');
  if (!node || node.text === ',' || ast.isUnknown(around.parent)) return undefined;
  const before = around.siblings[around.index - 1];
  const line = ast.isStray(part) ? keywordOf(around.parent) : lineUpTo(before, node);
  const explained = lacksQuotes(part)
    ? {
        message: t('Put the title in quotes: "{title} …".', { title: titleBefore(part) }),
        fixes: () => quoteTitle(part),
      }
    : (explainKind(node, line) ??
      (line === undefined ? explainFirstWord(part, node, around.place) : explainLaterWord(node, line, before)));
  return { code: 'unknown-word', range: node.range, ...explained };
}

/** What is wrong, and how to mend it where that is known. */
type Explanation = Pick<SyntaxProblem, 'message' | 'fixes'>;

/** Whether the word goes on where a title without quotes seems to begin: behind a name, before anything else. */
function lacksQuotes(part: Word): part is ast.Stray {
  const parent = part.$container;
  return (
    ast.isStray(part) && isNamed(parent) && parent.name !== undefined && !parent.title && part === partsOf(parent)[0]
  );
}

/** Puts the words from the name on in quotes, up to the first that means something. */
function quoteTitle(part: ast.Stray): readonly Fix[] {
  const { $container: parent } = part;
  const name = GrammarUtils.findNodeForProperty(parent.$cstNode, 'name');
  const siblings = partsOf(parent);
  const others = siblings.findIndex((each) => !ast.isStray(each) || !/^[\p{L}\p{N}]/u.test(each.word));
  const last = siblings[(others < 0 ? siblings.length : others) - 1]?.$cstNode;
  if (!name || !last) return [];
  const document = AstUtils.getDocument(part);
  const range = { start: name.range.start, end: last.range.end };
  const newText = `"${document.textDocument.getText(range).replace(/\s+/g, ' ')}"`;
  return [sureFix(document, t('Put {text} in quotes', { text: shorten(newText) }), { range, newText })];
}

function titleBefore(part: ast.Stray): string {
  const parent = part.$container;
  return isNamed(parent) ? `${parent.name} ${part.word}` : part.word;
}

/** The keyword of the line before, when that line goes on up to the node. */
function lineUpTo(before: AstNode | undefined, node: CstNode): string | undefined {
  if (!before || ('open' in before && before.open)) return undefined;
  return before.$cstNode?.range.end.line === node.range.start.line ? keywordOf(before) : undefined;
}

/** What can be said of texts, dates, numbers and tags wherever they stand. */
function explainKind(node: CstNode, line: string | undefined): Explanation | undefined {
  const { text } = node;
  switch (isLeafCstNode(node) ? node.tokenType.name : '') {
    case 'TEXT':
      return {
        message:
          line === undefined
            ? t('The text {text} stands alone. Put it behind a keyword on the same line.', {
                text: shorten(text),
              })
            : t('There is one text too many on this line: {text}. Join them, or begin a new line.', {
                text: shorten(text),
              }),
      };
    case 'DATE':
      if (!dateOf(text)) return { message: t('There is no such day as {text}.', { text }) };
      return line === 'evidence'
        ? { message: t("Write 'assumed', 'observed' or 'measured' before the date."), fixes: () => nameFinding(node) }
        : undefined;
    case 'HASH':
      return { message: t('A tag stands on the first line of its stage or touchpoint, before the {.') };
    case 'MISNOMER':
      return explainMisnomer(node);
    default:
      return undefined;
  }
}

function nameFinding({ astNode, range: { start } }: CstNode): readonly Fix[] {
  const document = AstUtils.getDocument(astNode);
  return ['observed', 'measured', 'assumed'].map((word) =>
    fix(document, t("Write '{word}' before the date", { word }), TextEdit.insert(start, `${word} `)),
  );
}

function explainMisnomer(node: CstNode): Explanation {
  const { text } = node;
  const document = AstUtils.getDocument(node.astNode);
  const change = (newText: string) =>
    sureFix(document, t('Change to {newText}', { newText }), { range: node.range, newText });
  if (text.includes(',')) {
    const isThousands = /^\D?\d{1,3}(,\d{3})+(\.|%|$)/.test(text);
    return {
      message: t('Write numbers with a point, and nothing between thousands: 4.2 or 120000.'),
      fixes: () => [change(isThousands ? text.replaceAll(',', '') : text.replace(',', '.'))],
    };
  }
  if (/^\d+-\d+-\d+/.test(text)) {
    const date = text.replaceAll(/(?<=-)\d(?=-|$)/g, (digit) => `0${digit}`);
    return {
      message: t("'{text}' is not a date. Write year, month and day with two digits each: 2026-11-01.", { text }),
      fixes: () => (dateOf(date) ? [change(date)] : []),
    };
  }
  return { message: t("A name cannot begin with a digit. Rename '{text}', or put it in quotes as a title.", { text }) };
}

function explainFirstWord(part: Word, node: CstNode, place: Place | undefined): Explanation {
  const word = node.text;
  const document = AstUtils.getDocument(part);
  const words = lineKinds.filter((kind) => !place || kind.places.includes(place)).map((kind) => kind.keyword);
  const modified = modifierKinds.find((kind) => kind.keyword === word);
  if (modified)
    return {
      message: t("'{word}' belongs on the line of {words}.", { word, words: inWords(modified.lines, 'or') }),
    };
  const guess = didYouMean(word, words);
  if (guess) {
    const message = t("'{word}' is not understood here.{guess}", { word, guess });
    return { message, fixes: () => changeTo(document, node.range, word, words) };
  }
  const verb = place === 'touchpoint' && verbAfter(part);
  if (verb) {
    const message = t("'{word}' is not understood here. Did you mean '{word} {verb}'?", { word, verb });
    const second = secondWord(part);
    return { message, fixes: () => (second ? changeTo(document, second.range, second.text, [verb]) : []) };
  }
  if (isLane(word, part)) {
    const message = t('An entry of a lane has a colon: \'{word}: "…"\'.', { word });
    return { message, fixes: () => [sureFix(document, t('Add the colon'), TextEdit.insert(node.range.end, ':'))] };
  }
  const keywords = lineKinds.map((kind) => kind.keyword);
  const elsewhere = lineKind(nearest(word, keywords) ?? '');
  if (elsewhere) {
    const message = t("'{word}' is not understood here. Did you mean '{keyword}'? It belongs in {places}.", {
      word,
      keyword: elsewhere.keyword,
      places: placesInWords(elsewhere),
    });
    return { message };
  }
  const holds = place ? t(holders[place]) : t('This block');
  return {
    message: t("'{word}' is not understood here. {holds} may hold {words}.", {
      word,
      holds,
      words: inWords(words, 'and'),
    }),
  };
}

/** The verb that was probably meant by the second word of a line. */
function verbAfter(part: Word): string | undefined {
  const second = secondWord(part);
  return second && nearest(second.text, verbs);
}

function secondWord(part: Word): CstNode | undefined {
  return 'parts' in part ? part.parts.find(ast.isStray)?.$cstNode : undefined;
}

function isLane(name: string, part: AstNode): boolean {
  let root: AstNode = part;
  while (root.$container) root = root.$container;
  return ast.isDocument(root) && root.parts.some((each) => ast.isLane(each) && each.name === name);
}

/** Keywords that a list of names may follow. */
const lists: ReadonlySet<string> = new Set(['for', 'on', 'by', 'solves', 'delivers', 'stages', 'lanes']);

function explainLaterWord(node: CstNode, line: string, before: AstNode | undefined): Explanation {
  const word = node.text;
  const document = AstUtils.getDocument(node.astNode);
  const kind = lineKind(word);
  if (kind) {
    const isInside = kind.places.some((place) => place === line);
    return {
      message: isInside
        ? t("'{word}' stands on a line of its own, inside the { } of the {line}.", { word, line })
        : t("'{word}' stands on a line of its own.", { word }),
    };
  }
  const last = (before && keywordOf(before)) ?? line;
  const isName = isLeafCstNode(node) && node.tokenType.name === 'NAME';
  const words = modifierKinds.filter((each) => each.lines.includes(line)).map((each) => each.keyword);
  const guess = didYouMean(word, words);
  if (guess) {
    const message = t("'{word}' is not understood on a line of '{line}'.{guess}", { word, line, guess });
    return { message, fixes: () => changeTo(document, node.range, word, words) };
  }
  const end = before?.$cstNode?.range.end;
  if (lists.has(last) && isName) {
    const message = t("Put a comma between names: '{word}' follows another.", { word });
    return { message, fixes: () => (end ? [sureFix(document, t('Add the comma'), TextEdit.insert(end, ','))] : []) };
  }
  if (line === 'metric' && isName) {
    const edit = { range: node.range, newText: `"${word}"` };
    return {
      message: t('Put a unit in quotes, such as 31 "points"; currencies have three capitals, such as 5 USD.'),
      fixes: () => [sureFix(document, t('Change to "{word}"', { word }), edit)],
    };
  }
  const tag = line === 'touchpoint' || line === 'stage' ? [t('a #tag')] : [];
  const remedy =
    words.length + tag.length > 0
      ? t(' Here may follow {words}.', { words: inWords([...words, ...tag], 'or') })
      : t(' The line takes {what}, and nothing more.', { what: t(lineKind(line)?.needs.what ?? phrase('nothing')) });
  return { message: t("'{word}' is not understood on a line of '{line}'.{remedy}", { word, line, remedy }) };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 30 ? `${line.slice(0, 28)}…${line.charAt(0)}` : line;
}
