import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LangiumDocument } from 'langium';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { FontBytes } from '../../formats/brand-font.ts';
import type { JourneySharedServices } from '../../language/module.ts';
import { partsAt } from '../../language/parts-at.ts';
import { type PartNodes, sourcesOf, toModelAndNodes } from '../../language/to-model.ts';
import type { Pictures } from '../../map/index.ts';
import { type Model, pathsOfPictures, type Sources } from '../../model/index.ts';
import type { Broken, PartProblem } from '../../protocol.ts';
import { brokenOf } from '../../server/broken.ts';
import { fontBytesOf } from '../read-fonts.ts';
import { homeOf, readJourneys } from '../read-journeys.ts';
import { nearFile } from '../read-near.ts';
import { readPictures } from '../read-pictures.ts';

/** All that a page shows of a file, as it is written now. */
export interface Reading {
  readonly model: Model;
  readonly broken?: Broken;
  readonly problems: readonly PartProblem[];
  readonly sources: Sources;
  /** As data addresses, from inside the project of the file only. */
  readonly pictures: () => Promise<Pictures>;
  /** The files of the brand's font, from inside the project only; undefined without one. */
  readonly fonts: () => Promise<FontBytes | undefined>;
  /** The files that all of this was read from, as absolute paths. */
  readonly from: readonly string[];
}

const kinds: Readonly<Partial<Record<DiagnosticSeverity, PartProblem['kind']>>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
};

/**
 * Reads files and what they import, all together.
 * @throws CannotRun when one of them cannot be read
 */
export async function readForPages(files: readonly string[]): Promise<Reading[]> {
  const { documents, shared } = await readJourneys(files);
  return Promise.all(documents.map((document) => readingOf(document, shared)));
}

async function readingOf(document: LangiumDocument, { workspace }: JourneySharedServices): Promise<Reading> {
  const { RuleSettings, LangiumDocuments } = workspace;
  const [style, config] = await Promise.all([
    RuleSettings.readerStyleFor(document.uri),
    RuleSettings.configFor(document.uri),
  ]);
  const { model: written, nodes } = toModelAndNodes(document);
  const model = { ...written, ...style };
  const broken = brokenOf(document);
  const path = fileURLToPath(model.uri);
  const near = nearFile(model.uri, homeOf(path));
  let pictures: Promise<Pictures> | undefined;
  let fonts: Promise<FontBytes | undefined> | undefined;
  return {
    model,
    ...(broken && { broken }),
    problems: problemsOn(document, nodes),
    sources: sourcesOf(document),
    pictures: () => {
      pictures ??= readPictures(model, near);
      return pictures;
    },
    fonts: () => {
      fonts ??= fontBytesOf(model, near);
      return fonts;
    },
    from: [
      ...LangiumDocuments.all.filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath),
      ...(config ? [config.uri.fsPath] : []),
      ...[...pathsOfPictures(model), ...Object.values(model.brand?.fonts ?? {})].map((near) =>
        resolve(dirname(path), near),
      ),
    ],
  };
}

/** The errors and warnings of a document, and where they belong on its map. */
function problemsOn(document: LangiumDocument, nodes: PartNodes): PartProblem[] {
  const found = (document.diagnostics ?? []).flatMap(({ severity = DiagnosticSeverity.Error, message, range }) => {
    const kind = kinds[severity];
    return kind ? [{ kind, message: typeof message === 'string' ? message : message.value, start: range.start }] : [];
  });
  const places = found.map(({ start }) => start);
  const parts = partsAt(nodes, document.uri.toString(), places);
  return found.map(({ kind, message, start }, index) => ({
    kind,
    message,
    parts: parts[index] ?? [],
    line: start.line + 1,
    column: start.character + 1,
  }));
}
