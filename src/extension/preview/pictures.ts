import { Disposable, FileType, RelativePattern, type Uri, type Webview, workspace } from 'vscode';
import type { ModelUpdate, ShownPicture } from '../../protocol.ts';
import { nearFile } from '../near-file.ts';

/** Ends of the names of files that can be shown. */
const shownFiles = '{png,jpg,jpeg,gif,webp,avif,svg,PNG,JPG,JPEG,GIF,WEBP,AVIF,SVG}';
const isShown = new RegExp(`\\.(${shownFiles.slice(1, -1).replaceAll(',', '|')})$`);

/** Finds the photos and images of one document's journeys, and tells when one of them comes, changes or goes. */
export class Pictures implements Disposable {
  readonly #document: Uri;
  readonly #webview: Webview;
  readonly #post: (pictures: readonly ShownPicture[]) => void;
  readonly #watcher: Disposable;
  /** The paths that were asked for, by file; those that lead nowhere stand under the empty name. */
  readonly #paths = new Map<string, Set<string>>();

  constructor(document: Uri, webview: Webview, post: (pictures: readonly ShownPicture[]) => void) {
    this.#document = document;
    this.#webview = webview;
    this.#post = post;
    this.#watcher = this.#watch();
  }

  /** Finds what an update names for the first time. */
  async find({ outline, touchpoints }: ModelUpdate): Promise<void> {
    const logo = outline.brand?.logo ?? [];
    const photos = outline.personas.flatMap(({ photo }) => photo ?? []);
    const images = touchpoints.flatMap(([, touchpoint]) => touchpoint.images.map(({ text }) => text));
    await this.findPaths([logo, photos, images].flat());
  }

  /** Finds those of some paths that are asked for for the first time. */
  async findPaths(paths: readonly string[]): Promise<void> {
    const known = new Set([...this.#paths.values()].flatMap((paths) => [...paths]));
    const fresh = [...new Set(paths)].filter((path) => !known.has(path));
    for (const path of fresh) {
      const file = this.#fileOf(path)?.toString() ?? '';
      this.#paths.set(file, (this.#paths.get(file) ?? new Set()).add(path));
    }
    await this.#send(fresh);
  }

  dispose(): void {
    this.#watcher.dispose();
  }

  #watch(): Disposable {
    const folder = workspace.getWorkspaceFolder(this.#document);
    if (!folder) return new Disposable(() => {});
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, `**/*.${shownFiles}`));
    const changed = (file: Uri) => this.#send([...(this.#paths.get(file.toString()) ?? [])]);
    watcher.onDidCreate(changed);
    watcher.onDidChange(changed);
    watcher.onDidDelete(changed);
    return watcher;
  }

  async #send(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    this.#post(await Promise.all(paths.map(async (path) => [path, await this.#addressOf(path)] as const)));
  }

  #fileOf(path: string): Uri | undefined {
    return isShown.test(path) ? nearFile(this.#document, path) : undefined;
  }

  /** Where the page can load a picture, with the time of its last change so that it is loaded again after one. */
  async #addressOf(path: string): Promise<string | null> {
    const file = this.#fileOf(path);
    if (!file) return null;
    try {
      const { type, mtime } = await workspace.fs.stat(file);
      const address = this.#webview.asWebviewUri(file).with({ query: `changed=${mtime}` });
      return type & FileType.File ? address.toString() : null;
    } catch {
      return null;
    }
  }
}
