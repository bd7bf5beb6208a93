import type { Models } from '../diff/index.ts';
import type { ReadFont } from '../formats/brand-font.ts';
import { fontWarning } from '../formats/font-warning.ts';
import type { ExportOptions } from '../formats/index.ts';
import { type Pictures, picturesOfBoth, type Theme } from '../map/index.ts';
import { brandNotes } from './brand-notes.ts';
import type { FileChanges } from './diff-compare.ts';
import type { Pairs } from './diff-pairs.ts';
import { mapStylesOf } from './diff-version.ts';
import { readFontsOf } from './read-fonts.ts';
import { readPictures } from './read-pictures.ts';

/** What the maps of a file need besides what it says. */
export interface DiffLook {
  /** Both versions in the brand and the language of the newer one. */
  readonly models: Models;
  /** As they are in each version; those of both where they are in either, the newer ones first. */
  readonly pictures: { readonly before: Pictures; readonly after: Pictures; readonly both: Pictures };
  /** The font of the brand, if it has one that can be read. */
  readonly font: Pick<ReadFont, 'font' | 'files'>;
}

/** How the maps of each file that changed look. */
export type LookOf = (file: FileChanges) => Promise<DiffLook>;

/** Finds how the maps of files look, each once. `say` is told in a sentence what of a brand could not be done in the theme. */
export function looksIn({ before, after }: Pairs, theme: Theme | undefined, say: (note: string) => void): LookOf {
  const styleOf = mapStylesOf(after);
  const looks = new Map<FileChanges, Promise<DiffLook>>();
  const find = async ({ models, newPath, oldPath }: FileChanges): Promise<DiffLook> => {
    const style = await styleOf(newPath ?? oldPath ?? '');
    const now = { ...models.after, ...style };
    const near = after.near(now.uri);
    const [pictures, olds, { problems, ...font }] = await Promise.all([
      readPictures(now, near),
      readPictures(models.before, before.near(models.before.uri)),
      readFontsOf(now, near),
    ]);
    for (const note of [...brandNotes(now, pictures, theme), ...problems.map(fontWarning)]) say(note);
    const { logo } = now.brand ?? {};
    const own = logo === undefined ? [] : [[logo, pictures.get(logo) ?? null] as const];
    return {
      models: { before: { ...models.before, ...style }, after: now },
      pictures: {
        before: new Map([...olds, ...own]),
        after: pictures,
        both: picturesOfBoth(olds, pictures),
      },
      font,
    };
  };
  return (file) => {
    const look = looks.get(file) ?? find(file);
    looks.set(file, look);
    return look;
  };
}

/** What a version is drawn with, besides what all are. */
export function drawnAs({ pictures, font }: DiffLook, version: keyof DiffLook['pictures']): DrawnAs {
  return { layout: { pictures: pictures[version], font: font.font }, fontFiles: font.files };
}

type DrawnAs = Required<Pick<ExportOptions, 'layout' | 'fontFiles'>>;
