import { join } from 'node:path';
import type { FileChanges } from '../cli/diff-compare.ts';
import { asCodeClimate, asJson } from '../cli/diff-reports.ts';
import { exportSupplies } from '../cli/export-supplies.ts';
import { makeFolderOf, write } from '../cli/written-files.ts';
import { layoutReview } from '../diff/index.ts';
import { svg } from '../formats/svg.ts';
import { drawSvg, lightTheme } from '../map/index.ts';
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
  for (const { name, draw } of maps.slice(0, mostDrawn)) {
    await writeIn(folder, `maps/${freeName(name.replace(odd, '-'), taken)}.svg`, await draw());
  }
}

async function writeIn(folder: string, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  await makeFolderOf(path);
  await write(path, text);
}

interface MapToDraw {
  readonly name: string;
  readonly draw: () => Promise<string>;
}

/** The journeys of a file that changed: before and after, and with all changes marked where they were there before. */
function mapsOf(file: FileChanges): MapToDraw[] {
  const { models, ids } = file;
  const told = file.changes.filter(({ implied }) => !implied);
  const changed = new Set([...told.flatMap(({ journeys }) => journeys), ...file.curve.map(({ journey }) => journey)]);
  const base = (file.newPath ?? file.oldPath ?? '').replace(/\.journey$/, '');
  return [...changed].flatMap((id) => {
    const before = models.before.journeys.find((journey) => (ids[journey.id] ?? journey.id) === id);
    const after = models.after.journeys.find((journey) => journey.id === id);
    const key = [...((after ?? before)?.key ?? '')].slice(0, longestName).join('');
    const map = (version: string, draw: () => Promise<string>) => ({ name: `${base}/${key}.${version}`, draw });
    const drawn = async (model: Model, journey: Journey) => String(await svg(model, journey, exportSupplies));
    return [
      ...(before && after
        ? [map('changes', async () => drawSvg(layoutReview(models, file, id).scene, lightTheme))]
        : []),
      ...(before ? [map('before', () => drawn(models.before, before))] : []),
      ...(after ? [map('after', () => drawn(models.after, after))] : []),
    ];
  });
}

/** A name that no other file has, be it in capitals. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name}-${count}`;
  taken.add(free.toLowerCase());
  return free;
}
