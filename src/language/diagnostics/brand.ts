import { type FontFace, fontFaces } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import { didYouMean, write } from '../sentences.ts';

export const brandKeys: readonly string[] = ['accent', 'logo', 'fonts'];

const color = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;
const picture = /\.(svg|png|jpe?g|gif|webp|avif)$/i;
const font = /\.(ttf|otf|woff2?)$/i;
/** An address, or a path that does not begin at the folder of the file. */
const fromElsewhere = /^([a-z][a-z0-9+.-]*:|[\\/])/i;

/** What is wrong with a property of a brand, in a sentence that says how to mend it; undefined where nothing is. */
export function brandProblem(key: string, value: unknown): string | undefined {
  switch (key) {
    case 'accent':
      if (typeof value === 'string' && color.test(value)) return undefined;
      return t('The accent is a colour of three or six digits: "#0072B2".');
    case 'logo':
      if (typeof value !== 'string' || !picture.test(value)) {
        return t(
          'The logo is the path of a picture: "images/logo.svg". It ends in .svg, .png, .jpg, .gif, .webp or .avif.',
        );
      }
      if (!fromElsewhere.test(value)) return undefined;
      return t('The path of the logo begins at the folder of this file: "images/logo.svg".');
    case 'fonts':
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return t(
          'The fonts are an object of font files: { "regular": "fonts/Acme-Regular.woff2", "bold": "fonts/Acme-Bold.woff2" }.',
        );
      }
      if ('regular' in value) return undefined;
      return t('The fonts need a regular face, in which most texts are set: "regular": "fonts/Acme-Regular.woff2".');
    default:
      return t('"{key}" is not understood here.{guess}', {
        key,
        guess: didYouMean(key, brandKeys) || write(brandKeys),
      });
  }
}

/** Whether fonts have such a face. */
export const isFontFace = (key: string): key is FontFace => (fontFaces as readonly string[]).includes(key);

/** The same for a face of the fonts. */
export function fontProblem(key: string, value: unknown): string | undefined {
  if (!isFontFace(key)) {
    return t('"{key}" is not understood here.{guess}', {
      key,
      guess: didYouMean(key, fontFaces) || write(fontFaces),
    });
  }
  if (typeof value !== 'string' || !font.test(value)) {
    return t('The {key} face is the path of a font file: "fonts/Acme.woff2". It ends in .ttf, .otf, .woff or .woff2.', {
      key,
    });
  }
  if (!fromElsewhere.test(value)) return undefined;
  return t('The path of a font begins at the folder of this file: "fonts/Acme.woff2".');
}
