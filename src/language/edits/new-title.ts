import { keyOfTitle } from '../../model/index.ts';

/** A title, with a number behind it where its key is taken already. */
export function newTitle(title: string, isTaken: (key: string) => boolean): string {
  let number = 1;
  const numbered = () => (number === 1 ? title : `${title} ${number}`);
  while (isTaken(keyOfTitle(numbered()))) number++;
  return numbered();
}
