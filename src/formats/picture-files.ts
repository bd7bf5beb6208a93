export { pathsOfPictures } from '../model/index.ts';

/** What can be shown, by the end of a file's name. */
const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

/** The media type of a picture that stands in a file beside a journey; undefined for any other path. */
export function mediaTypeOf(path: string): string | undefined {
  const isElsewhere = /^([a-z][a-z0-9+.-]*:|[\\/])/i.test(path);
  return isElsewhere ? undefined : mediaTypes[/\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
}
