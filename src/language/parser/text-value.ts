import { plainText } from './markdown.ts';

const escapes: Readonly<Record<string, string>> = { n: '\n', '"': '"', "'": "'", '\\': '\\' };

/** The quotes that a text as written begins with, and should end with. */
export function quotesOf(image: string): string {
  return image.startsWith('"""') ? '"""' : image.charAt(0);
}

/** Whether a text as written stands in the quotes of word processors, which the language reads but does not accept. */
export function isTypographic(image: string): boolean {
  return /^[“„]/.test(image);
}

/** Whether a text as written, quotes included, has its closing quotes. */
export function isClosed(image: string): boolean {
  if (image.startsWith('"""')) return image.length >= 6 && image.endsWith('"""');
  if (image.length < 2 || image.charAt(0) !== image.charAt(image.length - 1)) return false;
  const backslashes = /\\*$/.exec(image.slice(0, -1))?.[0].length ?? 0;
  return backslashes % 2 === 0;
}

/**
 * What a text as written, quotes included, says: escapes replaced; of a long text, its lines joined to paragraphs and its inline
 * Markdown read. Any other escape stays as it is written.
 */
export function textValue(image: string): string {
  if (isTypographic(image)) return image.replace(/^[“„]|[“”]$/g, '');
  if (image.startsWith('"""'))
    return plainText(image.slice(3, isClosed(image) ? -3 : undefined).replace(/\r\n?/g, '\n')).trim();
  return image
    .slice(1, isClosed(image) ? -1 : undefined)
    .replace(/\\(.)/g, (all, char: string) => escapes[char] ?? all);
}
