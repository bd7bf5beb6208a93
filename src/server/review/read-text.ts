import type { Side } from '../../diff/index.ts';
import type { Sources } from '../../model/index.ts';

/** One of two texts that are compared, as it was read. */
export interface ReadText extends Side {
  readonly sources: Sources;
  readonly text: string;
}

/** What stands for a file that is not there. */
export function withoutText(uri: string): ReadText {
  const nothing = { personas: [], actors: [], channels: [], emotions: [], lanes: [], journeys: [], views: [] };
  return { model: { uri, ...nothing }, sources: {}, text: '' };
}
