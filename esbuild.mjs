import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { dirname } from 'node:path';
import { build, context } from 'esbuild';
import typescript from 'typescript';
import { writeAssets } from './scripts/assets.mjs';

const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  outdir: 'dist',
  bundle: true,
  minify: !watch,
  sourcemap: watch,
  logLevel: 'warning',
  legalComments: 'none',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.journey': 'text' },
  // Styles name the fonts by their place in `dist`.
  external: ['../assets/*'],
  // Its main file finds its parts in a way that no bundler understands.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  define: { 'process.env.NODE_ENV': watch ? '"development"' : '"production"' },
};

/**
 * Programs of several files, each loaded when it is needed.
 * @satisfies {import('esbuild').BuildOptions}
 */
const nodeModules = {
  platform: 'node',
  format: 'esm',
  splitting: true,
  // Some libraries are CommonJS and use what modules lack.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url); const __filename = import.meta.filename;",
  },
};

/**
 * A program that runs in Node and in a worker of a browser, and loads there what only one of them has.
 * @satisfies {import('esbuild').BuildOptions}
 */
const bothHosts = {
  platform: 'browser',
  format: 'iife',
  conditions: ['worker', 'node'],
  external: [...builtinModules, 'node:*'],
};

/**
 * The extension only reads the table of formats: their code is in the program that does exports.
 * @type {import('esbuild').Plugin}
 */
const formatsElsewhere = {
  name: 'formats-elsewhere',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\// }, ({ kind, importer }) =>
      kind === 'dynamic-import' && /[\\/]src[\\/]formats[\\/]/.test(importer) ? { external: true } : undefined,
    );
  },
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...bothHosts,
    entryPoints: { 'extension/main': 'src/extension/main.ts' },
    format: 'cjs',
    external: [...bothHosts.external, 'vscode'],
    plugins: [formatsElsewhere],
    // The package is one of ES modules, which VS Code for the Web cannot load.
    outExtension: { '.js': '.cjs' },
  },
  { ...bothHosts, entryPoints: { 'server/main': 'src/server/main.ts' }, outExtension: { '.js': '.cjs' } },
  {
    ...nodeModules,
    entryPoints: { 'cli/main': 'src/cli/main.ts' },
    chunkNames: 'cli/[name]-[hash]',
    // A library asks whether it is given one of these, and merely for being asked Node would load its client for HTTP, which takes 20 ms.
    define: { ...shared.define, Request: 'undefined', Response: 'undefined' },
  },
  {
    ...nodeModules,
    entryPoints: { 'action/main': 'src/action/main.ts' },
    chunkNames: 'action/[name]-[hash]',
    // Where it is released there is no package.json that says what kind of modules they are.
    outExtension: { '.js': '.mjs' },
  },
  { ...nodeModules, entryPoints: { 'exports/worker.node': 'src/extension/exports/worker.node.ts' } },
  {
    entryPoints: { 'exports/worker': 'src/extension/exports/worker.ts' },
    platform: 'browser',
    format: 'iife',
    // There is no document in a worker.
    conditions: ['worker'],
    // A script has no address, and a library builds one from it that it never opens.
    define: { ...shared.define, 'import.meta.url': '"file:///"' },
  },
  {
    entryPoints: { 'markdown/preview': 'src/markdown/preview.ts' },
    platform: 'browser',
    format: 'iife',
  },
  {
    entryPoints: {
      'markdown/preview-drawing': 'src/markdown/preview-drawing.ts',
      'markdown/markdown-it': 'src/markdown/markdown-it.ts',
    },
    platform: 'browser',
    format: 'esm',
  },
  {
    entryPoints: { 'markdown/preview': 'src/markdown/preview.css' },
  },
  {
    // What stands around the same page where there is no VS Code.
    entryPoints: { 'cli/page/host': 'webview/browser/host.ts', 'cli/page/page': 'webview/browser/page.css' },
    platform: 'browser',
    format: 'iife',
  },
  {
    entryPoints: {
      'webview/main': 'webview/main.ts',
      'webview/style': 'webview/style.css',
      'webview/review-style': 'webview/review/review.css',
    },
    platform: 'browser',
    format: 'iife',
  },
];

await rm('dist', { recursive: true, force: true });
await writeAssets('dist/assets');
await writeTypes('markdown/markdown-it');
for (const options of bundles) {
  if (watch) await (await context({ ...shared, ...options })).watch();
  else await build({ ...shared, ...options });
}

/**
 * Writes the types of a program that others may import.
 * @param {string} program its path without an ending
 */
async function writeTypes(program) {
  const source = await readFile(`src/${program}.ts`, 'utf8');
  const { outputText } = typescript.transpileDeclaration(source, { compilerOptions: { module: 99 } });
  await mkdir(dirname(`dist/${program}`), { recursive: true });
  await writeFile(`dist/${program}.d.ts`, outputText);
}
