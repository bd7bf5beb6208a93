import type { IForbiddenRuleType } from 'dependency-cruiser';

/** The rooms of the house, and the other rooms each may import from, besides the words that people read. */
const rooms = {
  words: [],
  model: [],
  map: ['model'],
  insights: ['model'],
  edit: ['model'],
  diff: ['model', 'map'],
  formats: ['model', 'map'],
  'html-page': ['model', 'map', 'formats', 'webview/present'],
  markdown: ['model', 'map', 'formats', 'language'],
  language: ['model'],
  merge: ['model', 'diff', 'language'],
  protocol: ['model', 'diff'],
  server: ['language', 'model', 'diff', 'edit', 'protocol'],
  extension: ['protocol', 'formats', 'map', 'markdown'],
  webview: ['model', 'map', 'diff', 'formats', 'protocol'],
  cli: ['model', 'map', 'insights', 'edit', 'diff', 'merge', 'formats', 'language', 'protocol', 'server'],
  action: ['cli', 'model', 'map', 'diff', 'formats'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A pattern for the files of these rooms: folders of `src` or files there, and the preview page, which lies beside it. */
function filesOf(...names: readonly string[]): string {
  return `^(src/)?(${names.join('|')})(/|\\.ts$)`;
}

/** A pattern for these npm packages, found or not. */
function packages(...names: readonly string[]): string {
  return `(^|node_modules/)(${names.join('|')})(/|$)`;
}

const languageServer = ['langium', 'chevrotain', 'vscode-languageserver[^/]*', 'vscode-jsonrpc'];
const languageClient = ['vscode', '@types/vscode', 'vscode-languageclient'];

const severity = 'error';

const roomRules = Object.entries(rooms).map(
  ([room, others]): IForbiddenRuleType => ({
    name: `${room}-imports-its-own`,
    severity,
    from: { path: filesOf(room) },
    to: { path: '^(src|webview)/', pathNot: filesOf(room, 'words', ...others) },
  }),
);

/** The walls of the house, as rules for dependency-cruiser. */
export const walls: IForbiddenRuleType[] = [
  ...roomRules,
  {
    name: 'model-imports-no-package',
    severity,
    from: { path: filesOf('model') },
    to: { pathNot: '^src/' },
  },
  {
    name: 'generated-language-stays-inside',
    severity,
    from: { pathNot: filesOf('language') },
    to: { path: '^src/language/generated/' },
  },
  {
    name: 'drawing-side-is-pure',
    comment: 'The preview, the command line and the reports draw from the same code.',
    severity,
    from: { path: filesOf('map', 'insights', 'edit', 'diff', 'formats', 'protocol', 'webview') },
    to: { path: packages(...languageServer, ...languageClient) },
  },
  {
    name: 'vscode-only-in-extension',
    severity,
    from: { pathNot: filesOf('extension') },
    to: { path: packages(...languageClient) },
  },
  {
    name: 'node-only-in-node-files',
    comment: 'Everything else runs in a browser too.',
    severity,
    from: { pathNot: `${filesOf('cli', 'action')}|\\.node\\.ts$` },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'node-files-only-in-node-files',
    comment: 'And in what chooses between the hosts.',
    severity,
    from: { pathNot: `${filesOf('cli', 'action')}|\\.node\\.ts$|^src/(extension|server)/main\\.ts$` },
    to: { path: '\\.node\\.ts$' },
  },
  {
    name: 'no-cycles',
    comment: 'A type may look back, as those of Langium’s services must: nothing of it is left when the code runs.',
    severity,
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
];
