import { join } from 'node:path';
import { type ExportOptions, formatOf } from '../formats/index.ts';
import { type ThemeName, themes } from '../formats/themes.ts';
import { t } from '../words/index.ts';
import { CannotRun } from './cannot-run.ts';
import type { FileChanges } from './diff-compare.ts';
import { type ChangedJourney, changedJourneys } from './diff-journeys.ts';
import { looksIn } from './diff-looks.ts';
import type { Pairs } from './diff-pairs.ts';
import { exportSupplies } from './export-supplies.ts';
import { sayOnce } from './say-once.ts';
import { makeFolderOf, mayWrite, write } from './written-files.ts';

/** The formats that show maps. */
export type DrawnFormat = 'html' | 'svg';

/** What is to be drawn of what changed. */
interface Wish {
  readonly format: DrawnFormat;
  /** A file, or a folder for several. */
  readonly out?: string;
  /** Without it light, and pages as their reader's system has it. */
  readonly theme?: ThemeName;
}

/** What file systems take, as a part of a longer name, and what they take in no name. */
const longestName = 60;
const odd = /[":<>|*?\\/\r\n\p{Cc}]/gu;

/**
 * Draws what changed: as one page, or as a picture for each journey. Written to a file or a folder, or else returned to be printed.
 * @throws CannotRun when several pictures have no folder to go to, or a file cannot be written
 */
export async function drawn(
  pairs: Pairs,
  files: readonly FileChanges[],
  { format, out, theme }: Wish,
): Promise<string> {
  const options: ExportOptions = { ...exportSupplies, ...(theme && { theme: themes[theme] }) };
  const lookOf = looksIn(pairs, options.theme, sayOnce());
  if (format === 'html') {
    const { asHtml } = await import('./diff-html.tsx');
    const page = await asHtml(files, lookOf, options);
    if (out === undefined) return page;
    await writeFile(isFile(out, format) ? out : join(out, 'changes.html'), format, page);
    return '';
  }
  const { asSvg } = await import('./diff-svg.ts');
  const journeys = changedJourneys(files);
  const draw = (journey: ChangedJourney) => asSvg(journey, lookOf, options);
  const [first, ...more] = journeys;
  if (out !== undefined && !isFile(out, format)) {
    for (const [name, journey] of named(journeys)) await writeFile(join(out, name), format, await draw(journey));
    return '';
  }
  if (!first) return '';
  if (more.length > 0) {
    throw new CannotRun(
      t('{count} journeys changed, each with a picture of its own: name a folder for them, such as --out changes.', {
        count: journeys.length,
      }),
    );
  }
  if (out === undefined) return draw(first);
  await writeFile(out, format, await draw(first));
  return '';
}

const isFile = (path: string, format: DrawnFormat) => path.toLowerCase().endsWith(`.${format}`);

async function writeFile(path: string, format: DrawnFormat, text: string): Promise<void> {
  const kind = formatOf(format);
  if (kind) await mayWrite(path, kind, false);
  await makeFolderOf(path);
  await write(path, text);
}

/** Journeys with the file for each: below the folders of their own files, by their names. */
function named(journeys: readonly ChangedJourney[]): [string, ChangedJourney][] {
  const taken = new Set<string>();
  return journeys.map((journey) => {
    const { newPath, oldPath } = journey.file;
    const folders = (newPath ?? oldPath ?? '').replace(/\.journey$/, '').split('/');
    const inside = folders.filter((each) => each !== '' && each !== '.' && each !== '..');
    const key = [...journey.key.replace(odd, '-')].slice(0, longestName).join('') || 'journey';
    const base = [...inside.map((each) => each.replace(odd, '-')), key].join('/');
    let name = base;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${base}-${count}`;
    taken.add(name.toLowerCase());
    return [`${name}.svg`, journey];
  });
}
