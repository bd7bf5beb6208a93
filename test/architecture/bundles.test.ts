import { readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { describe, expect, test } from 'vitest';

const dist = new URL('../../dist/', import.meta.url);

test.each(['main.node.cjs', 'main.browser.cjs'])(
  'the extension that VS Code loads, %s, holds none of the code that writes formats',
  (name) => {
    expect(statSync(new URL(`extension/${name}`, dist)).size).toBeLessThan(600_000);
  },
);

test('what runs in every Markdown preview is small', () => {
  expect(statSync(new URL('markdown/preview.js', dist)).size).toBeLessThan(2000);
});

describe('what runs in a browser asks for nothing of Node', () => {
  test.each([
    ['extension/main.browser.cjs', ['vscode']],
    ['server/main.browser.js', []],
    ['exports/worker.browser.js', []],
    ['webview/main.js', []],
    ['markdown/preview-drawing.js', []],
    ['markdown/markdown-it.js', []],
  ])('%s', (path, allowed) => {
    const text = readFileSync(new URL(path, dist), 'utf8');
    const asked = [...text.matchAll(/(?<![.\w])(?:require|import)\(["'`]([^"'`]+)["'`]\)|\bfrom\s?["']([^"']+)["']/g)];
    const names = asked.map(([, called, imported]) => called ?? imported ?? '');
    expect(new Set(names.filter((name) => isBuiltin(name) || name === 'vscode'))).toEqual(new Set(allowed));
  });
});
