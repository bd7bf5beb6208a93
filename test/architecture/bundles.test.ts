import { readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { describe, expect, test } from 'vitest';

const dist = new URL('../../dist/', import.meta.url);

test('the extension that VS Code loads holds none of the code that writes formats', () => {
  expect(statSync(new URL('extension/main.cjs', dist)).size).toBeLessThan(650_000);
});

test('what runs in every Markdown preview is small', () => {
  expect(statSync(new URL('markdown/preview.js', dist)).size).toBeLessThan(2000);
});

describe('what runs in a browser only asks for nothing of Node', () => {
  test.each(['exports/worker.js', 'webview/main.js', 'markdown/preview-drawing.js', 'markdown/markdown-it.js'])(
    '%s',
    (path) => {
      const text = readFileSync(new URL(path, dist), 'utf8');
      const asked = text.matchAll(/(?<![.\w])(?:require|import)\(["'`]([^"'`]+)["'`]\)|\bfrom\s?["']([^"']+)["']/g);
      const names = Array.from(asked, ([, called, imported]) => called ?? imported ?? '');
      expect(names.filter((name) => isBuiltin(name) || name === 'vscode')).toEqual([]);
    },
  );
});

describe('what runs in Node and in browsers starts where there is nothing of Node', () => {
  // It runs as in a worker: whatever asks for a module of Node at once fails.
  test('server/main.cjs', async () => {
    const worker = { postMessage: () => undefined, addEventListener: () => undefined };
    const names = ['self', 'process', 'require', 'module', 'exports', 'Buffer', 'global'];
    const start = new Function(...names, `${readFileSync(new URL('server/main.cjs', dist), 'utf8')}`);
    start(worker);
    await expect.poll(() => worker).toHaveProperty('onmessage', expect.any(Function));
  });
});
