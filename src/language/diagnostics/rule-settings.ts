import {
  type DocumentBuilder,
  DocumentState,
  type FileSystemProvider,
  type LangiumDocuments,
  type URI,
  UriUtils,
  type WorkspaceLock,
} from 'langium';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Brand, MapStyle } from '../../model/index.ts';
import { currentLanguage, type Language, t } from '../../words/index.ts';
import type { JourneySharedServices } from '../module.ts';
import type { Imports } from '../references/imports.ts';
import {
  type Config,
  type ConfigProblem,
  configName,
  levelEdits,
  type RuleLevels,
  readConfig,
  readLevels,
} from './config.ts';

/** A configuration file that was read. */
export interface ConfigFile extends Config {
  readonly uri: URI;
  readonly text: string;
}

/** The file that a path in a configuration file leads to. */
function fileOf({ uri }: ConfigFile, path: string): URI {
  return UriUtils.joinPath(UriUtils.dirname(uri), path.replaceAll('\\', '/'));
}

/** The brand of a configuration file with its paths counted from the folder of another file. */
function brandFrom({ logo, fonts, ...brand }: Brand, uri: URI, config: ConfigFile): Brand {
  const fromFile = (path: string) => UriUtils.relative(UriUtils.dirname(uri), fileOf(config, path));
  return {
    ...brand,
    ...(logo !== undefined && { logo: fromFile(logo) }),
    ...(fonts && {
      fonts: {
        regular: fromFile(fonts.regular),
        ...(fonts.bold !== undefined && { bold: fromFile(fonts.bold) }),
        ...(fonts.italic !== undefined && { italic: fromFile(fonts.italic) }),
      },
    }),
  };
}

const beginnings: readonly string[] = ['\0\x01\0\0', 'true', 'OTTO', 'wOFF', 'wOF2'];

const beginsAsFont = (bytes: Uint8Array) => beginnings.includes(String.fromCharCode(...bytes.subarray(0, 4)));

/**
 * How findings are reported: the levels of lints that the nearest `journey.config.json` chooses, or else the settings of the editor. The
 * file comes first, so that editors, command line and reviews agree.
 */
export class RuleSettings {
  /** The address of the folder with a page for each rule, with a slash at its end. */
  documentation: string | undefined;

  private readonly files: FileSystemProvider;
  private readonly imports: Imports;
  private readonly documents: LangiumDocuments;
  private readonly builder: () => DocumentBuilder;
  private readonly lock: WorkspaceLock;
  private readonly configs = new Map<string, Promise<ConfigFile | undefined>>();
  private readonly callbacks: (() => void)[] = [];
  private readonly readers: ((config: ConfigFile) => void)[] = [];
  private editorLevels: RuleLevels = {};

  constructor(services: JourneySharedServices) {
    this.files = services.workspace.FileSystemProvider;
    this.imports = services.workspace.Imports;
    this.documents = services.workspace.LangiumDocuments;
    this.builder = () => services.workspace.DocumentBuilder;
    this.lock = services.workspace.WorkspaceLock;
  }

  /** The levels for a file, by rule. */
  async levelsFor(uri: URI): Promise<RuleLevels> {
    return (await this.configFor(uri))?.rules ?? this.editorLevels;
  }

  /** What the configuration file says that holds for a file; undefined without one. */
  async configFor(uri: URI): Promise<ConfigFile | undefined> {
    for (const folder of this.foldersAbove(uri)) {
      const config = await this.configIn(folder);
      if (config) return config;
    }
    return undefined;
  }

  /** What is chosen for a file's maps, the paths of its brand counted from the folder of that file. */
  async mapStyleFor(uri: URI): Promise<MapStyle> {
    const config = await this.configFor(uri);
    if (!config) return {};
    const { brand, language } = config;
    return { ...(brand && { brand: brandFrom(brand, uri, config) }), ...(language && { language }) };
  }

  /** The same for maps that somebody looks at, in their language where a team chooses none. */
  async readerStyleFor(uri: URI): Promise<MapStyle> {
    return { ...(await this.mapStyleFor(uri)), language: await this.languageOf(uri) };
  }

  /** What the maps of a file speak. Where a team chooses no language, that of whoever looks at them. */
  async languageOf(uri: URI): Promise<Language> {
    return (await this.configFor(uri))?.language ?? currentLanguage();
  }

  /** What is wrong with the font files that a configuration file names, as far as can be seen without reading their letters. */
  async fontProblems(config: ConfigFile): Promise<ConfigProblem[]> {
    const found = await Promise.all(
      config.fonts.map(async ({ path, offset, length }) => {
        const message = await this.fontProblem(path, config);
        return message === undefined ? [] : { message, offset, length };
      }),
    );
    return found.flat();
  }

  private async fontProblem(path: string, config: ConfigFile): Promise<string | undefined> {
    const file = fileOf(config, path);
    const home = this.imports.folderOf(config.uri);
    if (home && !UriUtils.contains(home, file)) {
      return t('This font lies outside of the folder of the maps, so it is not read. Copy it beside this file.');
    }
    if (!(await this.files.exists(file))) return t('There is no font "{path}". Check the path.', { path });
    return (await this.mayBeFont(file))
      ? undefined
      : t('This is no font that can be read: TrueType, OpenType, WOFF and WOFF2 can. Save it anew.');
  }

  private async mayBeFont(file: URI): Promise<boolean> {
    try {
      return beginsAsFont(await this.files.readBinary(file));
    } catch {
      // Where files come through an editor, their bytes are not seen.
      return true;
    }
  }

  /** Calls back whenever a configuration file came, changed or went. */
  onConfigChanged(callback: () => void): void {
    this.callbacks.push(callback);
  }

  /** Calls back with each configuration file that is read. */
  onConfigRead(callback: (config: ConfigFile) => void): void {
    this.readers.push(callback);
  }

  /** Takes over levels from the settings of an editor, and checks everything again if they are new. */
  async setEditorLevels(settings: unknown): Promise<void> {
    const levels = readLevels(settings);
    const isNew = JSON.stringify(levels) !== JSON.stringify(this.editorLevels);
    this.editorLevels = levels;
    if (isNew) await this.checkAgain();
  }

  /** Told that a configuration file came, changed or went: reads it anew and checks everything again. */
  async configChanged(): Promise<void> {
    this.configs.clear();
    for (const callback of this.callbacks) callback();
    await this.checkAgain();
  }

  /** The edit that turns off a rule in the configuration file that holds for a file, or in a new one; undefined without a folder for it. */
  async turnOff(rule: string, uri: URI): Promise<WorkspaceEdit | undefined> {
    const config = await this.configFor(uri);
    if (config) return { changes: { [config.uri.toString()]: levelEdits(config.text, rule, 'off') } };
    const home = this.imports.folderOf(uri);
    if (!home) return undefined;
    const file = { uri: UriUtils.joinPath(home, configName).toString() };
    return {
      documentChanges: [
        { kind: 'create', ...file, options: { ignoreIfExists: true } },
        { textDocument: { ...file, version: null }, edits: levelEdits('', rule, 'off') },
      ],
    };
  }

  /** The folders in which a file's configuration may stand, from its own up to that of the workspace. */
  private foldersAbove(uri: URI): URI[] {
    const home = this.imports.folderOf(uri);
    const folders = [UriUtils.dirname(uri)];
    for (let last = folders[0]; last && home && !UriUtils.equals(last, home); last = folders.at(-1)) {
      const above = UriUtils.dirname(last);
      if (UriUtils.equals(above, last)) break;
      folders.push(above);
    }
    return folders;
  }

  private configIn(folder: URI): Promise<ConfigFile | undefined> {
    const key = folder.toString();
    let config = this.configs.get(key);
    if (!config) {
      config = this.read(UriUtils.joinPath(folder, configName));
      this.configs.set(key, config);
    }
    return config;
  }

  /** Reads a configuration file; undefined when it is not there or cannot be read. */
  private async read(uri: URI): Promise<ConfigFile | undefined> {
    try {
      if (!(await this.files.exists(uri))) return undefined;
      const text = await this.files.readFile(uri);
      const config = { uri, text, ...readConfig(text) };
      for (const callback of this.readers) callback(config);
      return config;
    } catch {
      return undefined;
    }
  }

  private async checkAgain(): Promise<void> {
    await this.lock.write(async (token) => {
      for (const document of this.documents.all) {
        if (document.state === DocumentState.Validated) {
          this.builder().resetToState(document, DocumentState.IndexedReferences);
        }
      }
      await this.builder().update([], [], token);
    });
  }
}
