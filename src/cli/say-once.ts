/** Says sentences on standard error, each once: what is wrong with a brand is wrong with all its maps. */
export function sayOnce(): (note: string) => void {
  const said = new Set<string>();
  return (note) => {
    if (!said.has(note)) process.stderr.write(`journey: ${note}\n`);
    said.add(note);
  };
}
