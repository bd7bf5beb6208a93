import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const names = [
  'archive',
  'arrow-right',
  'calendar-days',
  'chart-no-axes-column',
  'check',
  'circle-dashed',
  'circle-plus',
  'clock',
  'cloud',
  'corner-down-right',
  'external-link',
  'eye',
  'eye-off',
  'face-slightly-smiling',
  'file-text',
  'flag',
  'footprints',
  'globe',
  'hourglass',
  'image',
  'image-off',
  'lightbulb',
  'mail',
  'map-pin',
  'megaphone',
  'message-circle',
  'message-square',
  'message-square-quote',
  'newspaper',
  'package',
  'pencil',
  'phone',
  'radio',
  'rocket',
  'route',
  'rows-3',
  'search',
  'server',
  'settings',
  'shopping-bag',
  'signpost',
  'smartphone',
  'star',
  'store',
  'sunrise',
  'target',
  'triangle-alert',
  'truck',
  'tv',
  'user',
  'users',
  'waypoints',
];
const target = new URL('../src/map/generated/icons.ts', import.meta.url);

/** An ellipse as two arcs. */
const ring = (cx, cy, rx, ry) => `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;

/** A rectangle with round corners. */
function box({ x = 0, y = 0, width, height, rx, ry }) {
  const r = rx ?? ry ?? 0;
  const [h, v] = [width - 2 * r, height - 2 * r];
  const corner = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${h}${corner(r, r)}v${v}${corner(-r, r)}h${-h}${corner(-r, -r)}v${-v}${corner(r, -r)}z`;
}

/** A path that may follow another one: its first move is absolute, as it is for a path that stands alone. */
const fromStart = (d) =>
  d.replace(
    /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(.?)/,
    (_, x, y, next) => `M${x} ${y}${/[\d.-]/.test(next) ? 'l' : ''}${next}`,
  );

const pathOf = {
  path: ({ d }) => fromStart(d),
  circle: ({ cx, cy, r }) => ring(cx, cy, r, r),
  ellipse: ({ cx, cy, rx, ry }) => ring(cx, cy, rx, ry),
  rect: box,
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points }) => `M${points}`,
  polygon: ({ points }) => `M${points}z`,
};

/** Attributes as numbers where they are. */
const parsed = (attributes) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, Number.isFinite(Number(value)) ? Number(value) : value]),
  );

const nodes = JSON.parse(await readFile(fileURLToPath(import.meta.resolve('lucide-static/icon-nodes.json')), 'utf8'));
const outlines = names.map((name) => {
  if (!nodes[name]) throw new Error(`Lucide has no icon "${name}".`);
  const outline = nodes[name].map(([element, attributes]) => pathOf[element](parsed(attributes))).join('');
  return `  '${name}': '${outline}',`;
});
await mkdir(new URL('.', target), { recursive: true });
await writeFile(
  target,
  [
    '/** Outlines on a grid of 24, by the name of the icon. */',
    'export const icons = {',
    ...outlines,
    '} as const;',
    '',
  ].join('\n'),
);
