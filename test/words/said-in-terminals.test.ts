import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { unmarked } from './marked.ts';

/* The command line and the pages of `journey preview` speak to people about a journey in Greek. */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'journey-'));
  copyFileSync(new URL('greek.journey', import.meta.url), join(folder, 'ταξίδι.journey'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.doUnmock('../../src/cli/own-language.ts');
});

/** What is printed when the program is started anew with these arguments. */
async function printed(...args: readonly string[]): Promise<string> {
  vi.resetModules();
  vi.doMock('../../src/cli/own-language.ts', async () => {
    const { speakMarked } = await import('./marked.ts');
    return { speakOwnLanguage: speakMarked };
  });
  const said: string[] = [];
  const listen = (text: string | Uint8Array) => said.push(String(text)) > 0;
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(listen));
  const { argv, exitCode } = process;
  const listeners = process.stdout.listeners('error');
  process.argv = [...argv.slice(0, 2), ...args];
  try {
    await import('../../src/cli/main.ts');
  } finally {
    process.argv = argv;
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
    for (const listener of process.stdout.listeners('error')) {
      if (!listeners.includes(listener)) process.stdout.off('error', listener as () => void);
    }
  }
  return said.join('');
}

/** What is typed, and so the same in every language: commands, options, and what stands for their values. */
const typed = /(?<!‹)\bjourney( \w+)?\b|^ {2}\w+(?=[ |])|<[^>]*>|\[[^\]]*\]|--?[\w-]+/gm;
/** Choices and values that are filled in. */
const filledIn = /(?<=: ›)[^‹›()]*(?=[;)])/g;

const saidPast = (text: string) =>
  unmarked(text.replaceAll(folder, '').replaceAll(filledIn, '').replaceAll('.journey', '').replaceAll(typed, ''));

it('the help of every command can be translated', async () => {
  const program = await printed('--help');
  const commands = [...program.matchAll(/^ {2}(\w+) .*‹/gm)].map(([, name]) => name ?? '');
  expect(commands).toEqual(expect.arrayContaining(['check', 'format', 'render', 'preview', 'diff', 'lsp', 'help']));
  let all = program;
  for (const name of commands.filter((each) => each !== 'help')) all += await printed(name, '--help');
  for (const heading of ['Usage:', 'Arguments:', 'Options:', 'Commands:', 'choices: ', 'default: ']) {
    expect(all).toContain(`‹${heading}›`);
  }
  expect(saidPast(all)).toEqual([]);
});

it.each([
  ['chek'],
  ['check', '--fromat', 'json'],
  ['check', '--format'],
  ['check', '--format', 'xml'],
  ['check', 'λείπει.journey'],
  ['render'],
  ['render', 'α.journey', '--scale', '99'],
  ['preview', 'α', 'β'],
  ['lsp'],
])('why %s %s cannot be done can be translated', async (...args) => {
  const said = await printed(...args);
  expect(said).toMatch(/^journey: .*‹/);
  const names = new Set([...args, 'check', 'paths', 'text', 'or', 'json']);
  expect(
    saidPast(said)
      .flatMap((words) => words.split(/ +/))
      .filter((word) => !names.has(word)),
  ).toEqual([]);
});

it('the pages of journey preview can be translated', async () => {
  vi.resetModules();
  const { speakMarked } = await import('./marked.ts');
  const { Journeys } = await import('../../src/cli/preview/journeys.ts');
  const { filePage, listPage } = await import('../../src/cli/preview/pages.tsx');
  speakMarked();
  const list = await listPage(await Journeys.at(folder));
  const pages = [list, filePage('ταξίδι', 'file:///ταξίδι', true)];
  const said = pages.map((page) => page.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/g, '\n')).join('');
  expect(list).toContain('‹Service blueprint›');
  expect(unmarked(said.replaceAll(folder, '').replaceAll('.journey', ''))).toEqual([]);
  // The titles of formats travel to the page as data.
  expect(list).toContain('"title":"‹PNG picture›"');
});
