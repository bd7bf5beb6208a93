import { Component, type ComponentChildren } from 'preact';
import type { Group, Shape } from '../scene.ts';
import { drawBox } from './box.tsx';
import { drawMarker } from './marker.tsx';
import type { Pen } from './paint.ts';
import { drawPath } from './path.tsx';
import { drawPicture } from './picture.tsx';
import { round } from './round.ts';
import { drawUse } from './symbols.tsx';
import { drawText } from './text.tsx';
import { xmlSafe } from './xml-safe.ts';

/** Preact's types do not know the roles of the graphics module of WAI-ARIA. */
const graphicsObject = { role: 'graphics-object' } as object;

interface Props {
  readonly group: Group;
  readonly pen: Pen;
}

/** A group with all that is in it. It is drawn again only when it is another object, or the pen is. */
export class GroupPicture extends Component<Props> {
  override shouldComponentUpdate({ group, pen }: Props): boolean {
    return group !== this.props.group || pen !== this.props.pen;
  }

  override render({ group, pen }: Props) {
    const { x, y, role, part, mark, title, label, href, shapes } = group;
    const at = x === 0 && y === 0 ? undefined : `translate(${round(x)} ${round(y)})`;
    if (pen.markupOf && role === 'stage-cells') {
      return <g transform={at} data-role={role} dangerouslySetInnerHTML={{ __html: pen.markupOf(group, pen) }} />;
    }
    // A title names a group by itself.
    const object = label === undefined ? undefined : { ...graphicsObject, 'aria-label': xmlSafe(label) };
    return (
      <g
        transform={at}
        data-role={part ? undefined : role}
        data-part={xmlSafe(part ?? '') || undefined}
        data-mark={mark}
        {...object}
      >
        {title ? <title>{xmlSafe(title)}</title> : undefined}
        {href === undefined ? (
          drawShapes(shapes, pen)
        ) : (
          <a href={xmlSafe(href)} target="_blank" rel="noopener noreferrer">
            {drawShapes(shapes, pen)}
          </a>
        )}
      </g>
    );
  }
}

/** What is in a group. */
export function drawShapes(shapes: readonly Shape[], pen: Pen): ComponentChildren {
  return shapes.map((shape) => drawShape(shape, pen));
}

function drawShape(shape: Shape, pen: Pen): ComponentChildren {
  switch (shape.kind) {
    case 'box':
      return drawBox(shape, pen);
    case 'text':
      return drawText(shape, pen);
    case 'path':
      return drawPath(shape, pen);
    case 'marker':
      return drawMarker(shape, pen);
    case 'picture':
      return drawPicture(shape, pen);
    case 'icon':
    case 'face':
    case 'star':
    case 'meter':
      return drawUse(shape, pen);
    case 'group':
      return <GroupPicture key={shape.key} group={shape} pen={pen} />;
  }
}
