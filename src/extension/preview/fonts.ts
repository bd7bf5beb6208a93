import { Disposable, RelativePattern, type Uri, window, workspace } from 'vscode';
import type { FontProblem } from '../../formats/brand-font.ts';
import { fontWarning } from '../../formats/font-warning.ts';
import type { Outline, ShownFont } from '../../protocol.ts';
import type { ExportEngine } from '../exports/engine.ts';
import { sentence } from '../exports/show-written.ts';
import { nearFile } from '../near-file.ts';
import { readFonts } from '../read-fonts.ts';

/** What reads fonts, and is told which one it is. */
export interface FontsParts {
  readonly engine: ExportEngine;
  readonly post: (font: ShownFont | undefined) => void;
}

/** Finds the font of one document's maps, and tells when it comes, changes or goes. */
export class Fonts implements Disposable {
  readonly #document: Uri;
  readonly #parts: FontsParts;
  readonly #watcher: Disposable;
  #brand: Outline['brand'];
  /** Of several that are read at once only the newest counts. */
  #newest = 0;

  constructor(document: Uri, parts: FontsParts) {
    this.#document = document;
    this.#parts = parts;
    this.#watcher = this.#watch();
  }

  /** Reads the fonts that a brand names, if they are others than before. */
  async find(brand: Outline['brand']): Promise<void> {
    const isNew = JSON.stringify(brand?.fonts) !== JSON.stringify(this.#brand?.fonts);
    this.#brand = brand;
    if (isNew) await this.#send();
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#newest++;
  }

  async #send(): Promise<void> {
    const turn = ++this.#newest;
    const bytes = await readFonts(this.#document, this.#brand);
    const { font, files, problems } = bytes ? await this.#parts.engine.readFont(bytes) : { problems: [] };
    if (turn !== this.#newest) return;
    const { regular, bold, italic } = files ?? {};
    this.#parts.post(
      font &&
        regular && {
          widths: font,
          files: { regular: regular.data, ...(bold && { bold: bold.data }), ...(italic && { italic: italic.data }) },
        },
    );
    tellProblems(problems);
  }

  #watch(): Disposable {
    const folder = workspace.getWorkspaceFolder(this.#document);
    if (!folder) return new Disposable(() => {});
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '**/*.{ttf,otf,woff,woff2}'));
    const changed = (file: Uri) => {
      const paths: readonly string[] = Object.values(this.#brand?.fonts ?? {});
      if (paths.some((path) => nearFile(this.#document, path)?.toString() === file.toString())) void this.#send();
    };
    return Disposable.from(
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
    );
  }
}

const told = new Set<string>();

/** Tells what is wrong with fonts, each thing once. */
function tellProblems(problems: readonly FontProblem[]): void {
  for (const warning of problems.map(fontWarning)) {
    if (!told.has(warning)) void window.showWarningMessage(sentence(warning));
    told.add(warning);
  }
}
