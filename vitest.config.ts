import { defineConfig, type Plugin } from 'vitest/config';

/** Imports of `.journey` files are their text, as in the bundles that esbuild makes. */
const journeyText: Plugin = {
  name: 'journey-text',
  transform(text, id) {
    if (id.endsWith('.journey')) return `export default ${JSON.stringify(text)}`;
    return undefined;
  },
};

const inVsCode = 'test/vscode/**';
const inOtherLanguages = 'test/words/*.test.ts';

export default defineConfig({
  plugins: [journeyText],
  test: {
    projects: [
      // Files share a worker, one after the other: to load everything anew for each takes a sixth of the time.
      {
        extends: true,
        test: {
          name: 'code',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [inVsCode, inOtherLanguages],
          isolate: false,
        },
      },
      // What was drawn in one language would be found again in the next.
      { extends: true, test: { name: 'languages', include: [inOtherLanguages] } },
    ],
    setupFiles: ['test/before-each-file.ts'],
    // Half of the time is waiting for other programs. By itself, Vitest would leave one core to them.
    maxWorkers: 2,
    // How long a test takes says how busy the machine is; only one that hangs fails.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
