import { type Change, type CurveShift, diff, type Models, sentenceOf } from '../diff/index.ts';
import type { Model, Sources } from '../model/index.ts';
import { withMoves } from './diff-moves.ts';
import type { FilePair, Pairs } from './diff-pairs.ts';
import { type ReadSide, uriOf, type Version, VersionReader } from './diff-version.ts';

/** A journey that a change touches, and the file that it stands in. */
export interface Touched {
  readonly path: string;
  readonly journey: string;
  readonly title: string;
}

/** A change with its sentence. */
export interface ToldChange extends Change {
  readonly message: string;
  /** Where it is seen in the newer text, counted from 1: what is gone at the part that it stood in. */
  readonly line: number;
  /** The journeys that it touches, those of other files too. */
  readonly touches: readonly Touched[];
}

/** What changed in a file. */
export interface FileChanges extends FilePair {
  /** How many errors are in the newer text: what could be read of it is compared. */
  readonly errors: number;
  readonly changes: readonly ToldChange[];
  readonly curve: readonly CurveShift[];
  readonly ids: Readonly<Record<string, string>>;
  readonly models: Models;
}

/**
 * Compares files in two versions. What changed in a shared file is told once, there, with all journeys that it touches.
 * @throws CannotRun when a file is not text in UTF-8
 */
export async function compareFiles({ before, after, files }: Pairs): Promise<FileChanges[]> {
  const reader = new VersionReader(before.root);
  const other = after.root === before.root ? reader : new VersionReader(after.root);
  const paths = (which: 'oldPath' | 'newPath') => files.flatMap((file) => file[which] ?? []);
  const olds = await reader.sidesOf(before, paths('oldPath'));
  const news = await other.sidesOf(after, paths('newPath'));
  const all = withMoves(
    files.map((file) => compareFile(file, before, after, olds, news)),
    olds,
    news,
  );
  const byFingerprint = new Map<string, ToldChange[]>();
  for (const change of all.flatMap(({ changes }) => changes)) {
    byFingerprint.set(change.fingerprint, [...(byFingerprint.get(change.fingerprint) ?? []), change]);
  }
  const versions = [before, after];
  const toldAt = new Set(
    all.flatMap((file) => urisOf(file, versions).flatMap((uri) => file.changes.map((each) => told(uri, each)))),
  );
  return all.map((each) => traced(each, new Set(urisOf(each, versions)), toldAt, byFingerprint)).filter(hasNews);
}

const hasNews = ({ state, changes, curve }: FileChanges) =>
  changes.length > 0 || curve.length > 0 || (state !== 'uses' && state !== 'changed');

function compareFile(
  file: FilePair,
  before: Version,
  after: Version,
  olds: ReadonlyMap<string, ReadSide>,
  news: ReadonlyMap<string, ReadSide>,
): FileChanges {
  const old = olds.get(file.oldPath ?? '');
  const now = news.get(file.newPath ?? '');
  const one = old ?? { model: noModel(uriOf(before, file.oldPath ?? file.newPath ?? '').toString()), sources: {} };
  const other = now ?? { model: noModel(uriOf(after, file.newPath ?? file.oldPath ?? '').toString()), sources: {} };
  const { changes, curve, ids } = diff(one, other);
  const models = { before: one.model, after: other.model };
  const path = file.newPath ?? file.oldPath ?? '';
  return {
    ...file,
    errors: now?.errors ?? 0,
    curve,
    ids,
    models,
    changes: changes.map((change) => ({
      ...change,
      message: sentenceOf(change, models),
      line: lineOf(change, ids, other.sources ?? {}),
      touches: change.journeys.map((journey) => ({ path, journey, title: titleOf(journey, models) })),
    })),
  };
}

function lineOf({ newRange, from }: Change, ids: Readonly<Record<string, string>>, sources: Sources): number {
  const around = from && sources[ids[from.parent] ?? from.parent];
  return ((newRange ?? around)?.start.line ?? 0) + 1;
}

function titleOf(id: string, { before, after }: Models): string {
  return [...after.journeys, ...before.journeys].find((journey) => journey.id === id)?.title ?? '';
}

const noModel = (uri: string): Model => ({
  uri,
  personas: [],
  actors: [],
  channels: [],
  emotions: [],
  lanes: [],
  journeys: [],
  views: [],
});

/** Takes out what is told at another file, and adds to what this file declares the journeys of others that it touches. */
function traced(
  file: FileChanges,
  own: ReadonlySet<string>,
  toldAt: ReadonlySet<string>,
  byFingerprint: ReadonlyMap<string, readonly ToldChange[]>,
): FileChanges {
  const changes = file.changes
    .filter((change) => own.has(home(change)) || !toldAt.has(told(home(change), change)))
    .map((change) => {
      const same = byFingerprint.get(change.fingerprint) ?? [];
      const all = [change, ...same.filter((each) => each !== change && own.has(home(each)))];
      if (change.implied || all.length === 1) return change;
      const effect = all.flatMap((each) => each.effect ?? []);
      return { ...change, touches: all.flatMap(({ touches }) => touches), ...(effect.length > 0 && { effect }) };
    });
  return { ...file, changes };
}

/** The file in which the part of a change is written. */
const home = ({ newRange, oldRange }: Change) => (newRange ?? oldRange)?.uri ?? '';
const told = (uri: string, { fingerprint }: Change) => `${uri} ${fingerprint}`;

function urisOf({ oldPath, newPath }: FilePair, [before, after]: readonly Version[]): string[] {
  return [
    ...(oldPath !== undefined && before ? [uriOf(before, oldPath).toString()] : []),
    ...(newPath !== undefined && after ? [uriOf(after, newPath).toString()] : []),
  ];
}
