import { env, type LogOutputChannel, type Memento, type Uri, window } from 'vscode';
import type { ExportResult } from '../../formats/export-task.ts';
import { type Exported, formatOf } from '../../formats/index.ts';
import { pathsOfPictures } from '../../formats/picture-files.ts';
import { type CopyKind, isNarrow } from '../../protocol.ts';
import { currentLanguage, t } from '../../words/index.ts';
import type { Previews } from '../preview/previews.ts';
import { readFonts } from '../read-fonts.ts';
import type { Server } from '../server.ts';
import { type ExportStyle, keepChoices, lastChoices } from './choices.ts';
import { chooseFormat } from './choose-format.ts';
import { choosePlace, folderToKeep } from './choose-place.ts';
import { type Copy, copies } from './copies.ts';
import type { ExportEngine } from './engine.ts';
import { CannotExport } from './failures.ts';
import { longWork } from './long-work.ts';
import { readPictures } from './read-pictures.ts';
import { sentence, showWritten } from './show-written.ts';
import { type Subject, subjectOf } from './subject.ts';
import { nameOf, writeWhole } from './written-file.ts';

/** What exports need. */
export interface ExporterParts {
  readonly server: Server;
  readonly previews: Previews;
  readonly engine: ExportEngine;
  /** Where the choices of a workspace are kept. */
  readonly state: Memento;
  readonly log: LogOutputChannel;
  /** The folder for what belongs nowhere, if there is one. */
  readonly home?: Uri;
}

/** Says when not all of a journey is exported, since the filter is out of sight by then. */
function titleFor({ title, look }: Subject): string {
  return t(isNarrow(look.filter) ? 'Export “{journey}” as filtered' : 'Export “{journey}”', { journey: title });
}

/** Writes journeys to files and to the clipboard, as the preview shows them. */
export class Exporter {
  readonly #parts: ExporterParts;

  constructor(parts: ExporterParts) {
    this.#parts = parts;
  }

  /** Asks for a format and a place, and writes a journey of a document there. */
  async export(uri: Uri): Promise<void> {
    const { server, previews, state, home } = this.#parts;
    await this.#attempt(async () => {
      const subject = await subjectOf(uri, server, previews);
      const chosen = subject && (await chooseFormat(titleFor(subject), lastChoices(state)));
      const place = chosen && (await choosePlace(subject, chosen.format, chosen.choices, home));
      if (!place) return;
      await keepChoices(state, { ...chosen.choices, folder: folderToKeep(subject, place) });
      const result = await this.#run(
        t('Exporting {name}', { name: nameOf(place) }),
        subject,
        [chosen.format.id],
        chosen.choices,
      );
      const [content] = result?.contents ?? [];
      if (!result || content === undefined) return;
      await writeWhole(place, content);
      // It waits for an answer, which may never come.
      void showWritten(place, chosen.format, result.warnings);
    });
  }

  /** Puts a journey of a document on the clipboard. */
  async copy(uri: Uri, kind: CopyKind): Promise<void> {
    const { server, previews, state } = this.#parts;
    await this.#attempt(async () => {
      const subject = await subjectOf(uri, server, previews);
      if (!subject) return;
      const copy = copies[kind];
      const result = await this.#run(
        t('Copying “{journey}”', { journey: subject.title }),
        subject,
        copy.formats,
        lastChoices(state),
      );
      if (!result) return;
      await this.#putOnClipboard(uri, copy, result.contents);
      for (const warning of result.warnings) void window.showWarningMessage(sentence(warning));
      window.setStatusBarMessage(`$(check) ${t(copy.done)}`, 5000);
    });
  }

  #run(
    title: string,
    { uri, model, look }: Subject,
    formats: readonly string[],
    { theme, scale, pages }: ExportStyle,
  ): Promise<ExportResult | undefined> {
    const page = pages[formats[0] ?? ''];
    return longWork(title, async (signal) => {
      const draws = formats.some((id) => formatOf(id)?.draws);
      const files = draws && {
        pictures: await readPictures(uri, pathsOfPictures(model)),
        fonts: await readFonts(uri, model.brand),
      };
      const style = { scale, ...(theme && { theme }), ...(page && { page }) };
      return this.#parts.engine.run({ model, spoken: currentLanguage(), ...look, formats, ...style, ...files }, signal);
    });
  }

  /** Only a page can put more than text on the clipboard: the preview. */
  async #putOnClipboard(uri: Uri, { parts, needsPage }: Copy, contents: readonly Exported[]): Promise<void> {
    const { previews } = this.#parts;
    const clipped = parts(contents);
    if (needsPage) {
      const problem = await previews.writeClipboard(uri, clipped);
      if (problem)
        throw new CannotExport(t('The clipboard took no picture: {problem} Export it to a file instead.', { problem }));
      return;
    }
    const { 'text/plain': text = '', ...others } = clipped;
    const isRich = Object.keys(others).length > 0 && previews.isVisible;
    if (isRich && !(await previews.writeClipboard(uri, clipped))) return;
    await env.clipboard.writeText(String(text));
  }

  /** What keeps people from what they asked for is told to them; what should not happen goes to the log too. */
  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof CannotExport) {
        void window.showErrorMessage(error.message);
        return;
      }
      const { log } = this.#parts;
      log.error('An export failed:', error);
      const showLog = t('Show Log');
      const answer = await window.showErrorMessage(t('The export failed, and nothing was written.'), showLog);
      if (answer === showLog) log.show();
    }
  }
}
