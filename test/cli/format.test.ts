import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runJourney } from './run-journey.ts';

const tidy = 'persona maya {\n  age 29\n}\n';
const untidy = 'persona  maya {\nage 29 }';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journey-'));
  mkdirSync(join(folder, 'team'));
  write('tidy.journey', tidy);
  write('team/untidy.journey', untidy);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string | Uint8Array) => writeFileSync(join(folder, path), text);
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const format = (...args: string[]) => runJourney(folder, ['format', ...args]);

describe('journey format', () => {
  it('formats all files below the folder it runs in, and names those that changed', async () => {
    expect(await format()).toEqual({ code: 0, out: 'team/untidy.journey\n', err: 'Formatted 1 of 2 files.\n' });
    expect(read('team/untidy.journey')).toBe(tidy);
    expect(await format()).toEqual({ code: 0, out: '', err: '2 files checked, nothing to format.\n' });
  });

  it('formats the files and folders that are named', async () => {
    write('other.journey', untidy);
    expect((await format('tidy.journey', 'team')).out).toBe('team/untidy.journey\n');
    expect(read('other.journey')).toBe(untidy);
  });

  it('does not write files that it would not change, and keeps the permissions of others', async () => {
    chmodSync(join(folder, 'team/untidy.journey'), 0o640);
    const before = statSync(join(folder, 'tidy.journey'));
    await format();
    expect(statSync(join(folder, 'tidy.journey'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect(statSync(join(folder, 'team/untidy.journey')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, 'team'))).toEqual(['untidy.journey']);
  });

  it('changes nothing with --check, and exits with 1 when something would change', async () => {
    expect(await format('--check')).toEqual({
      code: 1,
      out: 'team/untidy.journey\n',
      err: '1 of 2 files would change. Format with journey format.\n',
    });
    expect(read('team/untidy.journey')).toBe(untidy);
    expect(await format('--check', 'tidy.journey')).toMatchObject({ code: 0, out: '' });
  });

  it('formats what is piped in', async () => {
    const piped = (args: string[], input: string) => runJourney(folder, ['format', ...args], { input });
    expect(await piped(['-'], untidy)).toEqual({ code: 0, out: tidy, err: '' });
    expect(await piped(['-', '--check'], untidy)).toEqual({ code: 1, out: '', err: '' });
    expect(await piped(['--check', '-'], tidy)).toEqual({ code: 0, out: '', err: '' });
  });

  it('keeps a byte order mark and Windows line ends', async () => {
    write('windows.journey', '\ufeffpersona  maya\r\n\r\n\r\nactor a');
    await format('windows.journey');
    expect(read('windows.journey')).toBe('\ufeffpersona maya\r\n\r\nactor a\r\n');
  });

  it('formats around what cannot be understood, says so, and does not fail', async () => {
    write('broken.journey', 'persona   maya\njourney j {\n  stage   "A"\n');
    expect(await format('broken.journey')).toEqual({
      code: 0,
      out: 'broken.journey\n',
      err: 'broken.journey: what cannot be understood stays as it is; journey check says why.\nFormatted 1 of 1 file.\n',
    });
    expect(read('broken.journey')).toBe('persona maya\njourney j {\n  stage   "A"\n');
  });

  it.each([
    [['gone.journey'], 'cannot read gone.journey: there is no such file.'],
    [['team', 'map.svg'], 'cannot format map.svg: it is not a .journey file.'],
    [['team', 'bytes.journey'], 'cannot read bytes.journey: it is not text in UTF-8.'],
    [['empty'], 'there are no .journey files in empty.'],
    [['-', 'team'], '- stands for what is piped in, and can have no files beside it.'],
  ])('exits with 2 and changes nothing when it cannot run: %j', async (args, message) => {
    mkdirSync(join(folder, 'empty'));
    write('map.svg', '<svg/>');
    write('bytes.journey', new Uint8Array([0x61, 0xff, 0x0a]));
    expect(await format(...args)).toEqual({ code: 2, out: '', err: `journey: ${message}\n` });
    expect(read('team/untidy.journey')).toBe(untidy);
  });
});
