import { defineConfig, type Plugin } from 'vitest/config';

/** Imports of `.journey` files are their text, as in the bundles that esbuild makes. */
const journeyText: Plugin = {
  name: 'journey-text',
  transform(text, id) {
    if (id.endsWith('.journey')) return `export default ${JSON.stringify(text)}`;
    return undefined;
  },
};

export default defineConfig({
  plugins: [journeyText],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/vscode/**'],
    // Half of the time is waiting for other programs. By itself, Vitest would leave one core to them.
    maxWorkers: 2,
    // How long a test takes says how busy the machine is; only one that hangs fails.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
