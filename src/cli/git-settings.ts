import { realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The line of an attributes file that tells Git what journeys are, and one above it for whoever reads the file. */
export const attributeLines: readonly string[] = [
  '# Journeys are compared and merged by meaning, for whoever ran: journey git enable',
  '*.journey diff=journey merge=journey',
];

/** What hunk headers name: the line of a stage or touchpoint, in a file's own text and in what `journey git text` makes of it. */
const headers = [
  '^([^":]+: (persona|stage|touchpoint) .*)$',
  '^[ \t]*((journey|persona|view|stage|touchpoint)([ \t].*)?)$',
].join('\n');

const compare = ' git compare "$LOCAL" "$REMOTE" "$MERGED"';

/** What is set in the configuration of Git for journeys; `command` is what its shell runs this program with. */
export function settingsFor(command: string): ReadonlyMap<string, string> {
  // VS Code asks Git for the texts of its own diff editor converted, and says in this variable that it is asking.
  const text = `test -z "$VSCODE_GIT_COMMAND" && ${command} git text "$1" 2>/dev/null || cat "$1"`;
  // Where this program is gone or fails, files must not be left as if there were nothing of the other side.
  const merge = [
    `${command} git merge %O %A %B --path %P --marker-size %L --base %S --ours %X --theirs %Y; code=$?`,
    'if test $code -ne 0 && test $code -ne 3; then git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; code=$?; fi',
    'exit $code',
  ];
  return new Map([
    ['diff.journey.xfuncname', headers],
    ['diff.journey.textconv', `journey_text() { ${text}; }; journey_text`],
    ['difftool.journey.cmd', `${command}${compare}`],
    ['merge.journey.name', 'journeys by meaning'],
    ['merge.journey.driver', merge.join('; ')],
    // What is not seen by anybody, because it only is the base of another merge, Git merges line by line.
    ['merge.journey.recursive', 'text'],
  ]);
}

/** The command in settings that were made before. */
export function commandIn(settings: ReadonlyMap<string, string>): string | undefined {
  const value = settings.get('difftool.journey.cmd');
  return value?.endsWith(compare) ? value.slice(0, -compare.length) : undefined;
}

/**
 * What Git's shell runs this program with: its name where that leads here, so that updates may move it, and else the paths of Node and of the
 * program.
 */
export function ownCommand(): string {
  const program = realpathSync(process.argv[1] ?? '');
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'journey'));
  if (process.platform !== 'win32' && onPath.find(isFile) && realpathSync(onPath.find(isFile) ?? '') === program) {
    return 'journey';
  }
  return `${quoted(process.execPath)} ${quoted(program)}`;
}

function isFile(path: string): boolean {
  try {
    return realpathSync(path) !== '';
  } catch {
    return false;
  }
}

/** A path as the shell takes it, which Git brings with it on Windows too. */
function quoted(path: string): string {
  const plain = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  return `'${plain.replaceAll("'", `'\\''`)}'`;
}
