import { keyOfTitle } from '../../model/index.ts';
import { freeName } from './free-name.ts';

const mostWords = 3;

/** A name made of the first words of a title that nothing else has; `fallback` where the title gives none. */
export function newName(title: string, fallback: string, taken: ReadonlySet<string>): string {
  const words = keyOfTitle(title).split('-').slice(0, mostWords).join('-');
  const name = /^[\p{L}_]/u.test(words) ? words : fallback;
  return freeName(name, (each) => taken.has(each));
}
