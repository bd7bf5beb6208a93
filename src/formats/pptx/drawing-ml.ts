import { xmlSafe } from '../../map/draw/xml-safe.ts';
import type { Bounds, Step } from './outline.ts';

/** DrawingML is what slides are drawn in, as pages are in SVG. Lengths are whole EMU: 914,400 to the inch. */
export const emuPerPoint = 12_700;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An XML element; its children are XML. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const set = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  );
  const content = children.join('');
  return content === '' ? `<${name}${set.join('')}/>` : `<${name}${set.join('')}>${content}</${name}>`;
}

/** A text as XML has it, without the characters that XML does not have. */
export function escaped(text: string): string {
  return xmlSafe(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A colour, `RRGGBB`, from 0 (not to be seen) to 1. */
export interface Shade {
  readonly color: string;
  readonly alpha?: number;
}

export type Fill = Shade | { readonly stops: readonly (Shade & { readonly at: number })[] };

export interface Stroke {
  readonly color: string;
  /** In EMU. */
  readonly width: number;
  /** Dashes and the gaps behind them, as shares of the width. */
  readonly dash?: readonly number[];
  readonly round: boolean;
}

/** What a thing is called, and what it shows, for those who do not see it. */
export interface Known {
  readonly id: number;
  readonly name: string;
  readonly description?: string;
}

export type Geometry =
  | { readonly kind: 'rect'; readonly radius?: number }
  | { readonly kind: 'ellipse' }
  | { readonly kind: 'line' }
  | { readonly kind: 'outline'; readonly steps: readonly Step[] };

/** A shape without words. Without a description it is decoration. */
export function shape(known: Known, bounds: Bounds, geometry: Geometry, fill?: Fill, stroke?: Stroke): string {
  return element(
    'p:sp',
    {},
    element('p:nvSpPr', {}, nameOf(known, decoration), element('p:cNvSpPr'), element('p:nvPr')),
    element(
      'p:spPr',
      {},
      frame('a:xfrm', bounds),
      geometryOf(geometry, bounds),
      fill ? filled(fill) : element('a:noFill'),
      stroke ? line(stroke) : '',
    ),
  );
}

/** What of a picture is shown: how much is cut off at both sides, as shares of its width and height, its form, and whether its colours. */
export interface Crop {
  readonly grey: boolean;
  readonly aside: number;
  readonly above: number;
  readonly round: boolean;
}

/** A picture that a relationship of the slide leads to. */
export function picture(
  known: Known,
  bounds: Bounds,
  relationship: string,
  { aside, above, round, grey }: Crop,
): string {
  const [l, t] = [aside, above].map((share) => Math.round(share * 100_000));
  return element(
    'p:pic',
    {},
    element(
      'p:nvPicPr',
      {},
      nameOf(known),
      element('p:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 })),
      element('p:nvPr'),
    ),
    element(
      'p:blipFill',
      {},
      element('a:blip', { 'r:embed': relationship }, ...(grey ? [element('a:grayscl')] : [])),
      element('a:srcRect', { l, t, r: l, b: t }),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element('p:spPr', {}, frame('a:xfrm', bounds), geometryOf({ kind: round ? 'ellipse' : 'rect' }, bounds)),
  );
}

/** What belongs together, as one thing that can be moved. */
export function group(known: Known, bounds: Bounds, children: readonly string[]): string {
  return element(
    'p:grpSp',
    {},
    element('p:nvGrpSpPr', {}, nameOf(known), element('p:cNvGrpSpPr'), element('p:nvPr')),
    element('p:grpSpPr', {}, frame('a:xfrm', bounds, true)),
    ...children,
  );
}

export interface TextStyle {
  /** In hundredths of a point. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Behind each character, in hundredths of a point. */
  readonly spacing?: number;
  readonly color: string;
  /** Around the letters, and how far, in EMU. */
  readonly halo?: { readonly color: string; readonly width: number };
  readonly font: string;
  /** The relationship of the slide that leads to an address. */
  readonly link?: string | undefined;
}

export interface Paragraph {
  readonly lines: readonly string[];
  readonly align: 'l' | 'ctr' | 'r';
  readonly rightToLeft: boolean;
  /** From line to line, in hundredths of a point; without it as the font has it. */
  readonly lineSpacing?: number;
}

/** A paragraph in a box of its own, whose lines are broken where they are told and nowhere else. */
export function textBox(known: Known, bounds: Bounds, style: TextStyle, paragraph: Paragraph): string {
  const { lines, align, rightToLeft, lineSpacing } = paragraph;
  const spacing =
    lineSpacing === undefined ? '' : element('a:lnSpc', {}, element('a:spcPts', { val: Math.round(lineSpacing) }));
  const properties = runProperties(style);
  const runs = lines.map((text) =>
    element('a:r', {}, element('a:rPr', ...properties), element('a:t', {}, escaped(text))),
  );
  const lineBreak = element('a:br', {}, element('a:rPr', ...runProperties({ ...style, link: undefined })));
  return element(
    'p:sp',
    {},
    element('p:nvSpPr', {}, nameOf(known), element('p:cNvSpPr', { txBox: 1 }), element('p:nvPr')),
    element('p:spPr', {}, frame('a:xfrm', bounds), geometryOf({ kind: 'rect' }, bounds), element('a:noFill')),
    element(
      'p:txBody',
      {},
      element('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }, element('a:noAutofit')),
      element('a:lstStyle'),
      element(
        'a:p',
        {},
        element('a:pPr', { algn: align, rtl: rightToLeft ? 1 : undefined }, spacing),
        runs.join(lineBreak),
      ),
    ),
  );
}

function runProperties({ size, bold, italic, spacing, color, halo, font, link }: TextStyle): [Attributes, ...string[]] {
  const attributes = {
    sz: Math.max(100, Math.round(size)),
    b: bold ? 1 : 0,
    i: italic ? 1 : 0,
    spc: spacing ? Math.round(spacing) : undefined,
    dirty: 0,
  };
  const fonts = ['a:latin', 'a:ea', 'a:cs'].map((script) => element(script, { typeface: font }));
  const glow = halo
    ? element('a:effectLst', {}, element('a:glow', { rad: Math.round(halo.width) }, shade({ color: halo.color })))
    : '';
  return [attributes, filled({ color }), glow, ...fonts, ...(link === undefined ? [] : [linkTo(link)])];
}

/** A link that keeps the colour of its text. */
function linkTo(relationship: string): string {
  const keepsColor = element('ahyp:hlinkClr', {
    'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
    val: 'tx',
  });
  const extension = element('a:ext', { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' }, keepsColor);
  return element('a:hlinkClick', { 'r:id': relationship }, element('a:extLst', {}, extension));
}

const decoration = element(
  'a:extLst',
  {},
  element(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    element('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ),
);

function nameOf({ id, name, description }: Known, undescribed = ''): string {
  return element('p:cNvPr', { id, name, descr: description }, description === undefined ? undescribed : '');
}

/** Where a shape stands; a group also says that its children count from the same corner. */
function frame(name: string, { left, top, right, bottom }: Bounds, ofGroup = false): string {
  const [x, y] = [Math.round(left), Math.round(top)];
  const [cx, cy] = [Math.max(0, Math.round(right) - x), Math.max(0, Math.round(bottom) - y)];
  const inner = ofGroup ? [element('a:chOff', { x, y }), element('a:chExt', { cx, cy })] : [];
  return element(name, {}, element('a:off', { x, y }), element('a:ext', { cx, cy }), ...inner);
}

function geometryOf(geometry: Geometry, bounds: Bounds): string {
  if (geometry.kind === 'outline') return outline(geometry.steps, bounds);
  const shortest = Math.min(bounds.right - bounds.left, bounds.bottom - bounds.top);
  const radius = geometry.kind === 'rect' ? Math.min((geometry.radius ?? 0) / shortest, 0.5) : 0;
  if (!(radius > 0)) return element('a:prstGeom', { prst: geometry.kind }, element('a:avLst'));
  const corner = element('a:gd', { name: 'adj', fmla: `val ${Math.round(radius * 100_000)}` });
  return element('a:prstGeom', { prst: 'roundRect' }, element('a:avLst', {}, corner));
}

const stepNames = { M: 'a:moveTo', L: 'a:lnTo', Q: 'a:quadBezTo', C: 'a:cubicBezTo', Z: 'a:close' } as const;

/** A geometry of its own; steps are in the same EMU as the bounds, which they lie in. */
function outline(steps: readonly Step[], { left, top, right, bottom }: Bounds): string {
  const points = ([, ...numbers]: Step) =>
    numbers.flatMap((x, index) =>
      index % 2 === 0
        ? [element('a:pt', { x: Math.round(x - left), y: Math.round((numbers[index + 1] ?? 0) - top) })]
        : [],
    );
  return element(
    'a:custGeom',
    {},
    ...['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((list) => element(list)),
    element('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    element(
      'a:pathLst',
      {},
      element(
        'a:path',
        { w: Math.max(1, Math.round(right - left)), h: Math.max(1, Math.round(bottom - top)) },
        ...steps.map((step) => element(stepNames[step[0]], {}, ...points(step))),
      ),
    ),
  );
}

function filled(fill: Fill): string {
  if (!('stops' in fill)) return element('a:solidFill', {}, shade(fill));
  const stops = fill.stops.map((stop) => element('a:gs', { pos: Math.round(stop.at * 100_000) }, shade(stop)));
  return element(
    'a:gradFill',
    { rotWithShape: 1 },
    element('a:gsLst', {}, ...stops),
    element('a:lin', { ang: 5_400_000, scaled: 0 }),
  );
}

function shade({ color, alpha = 1 }: Shade): string {
  return element(
    'a:srgbClr',
    { val: color },
    ...(alpha < 1 ? [element('a:alpha', { val: Math.round(alpha * 100_000) })] : []),
  );
}

function line({ color, width, dash, round }: Stroke): string {
  const dashes = (dash ?? []).flatMap((length, index, all) =>
    index % 2 === 0
      ? [element('a:ds', { d: percents(length), sp: percents(all[(index + 1) % all.length] ?? length) })]
      : [],
  );
  return element(
    'a:ln',
    { w: Math.round(width), cap: round ? 'rnd' : 'flat' },
    filled({ color }),
    ...(dashes.length > 0 ? [element('a:custDash', {}, ...dashes)] : []),
    element('a:round'),
  );
}

/** Thousandths of a percent, of which there must be some. */
const percents = (share: number) => Math.max(1_000, Math.round(share * 100_000));
