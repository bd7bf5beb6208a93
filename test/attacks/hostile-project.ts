import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { madeFiles } from './made-files.ts';

/** What stands in files that nobody may read; as text, and as it stands in base64. */
export const secrets = ['CANARYCANARYCANARY', btoa('CANARYCANARYCANARY').slice(2, -2), 'root:x:0'];

/** A folder with a project in it that attacks whoever reads it. */
export interface HostileProject {
  readonly home: string;
  /** The project, whose journeys stand in `maps`. */
  readonly project: string;
  /** The names of its journey files. */
  readonly files: readonly string[];
}

/** Makes such a folder, with files beside the project that it has no right to. */
export function makeHostileProject(): HostileProject {
  const home = mkdtempSync(join(tmpdir(), 'journey-attacks-'));
  const [outside, project] = [join(home, 'outside'), join(home, 'project')];
  const maps = join(project, 'maps');
  for (const folder of [outside, project]) mkdirSync(folder);
  const secret = 'CANARYCANARYCANARY'.repeat(4);
  for (const name of ['canary.svg', 'canary.png', 'canary.txt', 'canary.ttf'])
    writeFileSync(join(outside, name), secret);
  writeFileSync(join(outside, 'canary.journey'), `persona canary "${secret}"\n${secret}\n`);
  cpSync(fileURLToPath(new URL('files', import.meta.url)), maps, { recursive: true });
  for (const [path, content] of Object.entries(madeFiles)) writeFileSync(join(maps, path), content);
  symlinkSync(join(outside, 'canary.svg'), join(maps, 'linked.svg'));
  symlinkSync(join(outside, 'canary.journey'), join(maps, 'linked.journey'));
  symlinkSync(outside, join(maps, 'linked-folder'));
  const brand = { logo: 'maps/pictures/script.svg', fonts: { regular: '../outside/canary.ttf' } };
  writeFileSync(join(project, 'journey.config.json'), JSON.stringify({ brand, ['__proto__']: { polluted: true } }));
  return {
    home,
    project,
    files: readdirSync(maps).filter((name) => name.endsWith('.journey') && name !== 'linked.journey'),
  };
}
