import type { MapFont, PartId } from '../model/index.ts';
import type { IconName } from './icons.ts';
import type { Style } from './measure.ts';
import type { Paint } from './theme.ts';

/*
 * A scene is a map laid out: plain data, in px, x to the right and y downwards. Places are relative to the group around them.
 * A part of the scene that did not change between two layouts is the same object in both.
 */

/** A rectangle. */
export interface Box {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
}

/** How a font file is found by what it says of itself. */
export interface FileNames {
  readonly family: string;
  /** From 1 to 1000. */
  readonly weight: number;
  readonly italic: boolean;
}

/** A line of text, already broken. */
export interface Line {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  /** The font file that draws it, for what looks for fonts by their names; without it, the style says enough. */
  readonly file?: FileNames;
}

/** Lines in one style. */
export interface Text {
  readonly kind: 'text';
  readonly lines: readonly Line[];
  readonly style: Style;
  readonly paint: Paint;
  /** Drawn around the letters, to lift them off lines and areas. */
  readonly halo?: Paint;
  /** Where each line's x lies; at its start without this. */
  readonly anchor?: 'middle' | 'end';
  /** Whether it is read from right to left. */
  readonly rightToLeft?: boolean;
  /** The whole text, where the lines do not show all of it. */
  readonly full?: string;
}

/** Any other outline. */
export interface Path {
  readonly kind: 'path';
  /** As in SVG's `d`. */
  readonly d: string;
  readonly fill?: Paint | { readonly gradient: string };
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  /** As in SVG's `stroke-dasharray`. */
  readonly dash?: string;
  readonly cap?: 'butt' | 'round';
}

export interface Icon {
  readonly kind: 'icon';
  readonly name: IconName;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly paint: Paint;
  /** Of the line, in px; 1.5 without it. */
  readonly strokeWidth?: number;
}

/** The outline that tells a persona's faces and markers from the others'. */
export type Outline = 'circle' | 'square' | 'hexagon' | 'diamond';

/** How someone feels. */
export interface Face {
  readonly kind: 'face';
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly outline: Outline;
  /** From -2 to +2; the nearest whole one is drawn. */
  readonly score: number;
  /** Drawn around it, to lift it off lines. */
  readonly halo?: Paint;
  /** Whether it stays in the background: told by its features alone. */
  readonly quiet?: true;
}

/** The star of a moment of truth. */
export interface Star {
  readonly kind: 'star';
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** The radius of the disc around it. */
  readonly disc?: number;
  /** Drawn around it, to lift it off lines. */
  readonly halo?: Paint;
}

/** One cell of a meter, and the gap behind it. */
export const meterCell = { width: 8, height: 6, gap: 2 } as const;

/** A level as filled and empty cells. */
export interface Meter {
  readonly kind: 'meter';
  readonly x: number;
  readonly y: number;
  readonly filled: number;
  readonly cells: number;
  readonly paint: Paint;
  readonly rest: Paint;
}

/** A picture of the file's own. */
export interface Picture {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The address of its bytes, as the caller gave it. */
  readonly address: string;
  /** A round one fills its circle and is cut there; any other is seen whole. */
  readonly round: boolean;
  /** Where in its room a picture stands that is seen whole; in the middle without it. */
  readonly align?: 'start';
  /** Told to those who do not see it. */
  readonly title: string;
}

/** A persona's sign. */
export interface Marker {
  readonly kind: 'marker';
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly outline: Outline;
  readonly fill: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
}

/** What belongs together, in a box of its own. */
export interface Group {
  readonly kind: 'group';
  /** Unlike that of its neighbours. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What it is on the map, such as `header`, `lane`, `label`, `cell` or `note`. */
  readonly role: string;
  /** The part of the model that it shows. */
  readonly part?: PartId;
  /** Whose it is, where the part may be that of several: the key of the persona. */
  readonly persona?: string;
  /** The number of the change that it marks. */
  readonly mark?: number;
  /** Told when it is pointed at, and to those who do not see it. */
  readonly title?: string;
  /** What it is, in words, for those who do not see it; without it, its title says so. */
  readonly label?: string;
  /** The address on the web that it leads to. */
  readonly href?: string;
  readonly shapes: readonly Shape[];
}

export type Shape = Box | Text | Path | Icon | Face | Star | Meter | Marker | Picture | Group;

/** A vertical gradient from `areaUp` at the top over nothing at the middle to `areaDown` at the bottom. */
export interface Gradient {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}

/** A touchpoint's or an empty stage's column. */
export interface Column {
  readonly x: number;
  readonly width: number;
  /** The touchpoint, or the stage that has none. */
  readonly part: PartId;
}

/** A row of the map. */
export interface LaneBand {
  /** What a view calls it. */
  readonly key: string;
  readonly title: string;
  readonly y: number;
  readonly height: number;
}

export interface Scene {
  /** Begins every id in the drawing: unlike that of another journey's scene on the same page. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** The journey. */
  readonly part: PartId;
  readonly title: string;
  /** What it is, in words. */
  readonly kind: string;
  /** One or two sentences for those who do not see the map. */
  readonly description: string;
  /** What texts are set in; the map's usual font without it. */
  readonly font?: MapFont;
  /** Where the columns begin. */
  readonly left: number;
  readonly columns: readonly Column[];
  readonly lanes: readonly LaneBand[];
  readonly gradients: readonly Gradient[];
  readonly groups: readonly Group[];
}
