import { measuredIn } from '../../map/index.ts';
import { inLanguageOf, type Journey, type Model } from '../../model/index.ts';
import { dayOf } from '../day.ts';
import type { Export } from '../format.ts';
import { themeOf } from '../theme.ts';
import { drawPiece } from './draw.ts';
import { mediaOf } from './media.ts';
import { journeyNotes, stageNotes } from './notes.ts';
import { type Page, packageOf } from './package.ts';
import type { Pencil } from './pencil.ts';
import { type Slide, slidesOf } from './slides.ts';
import { mapFont } from './text.ts';

const emuPerPx = 9525;
/** Behind the numbers of what the library puts on a slide. */
const firstId = 100;

/** The map as slides of shapes and texts that can be changed, with all that is known of each stage as notes. */
export const pptx: Export = async (model, journey, options) => {
  const theme = themeOf(model, options);
  const media = await mediaOf(options);
  const pageOf = (slide: Slide): Page => {
    const [links, pictures] = [relationships('link'), relationships('picture')];
    const pencil: Pencil = {
      ...placeOf(slide),
      theme,
      nextId: counter(),
      linkTo: (address) => (URL.canParse(address) ? links.to(new URL(address).href) : undefined),
      pictureOf: (address) => {
        const medium = media.find(address);
        return medium && { ...medium, relationship: pictures.to(`../${medium.path}`) };
      },
    };
    return {
      title: slide.title,
      titled: slide.titled,
      notes: notesOf(model, journey, slide),
      drawing: measuredIn(slide.scene.font, () => drawingOf(pencil, slide)),
      links: links.made,
      pictures: pictures.made,
    };
  };
  const pages = inLanguageOf(model, () => slidesOf(model, journey, options).map(pageOf));
  const about = { title: pages[0]?.title ?? '', author: journey.owner ?? '', date: dayOf(journey) };
  return packageOf(pages, media.all(), about, theme, options.layout?.font?.family ?? mapFont);
};

function drawingOf(pencil: Pencil, { pieces }: Slide): string {
  return pieces.flatMap((piece) => drawPiece(pencil, piece).map(({ xml }) => xml)).join('');
}

function placeOf({ scene, scale, left, top }: Slide) {
  return { scene, scale: emuPerPx * scale, left: emuPerPx * left, top: emuPerPx * top };
}

function notesOf(model: Model, journey: Journey, { notes }: Slide): string[] {
  if (notes === undefined) return [];
  return notes === 'journey' ? journeyNotes(model, journey) : stageNotes(model, journey, notes);
}

function counter(): () => number {
  let id = firstId;
  return () => id++;
}

/** The relationships of a slide with targets of one kind: each target has one. */
function relationships(kind: string) {
  const made = new Map<string, string>();
  const to = (target: string): string => {
    const id = made.get(target) ?? `${kind}${made.size + 1}`;
    made.set(target, id);
    return id;
  };
  return { made, to };
}
