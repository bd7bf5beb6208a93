import {
  ColorThemeKind,
  Disposable,
  type LogOutputChannel,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  Uri,
  window,
  workspace,
} from 'vscode';
import { drawFacePicture } from '../map/draw/face-picture.tsx';
import { darkTheme, highContrastDarkTheme, highContrastLightTheme, lightTheme, type Theme } from '../map/theme.ts';
import { Newest } from './newest.ts';
import type { Server } from './server.ts';
import { SteadyDecorations } from './steady-decorations.ts';

const setting = 'journey.gutter.faces';
const scores = [-2, -1, 0, 1, 2] as const;

const themes: Readonly<Record<ColorThemeKind, Theme>> = {
  [ColorThemeKind.Light]: lightTheme,
  [ColorThemeKind.Dark]: darkTheme,
  [ColorThemeKind.HighContrast]: highContrastDarkTheme,
  [ColorThemeKind.HighContrastLight]: highContrastLightTheme,
};

/** Draws a face beside each line of a text on which someone feels something. */
export class GutterFaces implements Disposable {
  readonly #server: Server;
  readonly #log: LogOutputChannel;
  readonly #asking = new Newest();
  readonly #decorations = new SteadyDecorations();
  readonly #subscriptions: Disposable;
  #faces = facesFor(window.activeColorTheme.kind);

  constructor(server: Server, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    const draw = () => void this.#drawAll();
    this.#subscriptions = Disposable.from(
      this.#decorations,
      server.onStart(draw),
      window.onDidChangeVisibleTextEditors(draw),
      // A feeling changes with the text, and with its emotion, which another file may declare: then the text is checked anew.
      server.onChecked(draw),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(setting)) draw();
      }),
      window.onDidChangeActiveColorTheme(({ kind }) => {
        const before = this.#faces;
        this.#faces = facesFor(kind);
        void this.#drawAll().then(() => disposeAll(before));
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
    disposeAll(this.#faces);
  }

  #drawAll(): Promise<void> {
    return this.#asking.run(async () => {
      const editors = window.visibleTextEditors.filter(({ document }) => document.languageId === 'journey');
      await Promise.all(editors.map((editor) => this.#draw(editor)));
    });
  }

  async #draw(editor: TextEditor): Promise<void> {
    const { document } = editor;
    const { uri, version } = document;
    try {
      const isOn = workspace.getConfiguration(undefined, uri).get(setting) !== false;
      const lines = isOn ? await this.#server.request('journey/feelings', { uri: uri.toString() }) : [];
      // What was asked of an older text is asked again for the newer one.
      if (!lines || document.version !== version) return;
      for (const [score, face] of this.#faces) {
        const ofFace = lines.filter((line) => nearestOf(line.score) === score);
        this.#decorations.set(
          editor,
          face,
          ofFace.map(({ line }) => ({ range: new Range(line, 0, line, 0) })),
        );
      }
    } catch (error) {
      this.#log.warn('The faces beside a text could not be drawn:', error);
    }
  }
}

type Faces = ReadonlyMap<number, TextEditorDecorationType>;

function disposeAll(faces: Faces): void {
  for (const face of faces.values()) face.dispose();
}

/** The whole score whose face a score has. */
function nearestOf(score: number): number {
  return Math.max(-2, Math.min(2, Math.round(score)));
}

/** One for each whole score. */
function facesFor(kind: ColorThemeKind): Faces {
  return new Map(
    scores.map((score) => {
      const picture = encodeURIComponent(drawFacePicture(score, themes[kind]));
      const gutterIconPath = Uri.parse(`data:image/svg+xml,${picture}`);
      return [score, window.createTextEditorDecorationType({ gutterIconPath, gutterIconSize: 'contain' })];
    }),
  );
}
