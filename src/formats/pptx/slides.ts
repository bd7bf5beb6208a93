import { type LayoutOptions, layout, type Scene } from '../../map/index.ts';
import type { Journey, Model, Stage } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import type { ExportOptions } from '../format.ts';
import type { Piece } from '../pieces.ts';
import { type StageColumns, stagesOf } from '../stage-columns.ts';
import { Bands, fillingOf, type Range } from './bands.ts';

/** Of a slide, in px of a screen. */
export const slideWidth = 1280;
export const slideHeight = 720;

/** Of what stands below a title. */
const inner = { left: 32, top: 84, right: 32, bottom: 30 } as const;
const innerWidth = slideWidth - inner.left - inner.right;
const innerHeight = slideHeight - inner.top - inner.bottom;

/** A map is one slide if it need not be made smaller: its notes are then set in 7 points or more. */
const legible = 0.72;
/** Of the slides of stages; of these it is the largest that takes the fewest slides. */
const scales = [1.1, 1.05, 1, 0.95, 0.9, 0.85, 0.8, 0.76, 0.72, 0.69, 0.66] as const;
/** Below this, the slide with the whole map tells nothing. */
const overviewScale = 0.12;
/** Left out below the header, so that no hairline of the stages shows there. */
const seam = 2;

/** One slide: pieces of a scene, which stand on it at a place, in px of a screen. */
export interface Slide {
  readonly scene: Scene;
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly top: number;
  /** Px of a screen that a px of the map is. */
  readonly scale: number;
  readonly title: string;
  /** Whether the title is to be seen; if not, the map tells it itself. */
  readonly titled: boolean;
  /** What its notes tell of; a stage that goes on has told everything on its first slide. */
  readonly notes?: 'journey' | Stage;
}

/**
 * The slides of a journey: one, where the map can be read there or is wanted so; else what it is about, the whole map, and slides of each
 * stage.
 */
export function slidesOf(
  model: Model,
  journey: Journey,
  { layout: asked, page = 'stage' }: ExportOptions,
): readonly Slide[] {
  const whole = layout(model, journey, asked);
  const fitting = Math.min(slideWidth / whole.width, slideHeight / whole.height, 1);
  if (page === 'map' || fitting >= legible || whole.lanes.length === 0) {
    const piece = { x: 0, y: 0, width: whole.width, height: whole.height, atX: 0, atY: 0 };
    const left = (slideWidth - fitting * whole.width) / 2;
    return [
      {
        scene: whole,
        pieces: [piece],
        left,
        top: 0,
        scale: fitting,
        title: whole.title,
        titled: false,
        notes: 'journey',
      },
    ];
  }
  return [coverOf(model, journey, asked), ...overviewOf(whole), ...stageSlides(whole, journey)];
}

/** What the journey is about, whose it is, and what the signs mean. */
function coverOf(model: Model, journey: Journey, asked: LayoutOptions | undefined): Slide {
  const scene = layout(model, journey, { ...asked, headerWidth: slideWidth });
  const [first, last] = [scene.lanes[0], scene.lanes.at(-1)];
  const head = (first?.y ?? 0) - seam;
  const end = last ? last.y + last.height : 0;
  const foot = scene.height - end;
  const scale = Math.min(1, slideHeight / (head + foot));
  const width = slideWidth / scale;
  return {
    scene,
    pieces: [
      { x: 0, y: 0, width, height: head, atX: 0, atY: 0 },
      { x: 0, y: end, width, height: foot, atX: 0, atY: slideHeight / scale - foot },
    ],
    left: 0,
    top: 0,
    scale,
    title: scene.title,
    titled: false,
    notes: 'journey',
  };
}

/** The lanes of the whole map, however small, as long as something can be seen. A table tells nothing at a glance. */
function overviewOf(scene: Scene): Slide[] {
  const [first, last] = [scene.lanes[0], scene.lanes.at(-1)];
  const y = (first?.y ?? 0) - seam;
  const height = (last ? last.y + last.height : 0) - y;
  const scale = Math.min(slideWidth / scene.width, innerHeight / height, 1);
  if (scale < overviewScale || scene.columns.length === 0) return [];
  const left = (slideWidth - scale * scene.width) / 2;
  const piece = { x: 0, y, width: scene.width, height, atX: 0, atY: 0 };
  return [
    {
      scene,
      pieces: [piece],
      left,
      top: inner.top,
      scale,
      title: t('{title}: the whole map', { title: scene.title }),
      titled: true,
    },
  ];
}

function stageSlides(scene: Scene, journey: Journey): Slide[] {
  const isFilled = fillingOf(scene);
  const stages = stagesOf(scene, journey);
  const plans = scales.map((scale) => {
    const room = innerWidth / scale;
    return stages.map(({ stage, ...columns }) => ({
      stage,
      bands: stretchesOf(scene, columns, room - scene.left).map((stretch) => new Bands(scene, stretch, isFilled)),
    }));
  });
  const made = plans.map((plan, index) => {
    const tallest = Math.max(...plan.flatMap(({ bands }) => bands.map(({ leastHeight }) => leastHeight)));
    const scale = Math.min(scales[index] ?? 1, innerHeight / tallest);
    const room = { width: innerWidth / scale, height: innerHeight / scale };
    return plan.flatMap(({ stage, bands }) => {
      const pages = bands.flatMap((band) => band.slides(room));
      return pages.map(
        (pieces, page): Slide => ({
          scene,
          pieces,
          left: inner.left,
          top: inner.top,
          scale,
          title: titleOf(stage?.title || scene.title, page, pages.length),
          titled: true,
          ...(stage && page === 0 && { notes: stage }),
        }),
      );
    });
  });
  return made.reduce((best, plan) => (plan.length < best.length ? plan : best));
}

function titleOf(title: string, page: number, pages: number): string {
  return pages > 1 ? t('{title} ({page} of {pages})', { title, page: page + 1, pages }) : title;
}

/** The columns of a stage, in as many equally wide parts as it takes for each to fit. A table is not cut across. */
function stretchesOf(
  { columns, width }: Scene,
  { first, count }: Pick<StageColumns, 'first' | 'count'>,
  room: number,
): Range[] {
  const [start] = columns.slice(first);
  if (!start) return [{ from: 0, to: width }];
  const parts = Math.ceil(count / Math.max(1, Math.floor(room / start.width)));
  return Array.from({ length: parts }, (_, part) => ({
    from: start.x + start.width * Math.round((part * count) / parts),
    to: start.x + start.width * Math.round(((part + 1) * count) / parts),
  }));
}
