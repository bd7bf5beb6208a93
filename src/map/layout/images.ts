import type { Statement, Touchpoint } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import type { Group, Shape } from '../scene.ts';
import { baseName } from './format.ts';
import type { Frame } from './frame.ts';
import { type Content, cellLane } from './lane.ts';
import type { Setting } from './setting.ts';
import { lineHeights, styles } from './styles.ts';
import { line, paragraph } from './text.ts';

const gap = 8;
const padding = 12;
const nameLines = 2;
/** Of a frame: that of most cameras and screens. */
const aspect = 3 / 2;

/** The storyboard: the images of the touchpoints. */
export const imagesLane = cellLane({
  key: 'image',
  title: () => t('Images'),
  caption: () => t('What it looks like'),
  icon: 'image',
  has: (touchpoint) => touchpoint.images.length > 0,
  ingredients: (touchpoint, { pictures }) => touchpoint.images.map(({ text }) => pictures.get(text)),
  draw: storyboard,
});

function storyboard(touchpoint: Touchpoint, { pictures, setting }: Frame): Content {
  let y = 0;
  const shapes = touchpoint.images.map((image, index): Group => {
    const address = pictures.get(image.text);
    const { inside, height } = address
      ? seen(address, `${baseName(image.text)}: ${touchpoint.title}`, setting)
      : named(image, address === null, setting);
    const top = y;
    y += height + gap;
    return {
      kind: 'group',
      key: `${index} ${image.id}`,
      role: 'note',
      part: image.id,
      label: t(address === null ? 'Image: {name}, not found' : 'Image: {name}', { name: baseName(image.text) }),
      x: setting.gutter,
      y: top,
      width: setting.cardWidth,
      height,
      shapes: inside,
    };
  });
  return { shapes, height: y - gap };
}

interface Drawn {
  readonly inside: readonly Shape[];
  readonly height: number;
}

/** An image in its frame. */
function seen(address: string, title: string, { cardWidth: width }: Setting): Drawn {
  const height = Math.round(width / aspect);
  const room = { x: 0.5, y: 0.5, width: width - 1, height: height - 1 };
  return {
    inside: [
      { kind: 'box', ...room, radius: 8, fill: 'surface', stroke: 'line' },
      { kind: 'picture', x: 4, y: 4, width: width - 8, height: height - 8, address, round: false, title },
    ],
    height,
  };
}

/** The name of an image that is not there, or not yet. */
function named({ text }: Statement, missing: boolean, { cardWidth: width }: Setting): Drawn {
  const name = paragraph(baseName(text), {
    x: padding,
    y: padding + 22,
    width: width - 2 * padding,
    lineHeight: lineHeights.note,
    maxLines: nameLines,
    style: styles.lane,
    paint: 'ink2',
  });
  const height = 2 * padding + 22 + name.height;
  return {
    inside: [
      { kind: 'box', x: 0, y: 0, width, height, radius: 8, fill: 'noteTint', stroke: 'noteEdge', strokeWidth: 1.5 },
      { kind: 'icon', name: missing ? 'image-off' : 'image', x: padding, y: padding, size: 14, paint: 'ink3' },
      line(t(missing ? 'Not found' : 'Image'), {
        x: padding + 20,
        middle: padding + 7,
        width: width - 2 * padding - 20,
        style: styles.caption,
        paint: 'ink3',
      }),
      ...name.shapes,
    ],
    height,
  };
}
