import { writeFile } from 'node:fs/promises';
import { type Conflict, conflictsIn, marked, mergeJourneys, newErrors, type SideName } from '../merge/index.ts';
import { plural, t } from '../words/index.ts';
import { CannotRun, cannot } from './cannot-run.ts';
import { runGit } from './git.ts';
import { MergeSides } from './merge-sides.ts';
import { decode, readText } from './read-text.ts';

/** What Git tells whoever merges for it. */
export interface MergeOptions {
  /** What the file is called in the repository. */
  readonly path?: string;
  /** How many characters a conflict marker has. */
  readonly markerSize: number;
  /** What conflict markers call the common text and the two sides; older versions of Git leave the placeholders `%S`, `%X` and `%Y` there. */
  readonly base?: string;
  readonly ours?: string;
  readonly theirs?: string;
}

/** What came out of a merge. */
interface Merged {
  readonly text: string | Buffer;
  readonly conflicts: number;
  /** What people should know of it. */
  readonly notes: readonly string[];
}

/**
 * `journey git merge`: merges what two sides made of a common text into the file of ours, as Git asks of a merge driver. It is Git's own merge
 * wherever that finds no conflict and breaks nothing, or where the meaning does not say more. Returns the exit code: 3 with conflicts in the
 * text, else 0.
 * @throws CannotRun when a file cannot be read or written
 */
export async function mergeFiles(files: Readonly<Record<SideName, string>>, options: MergeOptions): Promise<0 | 3> {
  const { text, conflicts, notes } = await merged(files, options);
  await writeFile(files.ours, text).catch((error) => {
    throw cannot('write', files.ours, error);
  });
  const path = options.path ?? files.ours;
  for (const note of notes) process.stderr.write(`${path}: ${note}\n`);
  return conflicts > 0 ? 3 : 0;
}

async function merged(files: Readonly<Record<SideName, string>>, options: MergeOptions): Promise<Merged> {
  const marks = {
    size: options.markerSize,
    ours: label(options.ours, 'ours'),
    theirs: label(options.theirs, 'theirs'),
  };
  const base = label(options.base, 'base');
  const labels = [marks.ours, base, marks.theirs].flatMap((each) => ['-L', each]);
  const args = ['merge-file', '-p', `--marker-size=${marks.size}`, ...labels, files.ours, files.base, files.theirs];
  const { code, out, err } = await runGit('.', args);
  if (code > 127) throw new CannotRun(t('Git cannot do it: {reason}', { reason: err.replace(/^(fatal|error): /, '') }));
  const byGit = { text: out, conflicts: code, notes: code > 0 ? [conflictsInWords(code)] : [] };
  const texts = await textsOf(files);
  if (!texts) return byGit;
  const sides = new MergeSides();
  const [was, ours, theirs] = [
    await sides.read(texts.base),
    await sides.read(texts.ours),
    await sides.read(texts.theirs),
  ];
  if (!was || !ours || !theirs) return byGit;
  const broken = code > 0 ? [] : await errorsIn(decode(files.ours, out), { ours, theirs }, sides);
  if (code === 0 && broken.length === 0) return byGit;
  const chunks = await mergeJourneys({ base: was, ours, theirs }, sides.read);
  const conflicts = conflictsIn(chunks ?? []);
  // Git shows what both sides began with where somebody set merge.conflictStyle so.
  const hasBase = out
    .toString('utf8')
    .split(/\r?\n/)
    .includes(`${'|'.repeat(marks.size)} ${base}`);
  const text = chunks && marked(chunks, { ...marks, base: hasBase ? base : undefined });
  if (text === undefined || (code === 0 && conflicts.length > 0))
    return { ...byGit, notes: [...byGit.notes, ...broken] };
  // A conflict that is told better, but is longer to read, is none the better.
  if (linesInConflict(text, marks.size) > linesInConflict(out.toString('utf8'), marks.size)) return byGit;
  const notes = [
    ...(conflicts.length > 0 ? [conflictsInWords(conflicts.length), ...conflicts.map(inWords)] : []),
    ...(broken.length > 0 ? [t('merged by meaning, for line by line it would be wrong:'), ...broken] : []),
  ];
  return { text: texts.written(text), conflicts: conflicts.length, notes };
}

const label = (given: string | undefined, usual: string) => (given && !/^%[SXY]$/.test(given) ? given : usual);

/** What is wrong with a merged text, but not with those that it was made of. */
async function errorsIn(text: string, sides: Parameters<typeof newErrors>[1], reader: MergeSides): Promise<string[]> {
  const merged = await reader.read(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'));
  return merged ? newErrors(merged.errors, sides) : [t('The merged text cannot be read whole.')];
}

/** The three texts with \n at the end of lines, and how the merged one is written; undefined where that cannot be told. */
async function textsOf(files: Readonly<Record<SideName, string>>) {
  const read = (file: string) => readText(file).catch(() => undefined);
  const [base, ours, theirs] = [await read(files.base), await read(files.ours), await read(files.theirs)];
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const [was, one, other] = [base, ours, theirs].map(lineEndOf);
  if (one === undefined || other === undefined) return undefined;
  const end = one === was ? other : one;
  const mark = ours.startsWith('\ufeff') ? '\ufeff' : '';
  const plain = (text: string) => text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  return {
    base: plain(base),
    ours: plain(ours),
    theirs: plain(theirs),
    written: (text: string) => mark + text.replaceAll('\n', end),
  };
}

/** How the lines of a text end; undefined where not all end alike. */
function lineEndOf(text: string): string | undefined {
  const ends = new Set(text.match(/\r?\n/g) ?? ['\n']);
  return ends.size === 1 ? [...ends][0] : undefined;
}

function linesInConflict(text: string, size: number): number {
  let isInside = false;
  let count = 0;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith(`${'<'.repeat(size)} `)) isInside = true;
    if (isInside) count++;
    if (line.startsWith(`${'>'.repeat(size)} `)) isInside = false;
  }
  return count;
}

const conflictsInWords = (count: number) =>
  plural(
    count,
    '1 conflict is marked in the text. Choose what is right, then run git add.',
    '{count} conflicts are marked in the text. Choose what is right, then run git add.',
  );

function inWords({ path, kind }: Conflict): string {
  const place = path.join(' › ');
  if (kind === 'removed by us') return t("'{place}' is gone on our side, and was changed on theirs.", { place });
  if (kind === 'removed by them') return t("'{place}' is gone on their side, and was changed on ours.", { place });
  if (kind === 'added') return t("'{place}' is new on both sides, in different words.", { place });
  return t("'{place}' was changed on both sides, in different ways.", { place });
}
