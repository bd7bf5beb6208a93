import PDFDocument from 'pdfkit';
import { layout, type Scene } from '../../map/index.ts';
import { inLanguageOf, type Journey, type Model } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import { dayOf } from '../day.ts';
import { fontsFor } from '../fonts.ts';
import type { Export, ExportOptions, Page } from '../format.ts';
import { picturesFor } from '../pictures.ts';
import { stagesOf } from '../stage-columns.ts';
import { themeOf } from '../theme.ts';
import { drawPieces, type Pencil } from './draw.ts';
import { embedPictures } from './embedded-pictures.ts';
import { leastSheetHeight, type Sheet, sheetsOf, wholeSheet } from './sheets.ts';
import { drawText, registerFonts } from './text.ts';

/** Paper on its side, in pt. */
const papers: Readonly<Record<Exclude<Page, 'map' | 'stage'>, readonly [width: number, height: number]>> = {
  a4: [841.89, 595.28],
  a3: [1190.55, 841.89],
  letter: [792, 612],
};

/** Round the map on paper, in pt; the page's number stands in the lower one. */
const margin = 22;
/** How many pt a px of the map is: on screens three quarters; on paper as many as fit, but never so few that nothing can be read.
 * Of these it is the first that takes the fewest pages. */
const screenScale = 0.75;
const paperScales = [0.55, 0.52, 0.49, 0.46] as const;
/** Pixels of pictures for each px of the map: enough for print. */
const pictureScale = 3;
/** The longest side of a page that readers of PDF take, in pt. */
const longestSide = 14_400;

/**
 * The map as a PDF of vectors and text. On paper it is cut between stages and lanes; the stages and the labels of the lanes are repeated
 * on each page.
 */
export const pdf: Export = async (model, journey, options) => {
  const plan = planOf(model, journey, options);
  const { scene, sheets, scale, size } = plan;
  const pageWords = (page: number) =>
    inLanguageOf(model, () => t('{title}  ·  {page} of {pages}', { title: scene.title, page, pages: sheets.length }));
  const doc = new PDFDocument({
    autoFirstPage: false,
    font: '',
    lang: model.language ?? 'en',
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: scene.title,
      Subject: scene.description,
      Author: journey.owner ?? '',
      Creator: 'Journey Maps',
      CreationDate: dayOf(journey),
    },
  });
  const done = bytesOf(doc);
  const theme = themeOf(model, options);
  const typesetter = registerFonts(doc, await fontsFor(scene, options), scene.font);
  const pictures = await embedPictures(doc, await picturesFor(scene, { theme, scale: pictureScale }, options));
  const pencil: Pencil = { doc, scene, theme, typesetter, pictures, links: linksOf(journey) };
  sheets.forEach((sheet, index) => {
    doc.addPage({ size: [...size], margin: 0 });
    doc.rect(0, 0, ...size).fill(theme.bg);
    if (sheet.stage !== undefined)
      doc.outline.addItem(stagesOf(scene, journey)[sheet.stage]?.stage?.title || scene.title);
    const inset = options.page === 'map' ? 0 : margin;
    const aside = sheets.length > 1 ? inset : (size[0] - scale * scene.width) / 2;
    doc.save();
    doc.translate(aside, inset).scale(scale);
    drawPieces(pencil, sheet.pieces);
    doc.restore();
    if (sheets.length > 1) numberPage(pencil, size, pageWords(index + 1));
  });
  doc.end();
  return done;
};

interface Plan {
  readonly scene: Scene;
  readonly sheets: readonly Sheet[];
  /** pt of a px. */
  readonly scale: number;
  /** Of the pages, in pt. */
  readonly size: readonly [width: number, height: number];
}

/** Lays the map out for the paper and cuts it into sheets. */
function planOf(model: Model, journey: Journey, { layout: asked, page = 'a4' }: ExportOptions): Plan {
  if (page === 'map') {
    const scene = layout(model, journey, asked);
    const scale = Math.min(screenScale, longestSide / scene.width, longestSide / scene.height);
    return { scene, sheets: [wholeSheet(scene)], scale, size: [scale * scene.width, scale * scene.height] };
  }
  const size = papers[page === 'stage' ? 'a4' : page];
  const [width, height] = [size[0] - 2 * margin, size[1] - 2 * margin];
  const whole = layout(model, journey, asked);
  const fitting = Math.min(width / whole.width, height / whole.height, screenScale);
  if (fitting >= paperScales[0]) return { scene: whole, sheets: [wholeSheet(whole)], scale: fitting, size };
  const scene = layout(model, journey, { ...asked, headerWidth: width / paperScales[0] });
  const stages = stagesOf(scene, journey);
  const plans = paperScales.map((wanted): Plan => {
    const scale = Math.min(wanted, height / leastSheetHeight(scene));
    return { scene, sheets: sheetsOf(scene, stages, width / scale, height / scale), scale, size };
  });
  return plans.reduce((best, plan) => (plan.sheets.length < best.sheets.length ? plan : best));
}

/** Where solutions and evidence say that more is to be found, as far as that is an address. */
function linksOf({ evidence, stages }: Journey): Map<string, string> {
  const touchpoints = stages.flatMap((stage) => stage.touchpoints);
  const parts = [...evidence, ...touchpoints.flatMap((each) => [...each.evidence, ...each.solutions])];
  return new Map(parts.flatMap(({ id, link }) => (link && /^(https?|mailto):/i.test(link) ? [[id, link]] : [])));
}

function numberPage(
  { doc, theme, typesetter }: Pencil,
  [width, height]: readonly [number, number],
  text: string,
): void {
  const lines = [{ text, x: width - margin, y: height - margin / 2 + 2 }];
  drawText(
    doc,
    typesetter,
    { kind: 'text', lines, style: { size: 7 }, paint: 'ink3', anchor: 'end' },
    theme.ink3,
    () => true,
  );
}

function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
  });
}
