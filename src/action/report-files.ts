import { join } from 'node:path';
import type { FileChanges } from '../cli/diff-compare.ts';
import { asCodeClimate, asJson } from '../cli/diff-reports.ts';
import { exportSupplies } from '../cli/export-supplies.ts';
import { makeFolderOf, write } from '../cli/written-files.ts';
import { svg } from '../formats/svg.ts';
import type { Journey, Model } from '../model/index.ts';
import { plural } from '../words/index.ts';

/** As many journeys are drawn: nobody looks at more, and they take time. */
const mostDrawn = 50;

/** What stores for the files of a run take in no path, and what systems take for a path. */
const odd = /[":<>|*?\\\r\n\p{Cc}]/gu;

/** What file systems take, as a part of a longer name. */
const longestName = 60;

/**
 * Writes what is to be kept of a review to a folder: the report, all of it for programs, and maps of the changed journeys before and after.
 * @throws CannotRun when it cannot be written
 */
export async function writeReport(
  folder: string,
  files: readonly FileChanges[],
  report: string,
  root: string,
  warn: (message: string) => void,
): Promise<void> {
  const texts = { 'report.md': report, 'changes.json': asJson(files, root), 'code-quality.json': asCodeClimate(files) };
  for (const [name, text] of Object.entries(texts)) await writeIn(folder, name, text);
  const maps = files.flatMap(mapsOf);
  if (maps.length > mostDrawn) {
    warn(
      plural(
        maps.length - mostDrawn,
        '1 map of a changed journey is not drawn, as there are so many.',
        '{count} maps of changed journeys are not drawn, as there are so many.',
      ),
    );
  }
  const taken = new Set<string>();
  for (const { name, model, journey } of maps.slice(0, mostDrawn)) {
    const path = `maps/${freeName(name.replace(odd, '-'), taken)}.svg`;
    await writeIn(folder, path, String(await svg(model, journey, exportSupplies)));
  }
}

async function writeIn(folder: string, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  await makeFolderOf(path);
  await write(path, text);
}

interface MapToDraw {
  readonly name: string;
  readonly model: Model;
  readonly journey: Journey;
}

/** The journeys of a file that changed, before and after. */
function mapsOf(file: FileChanges): MapToDraw[] {
  const { models, ids } = file;
  const told = file.changes.filter(({ implied }) => !implied);
  const changed = new Set([...told.flatMap(({ journeys }) => journeys), ...file.curve.map(({ journey }) => journey)]);
  const base = (file.newPath ?? file.oldPath ?? '').replace(/\.journey$/, '');
  const named = ({ key }: Journey, version: string) => `${base}/${[...key].slice(0, longestName).join('')}.${version}`;
  return [
    ...models.before.journeys
      .filter(({ id }) => changed.has(ids[id] ?? id))
      .map((journey) => ({ name: named(journey, 'before'), model: models.before, journey })),
    ...models.after.journeys
      .filter(({ id }) => changed.has(id))
      .map((journey) => ({ name: named(journey, 'after'), model: models.after, journey })),
  ];
}

/** A name that no other file has, be it in capitals. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name}-${count}`;
  taken.add(free.toLowerCase());
  return free;
}
