import { inLanguage } from '../words/index.ts';
import type { Model } from './model.ts';

/** Does something that says it in the language of a model's maps. What is done must end before this returns. */
export function inLanguageOf<Result>({ language = 'en' }: Pick<Model, 'language'>, act: () => Result): Result {
  return inLanguage(language, act);
}
