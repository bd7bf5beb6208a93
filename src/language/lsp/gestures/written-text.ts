import { quoted } from '../../edits/quoted.ts';
import { isClosed, quotesOf, textValue } from '../../parser/text-value.ts';

/** How lines begin where a text stands. */
interface Lines {
  readonly eol: string;
  readonly indent: string;
}

/** A text in the kind of quotes in which another one is written. */
export function rewritten(written: string, text: string, lines: Lines): string {
  const quotes = quotesOf(written);
  if (quotes !== '"""' || !isClosed(written)) return quoted(text, quotes);
  const found = [withWordsOf(written, text, lines), anew(written, text, lines)].find((each) => says(each, text));
  return found ?? quoted(text);
}

/** Whether a long text is read as meant: Markdown in it would be read as such, and quotes could end it. */
function says(long: string, text: string): boolean {
  const inner = long.slice(3, -3);
  return !inner.includes('"""') && !inner.endsWith('"') && textValue(long) === text;
}

function anew(written: string, text: string, { eol, indent }: Lines): string {
  const edge = /^"""[ \t]*[\r\n]/.test(written) ? eol + indent : '';
  return `"""${edge}${text.replaceAll('\n', eol + eol + indent)}${edge}"""`;
}

/** A long text in which the words that both it and the one before begin and end with stay as they are, with line ends and Markdown. */
function withWordsOf(written: string, text: string, { eol, indent }: Lines): string {
  const inner = written.slice(3, -3);
  const old = wordsOf(inner, /\n[ \t]*\r?\n/);
  // Markdown around a word is no part of what it says.
  const said = wordsOf(textValue(written), /\n/);
  const read = said.length === old.length ? said : old;
  const words = wordsOf(text, /\n/);
  const isSame = (one: Word | undefined, other: Word | undefined) =>
    one?.text === other?.text && one?.isFirst === other?.isFirst;
  const shorter = Math.min(old.length, words.length);
  let before = 0;
  while (before < shorter && isSame(read[before], words[before])) before++;
  let behind = 0;
  while (behind < shorter - before && isSame(read.at(-1 - behind), words.at(-1 - behind))) behind++;
  const pieces = words.map((word, index) => {
    const isKept = index < before || index >= words.length - behind;
    const same = isKept ? old[index < before ? index : index + old.length - words.length] : undefined;
    const blanks = index === 0 ? (old[0]?.blanks ?? '') : word.isFirst ? eol + eol + indent : ' ';
    return (index > 0 && same !== old[0] && same ? same.blanks : blanks) + (same ?? word).text;
  });
  return `"""${pieces.join('')}${/\s*$/.exec(inner)?.[0] ?? ''}"""`;
}

interface Word {
  readonly text: string;
  readonly blanks: string;
  /** Whether it begins a paragraph that is not the first. */
  readonly isFirst: boolean;
}

function wordsOf(text: string, paragraph: RegExp): Word[] {
  return [...text.matchAll(/(\s*)(\S+)/g)].map(([, blanks = '', word = ''], index) => ({
    text: word,
    blanks,
    isFirst: index > 0 && paragraph.test(blanks),
  }));
}
