const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * Does one long piece of work and shows that it goes on: a spinner in a terminal, plain lines everywhere else.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  const live = Boolean(process.stdout.isTTY) && !process.env.CI;
  let frame = 0;
  const draw = () => process.stdout.write(`\r\x1b[K${frames[frame++ % frames.length]} ${label} … ${seconds()}`);
  const timer = live ? setInterval(draw, 100) : undefined;
  if (!live) console.log(`${label} …`);
  try {
    const result = await work();
    if (live) console.log(`\r\x1b[K✓ ${label} (${seconds()})`);
    else console.log(`${label}: done in ${seconds()}`);
    return result;
  } catch (error) {
    if (live) console.log(`\r\x1b[K✗ ${label} (${seconds()})`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
