import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/language/diagnostics/document-validator.ts';
import type { Found } from '../../src/language/diagnostics/findings.ts';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { checks } from '../../src/language/rules/index.ts';
import { isLint } from '../../src/language/rules/rule.ts';
import { addFile, addFiles, applied, createServices } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

describe('each fix of a lint', { timeout: 120_000 }, () => {
  const lints = new Set(checks.filter(isLint).map(({ id }) => id));
  const examples = new URL('../../examples/', import.meta.url);
  const files = Object.fromEntries(
    readdirSync(examples, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.journey'))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(new URL(path, examples), 'utf8')]),
  );

  /** Applies each fix of each finding of a lint, and expects the finding gone with nothing new of its rule, nor any error. */
  async function expectMended(text: string, path: string) {
    const found = findingsOf(await addFile(services, text, path));
    const mendable = found.filter(({ rule, fixes }) => lints.has(rule.id) && fixes);
    const fixes = mendable.flatMap((each) => (each.fixes?.() ?? []).map((fix) => ({ rule: each.rule.id, fix })));
    for (const { rule, fix } of fixes) {
      const after = applied(fix, text);
      const left = findingsOf(await addFile(services, after, path));
      const what = `${fix.title} (${rule}) in\n${text}\ngives\n${after}`;
      const count = (all: readonly Found[]) => all.filter((each) => each.rule.id === rule).length;
      expect(count(left), what).toBeLessThan(count(found));
      const errors = (all: readonly Found[]) =>
        all.filter(({ level }) => level === 'error').map((each) => each.message);
      expect(errors(left), what).toEqual(errors(found));
    }
    return fixes.length;
  }

  it.each(checks.filter(isLint).map((rule) => [rule.id, rule.wrong]))('mends the example of %s', async (_, wrong) => {
    await expectMended(wrong, 'test.journey');
    await expectMended(wrong.replaceAll('\n', '\r\n'), 'test.journey');
    await expectMended(wrong.replaceAll('  ', '\t'), 'test.journey');
  });

  it('mends journeys in which things are missing', async () => {
    await addFiles(services, files);
    const missing =
      /^ *(for|solves|opportunity|backstage|revises|type|touchpoint .*[^{]|evidence|goal)\b.*\n| (on|solves|feels) [\w-]+| (is) \w+/gm;
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(files)),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.constantFrom('\n', '\r\n'),
        async (path, chances, eol) => {
          const text = (files[path] ?? '').replace(missing, (match) =>
            Number(chances.next().value) < 0.1 ? '' : match,
          );
          count += await expectMended(text.replaceAll('\n', eol), path);
        },
      ),
      { numRuns: 40 },
    );
    expect(count).toBeGreaterThan(50);
  });

  it('holds in texts that are damaged', async () => {
    await addFiles(services, files);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(files)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(60),
        fc.constantFrom('', '{', '}', '"', '\n', ' touchpoint '),
        async (path, share, cut, put) => {
          const text = files[path] ?? '';
          const at = Math.floor(share * text.length);
          await expectMended(text.slice(0, at) + put + text.slice(at + cut), path);
        },
      ),
      { numRuns: 60 },
    );
  });
});
