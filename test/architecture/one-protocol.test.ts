import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The main file of each package that must be there once: with two of them, errors reach the client as results. */
const once = {
  'vscode-jsonrpc': /\/vscode-jsonrpc\/.*\/common\/api\.js$/,
  'vscode-languageserver-protocol': /\/vscode-languageserver-protocol\/.*\/common\/api\.js$/,
  'vscode-languageserver-types': /\/vscode-languageserver-types\/.*\/main\.js$/,
};

/** The files that the bundle of this source file is made of. */
async function bundledFiles(source: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: project,
    entryPoints: [source],
    outdir: 'dist',
    write: false,
    metafile: true,
    bundle: true,
    platform: 'browser',
    conditions: ['node'],
    format: 'cjs',
    external: ['vscode', 'node:*', ...builtinModules],
    loader: { '.journey': 'text' },
  });
  return Object.keys(metafile.inputs);
}

test.each(['src/server/main.ts', 'src/extension/main.ts', 'src/cli/lsp.ts'])(
  '%s speaks one protocol',
  async (source) => {
    const files = await bundledFiles(source);
    for (const [name, mainFile] of Object.entries(once)) {
      expect(
        files.filter((file) => mainFile.test(file)),
        `copies of ${name}`,
      ).toHaveLength(1);
    }
  },
);
