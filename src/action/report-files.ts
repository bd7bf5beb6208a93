import { join } from 'node:path';
import type { FileChanges } from '../cli/diff-compare.ts';
import { asHtml } from '../cli/diff-html.tsx';
import { type ChangedJourney, changedJourneys } from '../cli/diff-journeys.ts';
import { drawnAs, type LookOf } from '../cli/diff-looks.ts';
import { asCodeClimate, asJson } from '../cli/diff-reports.ts';
import { asSvg } from '../cli/diff-svg.ts';
import { makeFolderOf, write } from '../cli/written-files.ts';
import type { ExportOptions } from '../formats/index.ts';
import { svg } from '../formats/svg.ts';
import { plural } from '../words/index.ts';

/** As many journeys are drawn: nobody looks at more, and they take time. */
const mostDrawn = 20;

/** What stores for the files of a run take in no path, and what systems take for a path. */
const odd = /[":<>|*?\\\r\n\p{Cc}]/gu;

/** What file systems take, as a part of a longer name. */
const longestName = 60;

/**
 * Writes what is to be kept of a review to a folder: the report as a page and as Markdown, all of it for programs, and maps of the changed
 * journeys before, after and with the changes marked.
 * @throws CannotRun when it cannot be written
 */
export async function writeReport(
  folder: string,
  files: readonly FileChanges[],
  report: string,
  root: string,
  lookOf: LookOf,
  options: ExportOptions,
): Promise<void> {
  const texts = { 'report.md': report, 'changes.json': asJson(files, root), 'code-quality.json': asCodeClimate(files) };
  for (const [name, text] of Object.entries(texts)) await writeIn(folder, name, text);
  if (files.length === 0) return;
  const journeys = changedJourneys(files);
  const left = journeys.slice(mostDrawn);
  if (left.length > 0) {
    options.warn?.(
      plural(
        left.length,
        '1 changed journey is not drawn, as there are so many.',
        '{count} changed journeys are not drawn, as there are so many.',
      ),
    );
  }
  const isDrawn = (file: FileChanges) => !left.some((journey) => journey.file === file);
  await writeIn(folder, 'report.html', await asHtml(files.filter(isDrawn), lookOf, options));
  const taken = new Set<string>();
  for (const journey of journeys.slice(0, mostDrawn)) {
    const name = freeName(nameOf(journey), taken);
    for (const [version, drawn] of await mapsOf(journey, lookOf, options))
      await writeIn(folder, `maps/${name}.${version}.svg`, drawn);
  }
}

async function writeIn(folder: string, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  await makeFolderOf(path);
  await write(path, text);
}

/** A journey before and after, and with all changes marked where it was there before. */
async function mapsOf(
  journey: ChangedJourney,
  lookOf: LookOf,
  options: ExportOptions,
): Promise<[version: string, svg: string][]> {
  const { file, before, after } = journey;
  const look = await lookOf(file);
  const { models } = look;
  const maps: [string, string][] = [];
  if (before && after) maps.push(['changes', await asSvg(journey, lookOf, options)]);
  if (before)
    maps.push(['before', String(await svg(models.before, before, { ...options, ...drawnAs(look, 'before') }))]);
  if (after) maps.push(['after', String(await svg(models.after, after, { ...options, ...drawnAs(look, 'after') }))]);
  return maps;
}

/** Below the folders of its file, by its own name. */
function nameOf({ file, key }: ChangedJourney): string {
  const base = (file.newPath ?? file.oldPath ?? '').replace(/\.journey$/, '');
  return `${base}/${[...key].slice(0, longestName).join('')}`.replace(odd, '-');
}

/** A name that no other file has, be it in capitals. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name}-${count}`;
  taken.add(free.toLowerCase());
  return free;
}
