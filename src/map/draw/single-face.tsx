import type { Face } from '../scene.ts';
import type { Theme } from '../theme.ts';
import { drawFace } from './face.tsx';

/** One face by itself, around the origin of the SVG that it is put into. */
export function SingleFace({ face, theme }: { readonly face: Face; readonly theme: Theme }) {
  return <>{drawFace(face, { theme, id: '' })}</>;
}
