import { factLines } from '../language/fact-lines.ts';
import { MergeSides } from './merge-sides.ts';
import { readText } from './read-text.ts';

/**
 * `journey git text`: prints what a file says for Git to compare, a line a fact; a file of which not every line can be read as it is.
 * @throws CannotRun when the file cannot be read
 */
export async function printText(file: string): Promise<void> {
  const text = await readText(file);
  const side = await new MergeSides().read(text.replace(/^\ufeff/, ''));
  process.stdout.write(
    side
      ? factLines(side.pieces)
          .map((line) => `${line}\n`)
          .join('')
      : text,
  );
}
