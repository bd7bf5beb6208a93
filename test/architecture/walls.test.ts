import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, onTestFinished, test } from 'vitest';
import { walls } from './walls.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Every breach of a wall in this project folder, as `rule: file → what it imports`. */
async function breaches(folder: string): Promise<string[]> {
  const { output } = await cruise(['src', 'webview'], {
    baseDir: folder,
    ruleSet: { forbidden: walls },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  });
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** A project of these files, away from this one. */
async function projectOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'journey-walls-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries({ 'src/protocol.ts': '', 'webview/main.tsx': '', ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

test('no import goes through a wall', async () => {
  expect(await breaches(project)).toEqual([]);
}, 60_000);

describe('a breach is found', () => {
  test.each([
    ['model-imports-its-own', 'src/model/a.ts', '../map/b.ts', 'src/map/b.ts'],
    ['model-imports-no-package', 'src/model/a.ts', 'langium', 'langium'],
    ['map-imports-its-own', 'src/map/a.ts', '../language/b.ts', 'src/language/b.ts'],
    ['insights-imports-its-own', 'src/insights/a.ts', '../edit/b.ts', 'src/edit/b.ts'],
    ['edit-imports-its-own', 'src/edit/a.ts', '../map/b.ts', 'src/map/b.ts'],
    ['diff-imports-its-own', 'src/diff/a.ts', '../formats/b.ts', 'src/formats/b.ts'],
    ['formats-imports-its-own', 'src/formats/a.ts', '../language/b.ts', 'src/language/b.ts'],
    ['markdown-imports-its-own', 'src/markdown/a.ts', '../server/b.ts', 'src/server/b.ts'],
    ['language-imports-its-own', 'src/language/a.ts', '../map/b.ts', 'src/map/b.ts'],
    ['protocol-imports-its-own', 'src/protocol.ts', './server/b.ts', 'src/server/b.ts'],
    ['server-imports-its-own', 'src/server/a.ts', '../map/b.ts', 'src/map/b.ts'],
    ['extension-imports-its-own', 'src/extension/a.ts', '../model/b.ts', 'src/model/b.ts'],
    ['webview-imports-its-own', 'webview/a.tsx', '../src/language/b.ts', 'src/language/b.ts'],
    ['cli-imports-its-own', 'src/cli/a.ts', '../../webview/b.ts', 'webview/b.ts'],
    ['generated-language-stays-inside', 'src/server/a.ts', '../language/generated/b.ts', 'src/language/generated/b.ts'],
    ['drawing-side-is-pure', 'src/map/a.ts', 'langium/lsp', 'langium/lsp'],
    ['vscode-only-in-extension', 'src/server/a.ts', 'vscode', 'vscode'],
    ['vscode-only-in-extension', 'src/language/a.ts', 'vscode-languageclient/node', 'vscode-languageclient/node'],
    ['node-only-in-node-files', 'src/server/a.ts', 'node:fs', 'fs'],
    ['node-only-in-node-files', 'webview/a.tsx', 'node:path', 'path'],
    ['node-files-only-in-node-files', 'src/server/main.browser.ts', './b.node.ts', 'src/server/b.node.ts'],
  ])('%s: %s imports %s', async (rule, from, imported, to) => {
    const folder = await projectOf({
      [from]: `import type {} from '${imported}';`,
      [to.includes('/b.') ? to : 'src/b.ts']: '',
    });
    expect(await breaches(folder)).toContain(`${rule}: ${from} → ${to}`);
  });

  test('no-cycles', async () => {
    const folder = await projectOf({ 'src/model/a.ts': "import './b.ts';", 'src/model/b.ts': "import './a.ts';" });
    expect(await breaches(folder)).toContain('no-cycles: src/model/a.ts → src/model/b.ts');
  });
});

test('what the walls allow is not a breach', async () => {
  const folder = await projectOf({
    'src/model/a.ts': '',
    'src/map/a.ts': "import '../model/a.ts'; import './b.ts'; import 'preact';",
    'src/map/b.ts': "import type {} from './a.ts';",
    'src/extension/a.node.ts': "import 'vscode'; import 'node:path'; import '../protocol.ts';",
    'src/cli/main.ts': "import 'node:fs'; import '../map/a.ts';",
    'webview/main.tsx': "import '../src/map/a.ts';",
  });
  expect(await breaches(folder)).toEqual([]);
});
