/** A name or title, with the lowest number from 2 behind it where it is taken already. */
export function freeName(name: string, isTaken: (name: string) => boolean, joint = '-'): string {
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${name}${joint}${number}`;
  return free;
}
