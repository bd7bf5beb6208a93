import { join, relative, resolve, sep } from 'node:path';
import { t } from '../../words/index.ts';
import { CannotRun } from '../cannot-run.ts';
import { isFolder, journeyFiles } from '../journey-files.ts';
import { type Reading, readForPages } from './reading.ts';

/** The journeys that are previewed, and what was last read of them. */
export class Journeys {
  /** The file or the folder, as an absolute path. */
  readonly root: string;
  readonly isFolder: boolean;
  readonly #path: string;
  readonly #readings = new Map<string, Promise<Reading>>();

  private constructor(path: string, isFolder: boolean) {
    this.#path = path;
    this.root = resolve(path);
    this.isFolder = isFolder;
  }

  /**
   * Those of a file, or of a folder and below.
   * @throws CannotRun when there is no such thing, or no journey in it
   */
  static async at(path: string): Promise<Journeys> {
    const journeys = new Journeys(path, await isFolder(path));
    const [first] = await journeys.names();
    if (first !== undefined && !journeys.isFolder) await journeys.read(first);
    return journeys;
  }

  /**
   * The files as they are called on the pages: by their path below the folder.
   * @throws CannotRun when there are none any more
   */
  async names(): Promise<string[]> {
    const files = await journeyFiles([this.#path]);
    return files.map((file) => this.#nameOf(resolve(file)));
  }

  /** How a file is called for people: by its path below the folder, or in full where it lies elsewhere. */
  titleOf(file: string): string {
    const name = this.#nameOf(file);
    return name.startsWith('..') ? file : name;
  }

  /**
   * What a file says now.
   * @throws CannotRun when there is no file that is called so, whatever else a path may lead to
   */
  async read(name: string): Promise<Reading> {
    const known = this.#readings.get(name);
    if (known) return known;
    if (!(await this.names()).includes(name)) throw new CannotRun(t('there is no journey file {name} here.', { name }));
    return this.#keep(name, readOne(this.#pathOf(name)));
  }

  /** Reads all files together, so that what they share is read only once. */
  async readAll(): Promise<void> {
    const fresh = (await this.names()).filter((name) => !this.#readings.has(name));
    const all = readForPages(fresh.map((name) => this.#pathOf(name)));
    fresh.forEach((name, index) => {
      // One that cannot be read must not keep the others from being.
      const one = all.then(
        (readings) => readings[index] ?? readOne(this.#pathOf(name)),
        () => readOne(this.#pathOf(name)),
      );
      void this.#keep(name, one);
    });
    await all.catch(() => {});
  }

  /** To be told when a file has changed: all is read again when it is asked for. */
  forget(): void {
    this.#readings.clear();
  }

  #keep(name: string, reading: Promise<Reading>): Promise<Reading> {
    this.#readings.set(name, reading);
    reading.catch(() => this.#readings.delete(name));
    return reading;
  }

  #nameOf(file: string): string {
    const name = this.isFolder ? relative(this.root, file) : (file.split(sep).at(-1) ?? file);
    return name.split(sep).join('/');
  }

  #pathOf(name: string): string {
    return this.isFolder ? join(this.#path, name) : this.#path;
  }
}

async function readOne(path: string): Promise<Reading> {
  const [reading] = await readForPages([path]);
  if (!reading) throw new CannotRun(t('cannot read {path}.', { path }));
  return reading;
}
