import { type AstNode, type CstNode, GrammarUtils, isLeafCstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { isNamed, keywordOf, partsOf } from '../parts.ts';
import { didYouMean, inWords, nearest } from '../sentences.ts';
import { dateOf } from '../values.ts';
import { lineKind, lineKinds, modifierKinds, type Place } from '../vocabulary/index.ts';
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
  if (lacksQuotes(part)) {
    const message = `Put the title in quotes: "${titleBefore(part)} …".`;
    return { code: 'unknown-word', message, range: node.range };
  }
  const message =
    explainKind(node, line) ??
    (line === undefined ? explainFirstWord(part, node.text, around.place) : explainLaterWord(node, line, before));
  return { code: 'unknown-word', message, range: node.range };
}

/** Whether the word goes on where a title without quotes seems to begin: behind a name, before anything else. */
function lacksQuotes(part: Word): part is ast.Stray {
  const parent = part.$container;
  return (
    ast.isStray(part) && isNamed(parent) && parent.name !== undefined && !parent.title && part === partsOf(parent)[0]
  );
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
function explainKind(node: CstNode, line: string | undefined): string | undefined {
  const { text } = node;
  switch (isLeafCstNode(node) ? node.tokenType.name : '') {
    case 'TEXT':
      return line === undefined
        ? `The text ${shorten(text)} stands alone. Put it behind a keyword on the same line.`
        : `There is one text too many on this line: ${shorten(text)}. Join them, or begin a new line.`;
    case 'DATE':
      if (!dateOf(text)) return `There is no such day as ${text}.`;
      return line === 'evidence' ? 'Write `assumed`, `observed` or `measured` before the date.' : undefined;
    case 'HASH':
      return 'A tag stands on the first line of its stage or touchpoint, before the {.';
    case 'MISNOMER':
      return explainMisnomer(text);
    default:
      return undefined;
  }
}

function explainMisnomer(text: string): string {
  if (text.includes(',')) return 'Write numbers with a point, and nothing between thousands: 4.2 or 120000.';
  if (/^\d+-\d+-\d+/.test(text)) {
    return `\`${text}\` is not a date. Write year, month and day with two digits each: 2026-11-01.`;
  }
  return `A name cannot begin with a digit. Rename \`${text}\`, or put it in quotes as a title.`;
}

function explainFirstWord(part: Word, word: string, place: Place | undefined): string {
  const words = lineKinds.filter((kind) => !place || kind.places.includes(place)).map((kind) => kind.keyword);
  const modified = modifierKinds.find((kind) => kind.keyword === word);
  if (modified) return `\`${word}\` belongs on the line of ${inWords(modified.lines, 'or')}.`;
  const guess = didYouMean(word, words);
  if (guess) return `\`${word}\` is not understood here.${guess}`;
  const verb = place === 'touchpoint' && verbAfter(part);
  if (verb) return `\`${word}\` is not understood here. Did you mean \`${word} ${verb}\`?`;
  if (isLane(word, part)) return `An entry of a lane has a colon: \`${word}: "…"\`.`;
  const elsewhere = lineKind(
    nearest(
      word,
      lineKinds.map((kind) => kind.keyword),
    ) ?? '',
  );
  if (elsewhere) {
    return `\`${word}\` is not understood here. Did you mean \`${elsewhere.keyword}\`? It belongs in ${placesInWords(elsewhere)}.`;
  }
  const holds = place === 'file' ? 'A file' : place ? `A ${place}` : 'This block';
  return `\`${word}\` is not understood here. ${holds} may hold ${inWords(words, 'and')}.`;
}

/** The verb that was probably meant by the second word of a line. */
function verbAfter(part: Word): string | undefined {
  const second = 'parts' in part ? part.parts.find(ast.isStray)?.word : undefined;
  return second === undefined ? undefined : nearest(second, ['feels', 'does', 'thinks', 'says']);
}

function isLane(name: string, part: AstNode): boolean {
  let root: AstNode = part;
  while (root.$container) root = root.$container;
  return ast.isDocument(root) && root.parts.some((each) => ast.isLane(each) && each.name === name);
}

/** Keywords that a list of names may follow. */
const lists: ReadonlySet<string> = new Set(['for', 'on', 'by', 'solves', 'delivers', 'stages', 'lanes']);

function explainLaterWord(node: CstNode, line: string, before: AstNode | undefined): string {
  const word = node.text;
  const kind = lineKind(word);
  if (kind) {
    const inside = kind.places.some((place) => place === line) ? `, inside the { } of the ${line}` : '';
    return `\`${word}\` stands on a line of its own${inside}.`;
  }
  const last = (before && keywordOf(before)) ?? line;
  const isName = isLeafCstNode(node) && node.tokenType.name === 'NAME';
  const words = modifierKinds.filter((each) => each.lines.includes(line)).map((each) => each.keyword);
  const guess = didYouMean(word, words);
  if (guess) return `\`${word}\` is not understood on a line of \`${line}\`.${guess}`;
  if (lists.has(last) && isName) return `Put a comma between names: \`${word}\` follows another.`;
  if (line === 'metric' && isName)
    return `Put a unit in quotes, such as 31 "points"; currencies have three capitals, such as 5 USD.`;
  const tag = line === 'touchpoint' || line === 'stage' ? ['a #tag'] : [];
  const remedy =
    words.length + tag.length > 0
      ? ` Here may follow ${inWords([...words, ...tag], 'or')}.`
      : ` The line takes ${lineKind(line)?.needs.what ?? 'nothing'}, and nothing more.`;
  return `\`${word}\` is not understood on a line of \`${line}\`.${remedy}`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 30 ? `${line.slice(0, 28)}…${line.charAt(0)}` : line;
}
