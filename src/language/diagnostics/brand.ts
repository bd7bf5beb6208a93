import { didYouMean } from '../sentences.ts';

export const brandKeys: readonly string[] = ['accent', 'logo'];

const color = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;
const picture = /\.(svg|png|jpe?g|gif|webp|avif)$/i;
/** An address, or a path that does not begin at the folder of the file. */
const fromElsewhere = /^([a-z][a-z0-9+.-]*:|[\\/])/i;

/** What is wrong with a property of a brand, in a sentence that says how to mend it; undefined where nothing is. */
export function brandProblem(key: string, value: unknown): string | undefined {
  switch (key) {
    case 'accent':
      if (typeof value === 'string' && color.test(value)) return undefined;
      return 'The accent is a colour of three or six digits: "#0072B2".';
    case 'logo':
      if (typeof value !== 'string' || !picture.test(value)) {
        return 'The logo is the path of a picture: "images/logo.svg". It ends in .svg, .png, .jpg, .gif, .webp or .avif.';
      }
      if (!fromElsewhere.test(value)) return undefined;
      return 'The path of the logo begins at the folder of this file: "images/logo.svg".';
    default:
      return `"${key}" is not understood here.${didYouMean(key, brandKeys) || ' Write "accent" or "logo".'}`;
  }
}
