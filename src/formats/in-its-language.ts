import { inLanguageOf } from '../model/index.ts';
import type { Export } from './format.ts';

/** An export that says all in the language of its model, as far as it says it before anything is waited for. */
export const inItsLanguage =
  (write: Export): Export =>
  (model, journey, options) =>
    inLanguageOf(model, () => write(model, journey, options));
