import { type Disposable, Uri, type Webview } from 'vscode';
import { base64 } from '../../formats/base64.ts';
import { mediaTypeOf } from '../../formats/picture-files.ts';
import type { ComparedWith, Review, ToReview } from '../../protocol/review.ts';
import type { ShownPicture } from '../../protocol.ts';
import { nearFile } from '../near-file.ts';
import { Pictures } from '../preview/pictures.ts';
import type { Git } from './git.ts';

/** The size in bytes up to which a picture is read. */
const most = 5_000_000;

type Message = Extract<ToReview, { readonly type: 'pictures' }>;

interface Parts {
  readonly document: Uri;
  readonly webview: Webview;
  readonly git: Git;
  readonly post: (message: Message) => void;
}

/** Finds the pictures of both versions of a document that is reviewed, the older ones as they were then. */
export class ReviewPictures implements Disposable {
  readonly #parts: Parts;
  readonly #now: Pictures;
  /** Of another file that the document is compared with. */
  #other: { readonly uri: string; readonly pictures: Pictures } | undefined;
  /** The paths that are known, of the version that was asked for last. */
  #known: { readonly version: string; readonly paths: Set<string> } | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#now = this.#picturesOf(parts.document, 'after');
  }

  /** Finds what a review names for the first time. */
  async find({ pictures: { before, after } }: Review, older: ComparedWith): Promise<void> {
    // What is revised stands in the document itself, or is imported by it.
    if (older.kind === 'revised') return this.#now.findPaths([...after, ...before]);
    await this.#now.findPaths(after);
    if (older.version !== undefined) return this.#findInVersion(Uri.parse(older.uri), older.version, before);
    if (this.#other?.uri !== older.uri) {
      this.#other?.pictures.dispose();
      this.#other = { uri: older.uri, pictures: this.#picturesOf(Uri.parse(older.uri), 'before') };
    }
    await this.#other.pictures.findPaths(before);
  }

  dispose(): void {
    this.#now.dispose();
    this.#other?.pictures.dispose();
  }

  async #findInVersion(uri: Uri, version: string, paths: readonly string[]): Promise<void> {
    if (this.#known?.version !== version) this.#known = { version, paths: new Set() };
    const known = this.#known.paths;
    const fresh = paths.filter((path) => !known.has(path));
    if (fresh.length === 0) return;
    for (const path of fresh) known.add(path);
    const read = async (path: string): Promise<ShownPicture> => [path, await this.#addressIn(version, uri, path)];
    this.#parts.post({ type: 'pictures', of: 'before', pictures: await Promise.all(fresh.map(read)) });
  }

  async #addressIn(version: string, uri: Uri, path: string): Promise<string | null> {
    const [file, mediaType] = [nearFile(uri, path), mediaTypeOf(path)];
    const bytes = file && mediaType !== undefined && (await this.#parts.git.readBytes(file, version));
    return bytes && bytes.length <= most ? `data:${mediaType};base64,${base64(bytes)}` : null;
  }

  #picturesOf(document: Uri, of: Message['of']): Pictures {
    const { webview, post } = this.#parts;
    return new Pictures(document, webview, (pictures) => post({ type: 'pictures', of, pictures }));
  }
}
