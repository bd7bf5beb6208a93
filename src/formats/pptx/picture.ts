import { isColorless, type Shape } from '../../map/index.ts';
import { holds } from '../pieces.ts';
import { picture } from './drawing-ml.ts';
import { boundsOnSlide, type Drawn, type Pencil, type Place, pieceFrom } from './pencil.ts';

type Picture = Extract<Shape, { kind: 'picture' }>;

/** Draws a picture: a round one fills its circle, any other is seen whole. Of one that slides cannot hold, the place stays empty. */
export function drawPicture(pencil: Pencil, shape: Picture, place: Place): Drawn[] {
  const { x, y, width, height, address, round, align, title } = shape;
  if (!holds(pieceFrom(place), x + width / 2, y + height / 2)) return [];
  const known = pencil.pictureOf(address);
  if (!known) return [];
  const scales = [width / known.width, height / known.height];
  const scale = round ? Math.max(...scales) : Math.min(...scales);
  const shown = round ? { width, height } : { width: scale * known.width, height: scale * known.height };
  const left = place.x + x + (align ? 0 : (width - shown.width) / 2);
  const top = place.y + y + (height - shown.height) / 2;
  const bounds = boundsOnSlide(pencil, place, { left, top, right: left + shown.width, bottom: top + shown.height });
  const id = pencil.nextId();
  const cut = {
    aside: Math.max(0, (1 - shown.width / (scale * known.width)) / 2),
    above: Math.max(0, (1 - shown.height / (scale * known.height)) / 2),
  };
  const name = { id, name: `Picture ${id}`, description: title };
  return [
    { xml: picture(name, bounds, known.relationship, { ...cut, round, grey: isColorless(pencil.theme) }), bounds },
  ];
}
