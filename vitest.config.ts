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
    expect: { poll: { timeout: 10_000 } },
  },
});
