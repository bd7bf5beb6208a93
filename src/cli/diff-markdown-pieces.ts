import { type CurveShift, severities, severityName, shifted } from '../diff/index.ts';
import { inItsLanguage } from '../formats/in-its-language.ts';
import { mermaid } from '../formats/mermaid.ts';
import { type Journey, type Model, type PartId, titleOf as titleIn } from '../model/index.ts';
import { t } from '../words/index.ts';
import type { FileChanges, ToldChange } from './diff-compare.ts';
import { stageShifts } from './diff-headline.ts';
import { elsewhere, errorsOf, marks, shown, titleOf } from './diff-text.ts';
import { fenced, folded, inert, link } from './inert-markdown.ts';

/** The address of a line, counted from 1, in the older or newer version of a file. */
export type LineAddress = (side: 'before' | 'after', path: string, line: number) => string;

/** A piece of a report that can be left out of it. */
export interface Piece {
  readonly kind: 'table' | 'diagrams' | 'text';
  readonly text: string;
  /** How many changes it tells of. */
  readonly changes: number;
  /** The table that it explains: without it, it says nothing. */
  readonly behind?: Piece;
}

/** What Mermaid draws at most, in characters; of more it only says that it is too much. */
const longestDiagram = 50_000;

/** What changed, in pieces: of each file a heading and its tables, row by row, then diagrams, then the text. */
export async function piecesOf(
  files: readonly FileChanges[],
  address: LineAddress | undefined,
  textDiffs: ReadonlyMap<string, string>,
): Promise<Piece[]> {
  const pieces: Piece[] = [];
  const isOnlyOne = files.length === 1;
  for (const file of files) {
    const head: Piece = { kind: 'table', text: `\n\n#### ${headingOf(file, address)}`, changes: 0 };
    pieces.push(head, ...errorsOf(file).map((each) => plain(`\n\n> ${inert(each)}`)));
    for (const [journey, changes] of byJourney(file)) {
      pieces.push(...tablesOf(file, journey, changes, address));
      const diagrams = await diagramsOf(file, journey);
      if (diagrams !== '') {
        const text = `\n\n${folded(t('Before and after'), diagrams, isOnlyOne)}`;
        pieces.push({ kind: 'diagrams', text, changes: 0, behind: head });
      }
    }
    const textDiff = textDiffs.get(pathOf(file));
    if (textDiff) {
      const text = `\n\n${folded(t('Changes in the text'), fenced('diff', textDiff))}`;
      pieces.push({ kind: 'text', text, changes: 0, behind: head });
    }
  }
  return pieces;
}

const plain = (text: string, changes = 0): Piece => ({ kind: 'table', text, changes });
const pathOf = ({ newPath, oldPath }: FileChanges) => newPath ?? oldPath ?? '';

function headingOf(file: FileChanges, address: LineAddress | undefined): string {
  if (!address) return inert(titleOf(file));
  return link(titleOf(file), address(file.newPath === undefined ? 'before' : 'after', pathOf(file), 1));
}

/** The changes of a file by the journey that they are about; those that are about none or several come first. */
function byJourney(file: FileChanges): Map<PartId | undefined, ToldChange[]> {
  const groups = new Map<PartId | undefined, ToldChange[]>();
  const journeyOf = ({ journeys }: ToldChange) => (journeys.length === 1 ? journeys[0] : undefined);
  const all = [...shown(file)].sort(
    (one, other) => Number(Boolean(journeyOf(one))) - Number(Boolean(journeyOf(other))),
  );
  for (const change of all) groups.set(journeyOf(change), [...(groups.get(journeyOf(change)) ?? []), change]);
  for (const { journey } of file.curve) if (!groups.has(journey)) groups.set(journey, []);
  return groups;
}

function tablesOf(
  file: FileChanges,
  journey: PartId | undefined,
  changes: readonly ToldChange[],
  address: LineAddress | undefined,
): Piece[] {
  const [before, after] = versionsOf(file, journey);
  const title = (after ?? before)?.title ?? '';
  const heading = title === '' ? '' : `\n\n**${inert(title)}**`;
  const curves = file.curve.filter((shift) => shift.journey === journey);
  const curveTable = curves.length === 0 ? '' : `\n\n${curveTableOf(curves, file.models.after)}`;
  const head =
    changes.length === 0
      ? ''
      : `\n\n| | ${t('What changed')} | ${t('About')} | ${t('Line')} |\n| --- | --- | --- | --- |`;
  const sorted = [...changes].sort(
    (one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity),
  );
  return [plain(`${heading}${curveTable}${head}`), ...sorted.map((change) => plain(rowOf(change, file, address), 1))];
}

function curveTableOf(curves: readonly CurveShift[], model: Model): string {
  const heads = [t('Persona'), t('Average'), t('Lowest point'), t('Stages')];
  const rows = curves.map((shift) => {
    const who = shift.persona === undefined ? t('The customer') : titleIn(model, 'personas', shift.persona);
    return `| ${[who, shifted(shift.average), shifted(shift.lowest), stageShifts(shift)].map(inert).join(' | ')} |`;
  });
  return [`| ${heads.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows].join('\n');
}

function rowOf(change: ToldChange, file: FileChanges, address: LineAddress | undefined): string {
  const isGone = change.kind === 'removed' && change.oldRange !== undefined && file.oldPath !== undefined;
  const line = isGone ? (change.oldRange?.start.line ?? 0) + 1 : change.line;
  const where = isGone ? t('{line} before', { line }) : String(line);
  const [side, path] = isGone ? (['before', file.oldPath ?? ''] as const) : (['after', pathOf(file)] as const);
  const cells = [
    `\`${marks[change.kind]}\``,
    inert(`${change.message}${elsewhere(change)}`),
    severityName(change.severity),
    address ? link(where, address(side, path, line)) : where,
  ];
  return `\n| ${cells.join(' | ')} |`;
}

/** A journey as it was and as it is. */
function versionsOf({ models, ids }: FileChanges, journey: PartId | undefined): (Journey | undefined)[] {
  const idNow = (id: PartId) => ids[id] ?? id;
  return [
    models.before.journeys.find(({ id }) => idNow(id) === journey),
    models.after.journeys.find(({ id }) => id === journey),
  ];
}

/** A journey before and after, as diagrams that GitHub and GitLab draw by themselves; empty where they are the same. */
async function diagramsOf(file: FileChanges, journey: PartId | undefined): Promise<string> {
  const [before, after] = versionsOf(file, journey);
  const [was, is] = [await diagramOf(file.models.before, before), await diagramOf(file.models.after, after)];
  if (was === is) return '';
  const shownAs = (diagram: string) =>
    diagram.length > longestDiagram ? t('This journey is too large for a diagram.') : fenced('mermaid', diagram);
  return [
    ...(was === '' ? [] : [`**${t('Before')}**\n\n${shownAs(was)}`]),
    ...(is === '' ? [] : [`**${t('After')}**\n\n${shownAs(is)}`]),
  ].join('\n\n');
}

async function diagramOf(model: Model, journey: Journey | undefined): Promise<string> {
  return journey ? String(await inItsLanguage(mermaid)(model, journey, {})) : '';
}
