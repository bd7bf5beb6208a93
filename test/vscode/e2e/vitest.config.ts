import { defineConfig } from 'vitest/config';

/**
 * What must be seen to work in a worker too; most of the rest is the same code, and is asked by the suite in the extension host.
 * Markdown previews know only extensions of their own host, and here they run in that of Node.
 */
const inWorker = ['pictures', 'typing', 'web'];

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
    projects: [
      { extends: true, test: { name: 'node', include: ['test/vscode/e2e/*.test.ts'], sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: {
          name: 'worker',
          include: inWorker.map((name) => `test/vscode/e2e/${name}.test.ts`),
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
