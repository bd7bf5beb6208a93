import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstNode } from 'langium';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { format, usualIndent } from '../../src/language/format/format.ts';
import * as ast from '../../src/language/generated/ast.ts';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { keywordOf, partsOf, walk } from '../../src/language/parts.ts';
import { lineKinds, modifierKinds } from '../../src/language/vocabulary/index.ts';
import { mapTypes } from '../../src/model/index.ts';
import { addFiles, createServices, listed } from './language-services.ts';

const folder = fileURLToPath(new URL('../../examples', import.meta.url));
const paths = globSync('**/*.journey', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));

let services: JourneyEditorServices;
let problems: Map<string, string[]>;
let nodes: Map<string, AstNode[]>;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-01') }); // the evidence of the examples is fresh
  services = await createServices();
  const documents = await addFiles(services, files);
  problems = new Map(documents.map((document, index) => [paths[index] ?? '', listed(document.diagnostics)]));
  vi.useRealTimers();
  nodes = new Map(documents.map((document, index) => [paths[index] ?? '', walk(document.parseResult.value)]));
});
const everyNode = () => [...nodes.values()].flat();

describe('each example', () => {
  it.each(paths.filter((path) => path !== 'first-journey.journey'))('%s is read without any diagnostic', (path) => {
    expect(problems.get(path)).toEqual([]);
  });

  it.each(paths)('%s is formatted', (path) => {
    const { LangiumParser, Lexer } = services.parser;
    const text = files[path] ?? '';
    expect(format(text, LangiumParser.parse(text).value, Lexer, { indent: usualIndent })).toEqual([]);
  });

  it('but the first, which is shown what comes next', () => {
    expect(problems.get('first-journey.journey')).toEqual([
      "1:9-1:27 no-persona: This journey does not say whose it is. Name a persona behind 'for'.",
      "3:16-3:50 no-channel: It is not said where this happens. Add 'on' and a channel.",
    ]);
  });

  it.each(paths)('%s is indented with two spaces, in lines of at most 120 characters', (path) => {
    const lines = files[path]?.split('\n') ?? [];
    expect(lines.filter((line) => line.length > 120 || !/^(?: {2})*(?:\S| \*|$)/.test(line))).toEqual([]);
  });

  it.each(paths)('%s names only pictures that exist', (path) => {
    const pictures = (nodes.get(path) ?? [])
      .filter(ast.isTextFact)
      .filter(({ keyword }) => keyword === 'image' || keyword === 'photo')
      .map(({ text }) => text ?? '');
    expect(pictures.filter((picture) => !existsSync(join(folder, dirname(path), picture)))).toEqual([]);
  });
});

describe('the examples together', () => {
  it.each(lineKinds.map(({ keyword }) => keyword))('have a line of %s', (keyword) => {
    expect(everyNode().some((node) => keywordOf(node) === keyword)).toBe(true);
  });

  const modifiers = modifierKinds.flatMap(({ keyword, lines }) => lines.map((line) => ({ keyword, line })));
  it.each(modifiers)('have $keyword on a line of $line', ({ keyword, line }) => {
    const lines = everyNode().filter((node) => keywordOf(node) === line);
    expect(lines.flatMap(partsOf).some((part) => keywordOf(part) === keyword)).toBe(true);
  });

  it.each(mapTypes)('have a map of type %s', (type) => {
    expect(
      everyNode()
        .filter(ast.isMapType)
        .map(({ value }) => value),
    ).toContain(type);
  });

  it('have entries of own lanes, tags and a moment of truth', () => {
    expect(everyNode().some(ast.isLaneEntry)).toBe(true);
    expect(
      everyNode()
        .filter(ast.isTag)
        .map(({ value }) => value),
    ).toContain('#moment-of-truth');
  });
});
