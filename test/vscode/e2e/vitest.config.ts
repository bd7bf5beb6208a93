import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/vscode/e2e/*.test.ts'],
    globalSetup: 'test/vscode/e2e/one-vscode.mjs',
    // One after the other: two workbenches at once on two cores only make each other slow.
    fileParallelism: false,
    testTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
