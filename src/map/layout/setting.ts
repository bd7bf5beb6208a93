import { type Journey, type Model, type PartId, type Persona, titleOf } from '../../model/index.ts';
import { currentLanguage, type Language, t } from '../../words/index.ts';
import { oneLine } from '../clean.ts';
import { readable } from '../color.ts';
import type { Outline } from '../scene.ts';
import type { Paint } from '../theme.ts';

/** How a persona is drawn. */
export interface PersonaLook {
  /** Absent: everybody, in a journey without personas. */
  readonly key?: string;
  readonly part?: PartId;
  readonly title: string;
  /** As short as tells it from the others. */
  readonly shortTitle: string;
  readonly outline: Outline;
  readonly paint: Paint;
  readonly ink: Paint;
  readonly bubble: Paint;
  /** Of the curve. */
  readonly dash?: string;
  readonly strokeWidth: number;
  readonly faceRadius: number;
}

/** What the whole map shares. Two settings alike are the same object, so that what was made with one can be kept. */
export interface Setting {
  /** That everything is said in. */
  readonly language: Language;
  readonly blueprint: boolean;
  /** How high the emotion curve is drawn. */
  readonly curve: 'low' | 'usual' | 'large';
  /** Whether the page is too narrow for words beside the lanes. */
  readonly narrow: boolean;
  readonly pageWidth: number;
  /** Of the header, the labels and the footer. */
  readonly margin: number;
  /** Where the columns begin. */
  readonly left: number;
  readonly columnWidth: number;
  /** From a column's edge to the card in it. */
  readonly gutter: number;
  readonly cardWidth: number;
  /** Of text that stands in a lane without a box. */
  readonly textWidth: number;
  /** Those with a curve: at most four in one lane; everybody in a journey without personas. */
  readonly personas: readonly PersonaLook[];
  /** What those without a curve are called, by key. */
  readonly others: Readonly<Record<string, string>>;
}

/** From a card's edge to its text. */
export const cardPadding = 12;
const pageMargin = 40;
const mostCurves = 4;

/** From the end of a text to the next column. */
const textGap = 10;
const narrowBelow = 720;
const widestColumn = 240;
export const usualWidth = 1280;

const mainSize = { strokeWidth: 3.5, faceRadius: 14.5 };
const otherSize = { strokeWidth: 2.25, faceRadius: 11 };

type Look = Pick<PersonaLook, 'outline' | 'paint' | 'ink' | 'bubble' | 'dash'>;

const firstLook: Look = { outline: 'circle', paint: 'persona1', ink: 'persona1Ink', bubble: 'persona1Bubble' };
const looks: readonly Look[] = [
  firstLook,
  {
    outline: 'square',
    paint: 'persona2',
    ink: 'persona2Ink',
    bubble: 'persona2Bubble',
    dash: '7 5',
  },
  {
    outline: 'hexagon',
    paint: 'persona3',
    ink: 'persona3Ink',
    bubble: 'persona3Bubble',
    dash: '2 4',
  },
  {
    outline: 'diamond',
    paint: 'persona4',
    ink: 'persona4Ink',
    bubble: 'persona4Bubble',
    dash: '12 4 2 4',
  },
];

/** The keys of the personas whose journey it is, each once; of those the ones asked for, or all where none of them is. */
export function personaKeys(journey: Journey, only: readonly string[]): string[] {
  const all = [...new Set(journey.personas)];
  const chosen = all.filter((key) => only.includes(key));
  return chosen.length > 0 ? chosen : all;
}

/** How the persona is drawn in every map of the journey: as long as they are not more than four, each otherwise. */
function lookOf(journey: Journey, key: string): Look {
  const position = personaKeys(journey, []).indexOf(key);
  return looks[Math.max(0, position) % looks.length] ?? firstLook;
}

function personaLooks(
  model: Model,
  journey: Journey,
  keys: readonly string[],
  most: number,
): Pick<Setting, 'personas' | 'others'> {
  const titles = keys.map((key) => oneLine(titleOf(model, 'personas', key)));
  const firstNames = titles.map((title) => title.split(' ')[0] ?? title);
  const distinct = new Set(firstNames).size === firstNames.length;
  const shortTitle = (index: number) => (distinct ? firstNames[index] : titles[index]) ?? '';
  const others = keys.slice(most).map((key, index) => [key, shortTitle(most + index)] as const);
  const personas = keys.slice(0, most).map((key, index): PersonaLook => {
    const persona = model.personas.find((each: Persona) => each.key === key);
    const own = persona?.color === undefined ? undefined : readable(persona.color);
    const title = titles[index] ?? key;
    return {
      ...lookOf(journey, key),
      ...(index === 0 ? mainSize : otherSize),
      ...(own && { paint: own, ink: 'ink' as const, bubble: `tint ${own}` as const }),
      key,
      ...(persona && { part: persona.id }),
      title,
      shortTitle: shortTitle(index),
    };
  });
  return { personas, others: Object.fromEntries(others) };
}

/** By content, the one asked for last at the end. */
const recent = new Map<string, Setting>();
const recentLimit = 64;

interface SettingOptions {
  /** Keys of the personas to draw; empty: all. */
  readonly personas: readonly string[];
  /** How many there are. */
  readonly columns: number;
  /** In px: the columns are to fill a page of at least this width, or of the usual one. */
  readonly width?: number | undefined;
  /** Without it, as the type of the journey says. */
  readonly blueprint?: boolean;
  readonly largeCurve?: boolean;
  /** Whether every persona has a curve, in a lane of its own. */
  readonly everyCurve?: boolean;
}

/** What all bands of a journey's map share. */
export function settingOf(
  model: Model,
  journey: Journey,
  {
    personas,
    columns,
    width = usualWidth,
    blueprint = journey.type === 'service-blueprint',
    largeCurve = false,
    everyCurve = false,
  }: SettingOptions,
): Setting {
  const narrow = width < narrowBelow;
  const labelWidth = narrow ? 48 : blueprint ? 192 : 160;
  const narrowestColumn = blueprint ? 216 : 160;
  const margin = narrow ? 16 : pageMargin;
  const left = margin + labelWidth;
  const room = width - left - margin;
  const columnWidth = Math.max(narrowestColumn, Math.min(widestColumn, Math.floor(room / Math.max(1, columns))));
  const gutter = blueprint ? 12 : 8;
  const { personas: looked, others } = personaLooks(
    model,
    journey,
    personaKeys(journey, personas),
    everyCurve ? Number.POSITIVE_INFINITY : mostCurves,
  );
  const everybody: PersonaLook = {
    ...firstLook,
    ...mainSize,
    title: t('Everybody'),
    shortTitle: t('Everybody'),
  };
  const setting: Setting = {
    language: currentLanguage(),
    blueprint,
    curve: largeCurve ? 'large' : blueprint && looked.length < 2 ? 'low' : 'usual',
    narrow,
    pageWidth: Math.max(width, left + columns * columnWidth + margin),
    margin,
    left,
    columnWidth,
    gutter,
    cardWidth: columnWidth - 2 * gutter,
    textWidth: columnWidth - gutter - cardPadding - textGap,
    personas: looked.length > 0 ? looked : [everybody],
    others,
  };
  const content = JSON.stringify(setting);
  const known = recent.get(content) ?? setting;
  recent.delete(content);
  recent.set(content, known);
  const [oldest] = recent.keys();
  if (recent.size > recentLimit && oldest !== undefined) recent.delete(oldest);
  return known;
}
