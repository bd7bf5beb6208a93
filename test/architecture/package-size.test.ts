import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** What `.vscodeignore`, which leaves everything out at first, lets into the package of the extension. */
function packaged(): string[] {
  const [all, ...rest] = readFileSync(`${project}.vscodeignore`, 'utf8').trim().split('\n');
  expect(all).toBe('**');
  const kept = rest.map((line) => line.replace(/^!/, ''));
  return globSync(kept, { cwd: project, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(project.length));
}

/** What files take up in a zip file, in bytes. */
function packedSize(files: readonly string[]): number {
  const heads = (file: string) => 2 * file.length + 100;
  return files.reduce(
    (sum, file) => sum + deflateSync(readFileSync(project + file), { level: 9 }).length + heads(file),
    0,
  );
}

test('the package of the extension takes no more than 3.5 MB with fonts and all exports', () => {
  const size = packedSize(packaged());
  expect(size).toBeLessThan(3_500_000);
  // Else something is missing, such as the build.
  expect(size).toBeGreaterThan(2_500_000);
});

test('of that, what edits, checks and previews takes no more than 0.8 MB', () => {
  const code = packaged().filter((file) => /^dist.(extension|server|webview)/.test(file));
  const size = packedSize(code);
  expect(size).toBeLessThan(800_000);
  expect(size).toBeGreaterThan(400_000);
});
