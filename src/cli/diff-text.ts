import { type ChangeKind, curveSentence } from '../diff/index.ts';
import { number, plural, t } from '../words/index.ts';
import type { FileChanges, ToldChange } from './diff-compare.ts';

/** A mark for each kind of change, so that none is told by colour alone. */
export const marks: Readonly<Record<ChangeKind, string>> = {
  added: '+',
  removed: '-',
  moved: '→',
  renamed: '~',
  reworded: '~',
  changed: '~',
};

const colours: Readonly<Record<ChangeKind, number>> = {
  added: 34,
  removed: 33,
  moved: 35,
  renamed: 36,
  reworded: 36,
  changed: 36,
};

/** What changed, to be read on a terminal. */
export function asText(files: readonly FileChanges[], coloured: boolean): string {
  const paint = (code: number, text: string) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = files.flatMap((file) => {
    const changes = shown(file);
    const curves = file.curve.map((shift) => `  ${paint(2, curveSentence(shift, file.models))}`);
    const told = changes.map((change) => {
      const mark = paint(colours[change.kind], marks[change.kind]);
      const message = change.severity === 'experience' ? paint(1, change.message) : change.message;
      return `  ${mark} ${message}${elsewhere(change)}`;
    });
    return [paint(1, titleOf(file)), ...told, ...curves, ...errorsOf(file).map((each) => `  ${paint(33, each)}`), ''];
  });
  return `${[...lines, summaryOf(files)].join('\n')}\n`;
}

/** The changes that do not only follow from others. */
export const shown = ({ changes }: FileChanges): readonly ToldChange[] => changes.filter(({ implied }) => !implied);

/** The path of a file, and what happened to it as a whole. */
export function titleOf({ state, oldPath, newPath }: FileChanges): string {
  const [old = '', now = ''] = [oldPath, newPath];
  if (state === 'added') return t('{path} (new)', { path: now });
  if (state === 'removed') return t('{path} (deleted)', { path: old });
  if (state === 'uses') return t('{path} (through what it imports)', { path: now });
  return old === now ? now : `${old} → ${now}`;
}

/** How many journeys of other files a change touches. */
export function elsewhere({ touches }: ToldChange): string {
  const paths = new Set(touches.map(({ path, journey }) => `${path} ${journey}`));
  return paths.size > 1 ? ` (${plural(paths.size, 'touches 1 journey', 'touches {count} journeys')})` : '';
}

/** Says that a text has errors. */
export function errorsOf({ errors }: FileChanges): string[] {
  if (errors === 0) return [];
  return [
    plural(
      errors,
      '1 error in the text: what can be read is compared.',
      '{count} errors in the text: what can be read is compared.',
    ),
  ];
}

/** How much changed in all. */
export function summaryOf(files: readonly FileChanges[]): string {
  const changes = files.flatMap(shown);
  if (changes.length === 0) return t('Nothing changed for the customer or the reader.');
  const experienced = changes.filter(({ severity }) => severity === 'experience').length;
  return t('{changes} in {files}, {experienced} in what the customer lives through.', {
    changes: plural(changes.length, '1 change', '{count} changes'),
    files: plural(files.length, '1 file', '{count} files'),
    experienced: number(experienced),
  });
}
