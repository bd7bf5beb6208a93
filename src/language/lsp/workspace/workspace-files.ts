import ignore, { type Ignore } from 'ignore';
import { type FileSystemProvider, type URI, UriUtils } from 'langium';
import type { JourneyEditorSharedServices } from '../module.ts';

/** Rules of which files to leave out, for all that lies in a folder. */
interface Layer {
  /** The path of the folder, with a slash at its end. */
  readonly base: string;
  readonly rules: Ignore;
}

/** The layers that hold for a folder, the outermost first: the setting `files.exclude`, then each `.gitignore` on the way. */
type Layers = readonly Layer[];

/** Tells which journeys belong to the workspace: all of its folders but those that are ignored. */
export class WorkspaceFiles {
  private readonly fileSystem: FileSystemProvider;
  private readonly excluded = new Map<string, Ignore>();
  private folders: readonly URI[] = [];

  constructor(services: JourneyEditorSharedServices) {
    this.fileSystem = services.workspace.FileSystemProvider;
  }

  /** Tells which folders are open, and for each the value of the setting `files.exclude`: glob patterns and whether they hold. */
  configure(folders: readonly { readonly uri: URI; readonly exclude: unknown }[]): void {
    this.folders = folders.map(({ uri }) => uri);
    this.excluded.clear();
    for (const { uri, exclude } of folders) this.excluded.set(uri.toString(), rulesOf(exclude));
  }

  /** The journeys of all folders. */
  async findAll(): Promise<URI[]> {
    return (await Promise.all(this.folders.map((folder) => this.find(folder)))).flat();
  }

  /** The journeys in a folder of the workspace and below. */
  async find(folder: URI): Promise<URI[]> {
    const layers = await this.layersAbove(folder, true);
    return layers ? this.walk(folder, layers) : [];
  }

  /** Whether a journey lies in a folder of the workspace and is not ignored. */
  async includes(file: URI): Promise<boolean> {
    return file.path.endsWith('.journey') && (await this.layersAbove(file, false)) !== undefined;
  }

  private async walk(folder: URI, above: Layers): Promise<URI[]> {
    const layers = await this.withOwn(folder, above);
    // A folder that cannot be read holds no journeys that could be.
    const entries = await this.fileSystem.readDirectory(folder).catch(() => []);
    const found = await Promise.all(
      entries.map(async ({ uri, isDirectory, isFile }) => {
        if (isFile && !uri.path.endsWith('.journey')) return [];
        if (!(isFile || isDirectory) || isIgnored(uri, isDirectory, layers)) return [];
        return isDirectory ? this.walk(uri, layers) : [uri];
      }),
    );
    return found.flat();
  }

  /** The layers that hold above a file or folder; undefined when it lies outside of the workspace or is ignored. */
  private async layersAbove(uri: URI, isDirectory: boolean): Promise<Layers | undefined> {
    const home = this.folders.find((folder) => UriUtils.contains(folder, uri));
    if (!home) return undefined;
    let layers: Layers = [{ base: baseOf(home), rules: this.excluded.get(home.toString()) ?? ignore() }];
    const names = uri.path.slice(baseOf(home).length).split('/').filter(Boolean);
    let folder = home;
    for (const [index, name] of names.entries()) {
      layers = await this.withOwn(folder, layers);
      folder = UriUtils.joinPath(folder, name);
      if (isIgnored(folder, isDirectory || index < names.length - 1, layers)) return undefined;
    }
    return layers;
  }

  private async withOwn(folder: URI, layers: Layers): Promise<Layers> {
    try {
      const text = await this.fileSystem.readFile(UriUtils.joinPath(folder, '.gitignore'));
      return [...layers, { base: baseOf(folder), rules: ignore().add(text) }];
    } catch {
      return layers;
    }
  }
}

function isIgnored(uri: URI, isDirectory: boolean, layers: Layers): boolean {
  const name = UriUtils.basename(uri);
  if (isDirectory && (name === 'node_modules' || name === '.git')) return true;
  const [setting, ...gitignores] = layers.map(({ base, rules }) =>
    rules.test(`${uri.path.slice(base.length)}${isDirectory ? '/' : ''}`),
  );
  if (setting?.ignored) return true;
  // As in git, the nearest file that says something of a path decides.
  return gitignores.findLast(({ ignored, unignored }) => ignored || unignored)?.ignored ?? false;
}

function baseOf(folder: URI): string {
  return folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
}

/** The setting as rules of a `.gitignore`. Patterns that depend on files beside do not hold. */
function rulesOf(exclude: unknown): Ignore {
  const patterns = Object.entries(exclude ?? {}).filter(([, holds]) => holds === true);
  return ignore().add(patterns.flatMap(([pattern]) => alternatives(pattern).map((each) => `/${each}`)));
}

/** What a pattern with braces stands for: `{a,b}/c` for `a/c` and `b/c`. */
function alternatives(pattern: string): string[] {
  const braces = /\{([^{}]*)\}/.exec(pattern);
  if (!braces) return [pattern];
  const [whole, inside = ''] = braces;
  const tail = pattern.slice(braces.index + whole.length);
  return inside.split(',').flatMap((each) => alternatives(pattern.slice(0, braces.index) + each + tail));
}
