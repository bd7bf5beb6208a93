#!/usr/bin/env node

import * as module from 'node:module';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { formats, pages } from '../formats/index.ts';
import type { ThemeName } from '../formats/themes.ts';
import { languages, t } from '../words/index.ts';
import { CannotRun, cannot } from './cannot-run.ts';
import type { DiffOptions } from './diff.ts';
import type { MergeOptions } from './git-merge.ts';
import type { GitScope } from './git-setup.ts';
import { complaint, ownHelp } from './own-help.ts';
import { speakOwnLanguage } from './own-language.ts';
import type { PreviewOptions } from './preview/preview.ts';
import type { RenderOptions } from './render.ts';

// Loading code is most of what a cold start costs; newer versions of Node keep it compiled.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

speakOwnLanguage(process.env);

const themeNames: readonly ThemeName[] = ['light', 'dark', 'high-contrast-light', 'high-contrast-dark', 'print'];

const program = new Command('journey')
  .description(t('Customer journey maps as text: check and format .journey files, draw their maps, and serve editors.'))
  .version(version, '-V, --version', t('print the version'))
  .helpOption('-h, --help', t('tell what a command does'))
  .helpCommand('help [command]', t('tell what a command does'))
  .exitOverride()
  .configureHelp(ownHelp)
  .configureOutput({ outputError: (text, write) => write(`journey: ${complaint(text)}\n`) });

program
  .command('check')
  .description(
    t('Report what is wrong in files, and in all of a folder. Exit code 0: no errors, 1: errors, 2: cannot run.'),
  )
  .argument('[paths...]', t('the .journey files, or folders of them'), ['.'])
  .addOption(new Option('--format <format>', t('how to report')).choices(['text', 'json']).default('text'))
  .action(async (paths: string[], options: { format: 'text' | 'json' }) => {
    const { check } = await import('./check.ts');
    process.exitCode = await check(paths, options);
  });

program
  .command('format')
  .description(
    t(
      'Format files in place, and all of a folder. Exit code 0: formatted, 1: --check found files to format, 2: cannot run.',
    ),
  )
  .argument('[paths...]', t('the .journey files, or folders of them; - for standard input'), ['.'])
  .option('--check', t('change nothing, list the files that would change'))
  .action(async (paths: string[], options: { check?: boolean }) => {
    const { formatJourneys } = await import('./format.ts');
    process.exitCode = await formatJourneys(paths, options);
  });

program
  .command('render')
  .description(
    t(
      'Draw journeys, or tell them in another format. Exit code 0: drawn, 1: drawn from a file with errors, 2: cannot run.',
    ),
  )
  .argument('<paths...>', t('the .journey file, or with --out several, or folders of them'))
  .option('-o, --output <file>', t('the file to write; without it and --out the journey is printed'))
  .option('--out <folder>', t('the folder to write a file for each journey to'))
  .addOption(
    new Option('--format <format>', t('what to write; without it by the name of the file, or svg')).choices(
      formats.map(({ id }) => id),
    ),
  )
  .option('--journey <name>', t('which journey, if there are several'))
  .addOption(new Option('--theme <theme>', t('the colours; light without it')).choices(themeNames))
  .addOption(new Option('--scale <factor>', t('how large a PNG is: 2 for twice the size')).argParser(scaleFrom))
  .addOption(
    new Option(
      '--page <page>',
      t('of a PDF its paper, or map for a page as large as the map; of slides stage or map; a4 and stage without it'),
    ).choices(pages),
  )
  .option('--lens <name>', t('how to look at it: map, curve, blueprint, table, personas or compare; map without it'))
  .option('--view <name>', t('show it as a view of the file does'))
  .addOption(
    new Option(
      '--language <language>',
      t('of what maps say by themselves; without it as journey.config.json says, or en'),
    ).choices(languages),
  )
  .option('--force', t('write over files of another kind'))
  .option('--watch', t('draw again whenever a file is saved, until Ctrl+C'))
  .action(async (paths: string[], options: RenderOptions) => {
    const { render } = await import('./render.ts');
    process.exitCode = await render(paths, options);
  });

program
  .command('preview')
  .description(
    t(
      'Show journeys in the browser, and every change of their files, until Ctrl+C. Exit code 0: ended, 2: cannot run.',
    ),
  )
  .argument('[path]', t('the .journey file, or a folder of them'), '.')
  .addOption(new Option('--port <port>', t('where to serve it; any free port without it')).argParser(portFrom))
  .option('--no-open', t('open no browser, only print the address'))
  .action(async (path: string, options: PreviewOptions) => {
    const { preview } = await import('./preview/preview.ts');
    process.exitCode = await preview(path, options);
  });

program
  .command('diff')
  .description(
    t(
      'Tell what changed for the customer. Without names: all journeys of the repository since the last commit. Exit code 0: compared, 1: what --fail-on or --exit-code asks for changed, 2: cannot compare.',
    ),
  )
  .argument(
    '[paths...]',
    t('two versions, each a file or REF:PATH; or one file or folder, compared with the last commit'),
  )
  .option('--base <ref>', t('compare with where this branch parted from another, such as main'))
  .option('--staged', t('compare what is staged, not the files on the disk'))
  .addOption(
    new Option('--format <format>', t('how to report'))
      .choices(['text', 'markdown', 'json', 'html', 'svg', 'github', 'junit', 'codeclimate'])
      .default('text'),
  )
  .option('--out <path>', t('with --format html or svg: the file to write, or a folder for several'))
  .addOption(
    new Option(
      '--theme <theme>',
      t('with --format html or svg: the colours; without it light, or on a page as the system of its reader has them'),
    ).choices(themeNames),
  )
  .addOption(
    new Option(
      '--fail-on <what>',
      t('end with 1 when this changed: experience, that or the structure, or anything'),
    ).choices(['experience', 'structure', 'any']),
  )
  .option('--exit-code', t('end with 1 when anything changed'))
  .option('--quiet', t('print nothing'))
  .action(async (paths: string[], options: DiffOptions) => {
    const { diffJourneys } = await import('./diff.ts');
    process.exitCode = await diffJourneys(paths, options);
  });

const git = program
  .command('git')
  .description(
    t(
      'Let Git compare and merge journeys by meaning. Exit code 0: done, 1: status found it not set up, 2: cannot run.',
    ),
  );
const scope = new Option('--global', t('for all repositories of yours, not only the one that it runs in'));

git
  .command('enable')
  .description(t('Set the attributes and the configuration of Git; what is there already stays.'))
  .addOption(scope)
  .action(async (options: GitScope) => (await import('./git-setup.ts')).enableGit(options));

git
  .command('disable')
  .description(t('Take away what enable has set, and nothing else.'))
  .addOption(scope)
  .action(async (options: GitScope) => (await import('./git-setup.ts')).disableGit(options));

git
  .command('status')
  .description(t('Say what is set, where, and whether Git finds this program.'))
  .addOption(scope)
  .action(async (options: GitScope) => {
    process.exitCode = await (await import('./git-setup.ts')).gitStatus(options);
  });

git
  .command('text')
  .description(t('Print a file as a line a fact, for git diff and git log -p.'))
  .argument('<file>')
  .action(async (file: string) => (await import('./git-text.ts')).printText(file));

git
  .command('compare')
  .description(t('Tell what changed between two texts of a file, for git difftool.'))
  .argument('<old>')
  .argument('<new>')
  .argument('<path>')
  .action(async (old: string, now: string, path: string) =>
    (await import('./git-compare.ts')).compareTexts(old, now, path),
  );

git
  .command('merge')
  .description(
    t('Merge theirs into the file of ours, for git merge. Exit code 0: merged, 3: with conflicts, 2: cannot run.'),
  )
  .argument('<base>')
  .argument('<ours>')
  .argument('<theirs>')
  .option('--path <path>', t('what the file is called in the repository'))
  .addOption(
    new Option('--marker-size <size>', t('how many characters a conflict marker has')).default(7).argParser(sizeFrom),
  )
  .option('--base <label>', t('what conflict markers call the text that both began with'))
  .option('--ours <label>', t('what conflict markers call our side'))
  .option('--theirs <label>', t('what conflict markers call their side'))
  .action(async (base: string, ours: string, theirs: string, options: MergeOptions) => {
    const { mergeFiles } = await import('./git-merge.ts');
    process.exitCode = await mergeFiles({ base, ours, theirs }, options);
  });

program
  .command('lsp')
  .description(t('Serve an editor that speaks the Language Server Protocol, until it closes standard input.'))
  .option('--stdio', t('speak over standard input and output'))
  .action(async ({ stdio }: { stdio?: boolean }) => {
    const { serve } = await import('./lsp.ts');
    await serve(stdio ?? false);
  });

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Who reads only the beginning of what is printed, such as `head`, closes the rest.
  if (error.code !== 'EPIPE') {
    process.stderr.write(`journey: ${cannot('write', t('what is to be printed'), error).message}\n`);
    process.exitCode = 2;
  }
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`journey: ${error instanceof CannotRun ? error.message : unexpected(error)}\n`);
    process.exitCode = 2;
  }
}

function scaleFrom(text: string): number {
  const scale = Number(text);
  if (scale >= 0.05 && scale <= 20) return scale;
  throw new InvalidArgumentError(t('Give a number from 0.05 to 20.'));
}

function portFrom(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError(t('Give a whole number from 1 to 65535.'));
}

function sizeFrom(text: string): number {
  const size = Number(text);
  if (Number.isInteger(size) && size >= 1 && size <= 1000) return size;
  throw new InvalidArgumentError(t('Give a whole number from 1 to 1000.'));
}

function unexpected(error: unknown): string {
  const detail = process.env.JOURNEY_DEBUG && error instanceof Error ? `\n${error.stack}` : '';
  return `${t('something went wrong that should not. Run again with JOURNEY_DEBUG=1 to see where, and report it.')}${detail}`;
}
