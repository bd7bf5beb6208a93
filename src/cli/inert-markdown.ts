import { oneLine } from '../map/clean.ts';

/** What Markdown, HTML in it, tables and formulas take for more than a character. */
const special = /[\\`*_{}[\]<>|~&!#$^]/;

/** What begins a mention, a reference or an address for GitHub or GitLab, escaped or not. */
const reference = /[@#!~%&$^:]/;

/** Parts keep what begins a reference from being one, and nobody sees it. */
const parted = '&#8203;';

/** As many characters of a text, so that none takes the room of all others. */
const longest = 500;

/** Turns the direction of what follows it, of the text around too. */
const directions = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * A text on one line that Markdown shows as it is: no markup, no link, and nobody is mentioned. A backslash does not do for the last, as
 * mentions and references are looked for in what was already read as Markdown. Of a long text it is the beginning.
 */
export function inert(text: string): string {
  const letters = [...oneLine(text).replace(directions, '')];
  const beginning = letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
  return beginning
    .replace(/[\\`*_{}[\]<>|~&!#$^@%:](?=(\S?))/g, (sign, next: string) => {
      const shown = special.test(sign) ? `\\${sign}` : sign;
      return next !== '' && reference.test(sign) ? `${shown}${parted}` : shown;
    })
    .replace(/\b(GH|www)(?=[-.])/gi, `$1${parted}`);
}

/** A text of several lines as a block of code that it cannot end. */
export function fenced(language: string, text: string): string {
  let fence = '```';
  for (const [ticks] of text.matchAll(/`+/g)) if (ticks.length >= fence.length) fence = `${ticks}\``;
  return `${fence}${language}\n${text.replace(directions, '').trimEnd()}\n${fence}`;
}

/** A link, whatever its words hold. */
export function link(words: string, address: string): string {
  return `[${inert(words)}](${address})`;
}

/** What is folded away until one asks for it; its title is shown as it is, so it must be none of a file's texts. */
export function folded(title: string, content: string, open = false): string {
  return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${content}\n\n</details>`;
}
