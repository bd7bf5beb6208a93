import { defineConfig } from 'vitest/config';

const include = ['test/vscode/e2e/*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: 'test/vscode/e2e/one-vscode.mjs',
    // One after the other: two workbenches at once on two cores only make each other slow.
    fileParallelism: false,
    // All files share one window.
    isolate: false,
    testTimeout: 120_000,
    // VS Code shows some things late or not at all once in a while. What fails twice, the second time in a window of its own, is ours.
    retry: 1,
    expect: { poll: { timeout: 20_000 } },
    // In a worker nothing else runs than these: the rest is the same code, and is asked by the suite in the extension host. Markdown previews
    // know only extensions of their own host, and here they run in that of Node.
    tags: [{ name: 'web', description: 'Must be seen to work in VS Code for the Web too.' }],
    projects: [
      { extends: true, test: { name: 'node', include } },
      { extends: true, test: { name: 'worker', include } },
    ],
  },
});
