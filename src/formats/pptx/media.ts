import { imageSize } from 'image-size';
import { isDrawable } from '../drawable-picture.ts';
import type { ExportOptions } from '../format.ts';
import { bytesOfAddress, pngsOf } from '../renderer.ts';

/** A picture as a file in the presentation. */
export interface Medium {
  /** Where it is in the presentation, from the folder `ppt`. */
  readonly path: string;
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** How wide pictures become that are vectors: sharp on a slide of their own. */
const widthOfVectors = 800;

/** The pictures of a presentation. */
export interface Media {
  /** By its address; undefined for what slides cannot hold. */
  readonly find: (address: string) => Medium | undefined;
  /** All that were found, each once. */
  readonly all: () => readonly Medium[];
}

/** Makes the pictures ready that may be found. */
export async function mediaOf(options: ExportOptions): Promise<Media> {
  const vectors = await pngsOf(options.layout?.pictures, widthOfVectors, options);
  const known = new Map<string, Medium | undefined>();
  const all = () => [...known.values()].filter((medium) => medium !== undefined);
  const find = (address: string) => {
    if (!known.has(address)) {
      const vector = vectors.get(address);
      const kind = vector ? 'png' : /^data:image\/(png|jpeg|gif);base64,./.exec(address)?.[1];
      const data = () => vector ?? bytesOfAddress(address);
      known.set(
        address,
        kind && (vector || isDrawable(address)) ? mediumOf(data(), kind, all().length + 1) : undefined,
      );
    }
    return known.get(address);
  };
  return { find, all };
}

function mediumOf(data: Uint8Array, kind: string, number: number): Medium | undefined {
  try {
    const { width, height, type } = imageSize(data);
    const isKind = type === (kind === 'jpeg' ? 'jpg' : kind);
    return isKind && width > 0 && height > 0 ? { path: `media/map${number}.${kind}`, data, width, height } : undefined;
  } catch {
    // A file that is no such picture after all: browsers draw nothing either.
    return undefined;
  }
}
