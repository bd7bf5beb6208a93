import { baseName } from './format.ts';
import { cellLane } from './lane.ts';
import { noteStack } from './note.ts';
import { styles } from './styles.ts';
import { line } from './text.ts';

/** The images of the touchpoints, by name. */
export const imagesLane = cellLane({
  key: 'image',
  title: 'Images',
  icon: 'image',
  has: (touchpoint) => touchpoint.images.length > 0,
  draw: (touchpoint, frame) =>
    noteStack(
      touchpoint.images.map((image) => ({
        part: image.id,
        text: baseName(image.text),
        fill: 'noteTint',
        edge: 'noteEdge',
        ink: 'ink2',
        above: ({ x, y, width }) => [
          { kind: 'icon', name: 'image', x, y: y + 1.5, size: 14, paint: 'ink3' },
          line('Image', { x: x + 20, middle: y + 8.5, width: width - 20, style: styles.caption, paint: 'ink3' }),
        ],
      })),
      frame.setting,
    ),
});
