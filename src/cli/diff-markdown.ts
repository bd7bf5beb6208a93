import { severities, severityName, shifted } from '../diff/index.ts';
import { titleOf as titleIn } from '../model/index.ts';
import { t } from '../words/index.ts';
import type { FileChanges } from './diff-compare.ts';
import { elsewhere, errorsOf, marks, shown, summaryOf, titleOf } from './diff-text.ts';

/** What changed, as Markdown for a pull request or a page. */
export function asMarkdown(files: readonly FileChanges[]): string {
  const parts = files.map((file) => {
    const groups = severities.flatMap((severity) => {
      const changes = shown(file).filter((change) => change.severity === severity);
      if (changes.length === 0) return [];
      const lines = changes.map(
        (change) => `- \`${marks[change.kind]}\` ${escaped(change.message)}${escaped(elsewhere(change))}`,
      );
      return [`**${escaped(severityName(severity))}**`, '', ...lines, ''];
    });
    return [
      `### ${escaped(titleOf(file))}`,
      '',
      ...curvesOf(file),
      ...groups,
      ...errorsOf(file).map((each) => `> ${each}\n`),
    ];
  });
  return `${[escaped(summaryOf(files)), '', ...parts.flat()].join('\n').trimEnd()}\n`;
}

function curvesOf({ curve, models }: FileChanges): string[] {
  if (curve.length === 0) return [];
  const rows = curve.map(({ journey, persona, average, lowest }) => {
    const who = persona === undefined ? t('The customer') : titleIn(models.after, 'personas', persona);
    const title = models.after.journeys.find(({ id }) => id === journey)?.title ?? '';
    return `| ${[title, who, shifted(average), shifted(lowest)].map(escaped).join(' | ')} |`;
  });
  const heads = [t('Journey'), t('Persona'), t('Average'), t('Lowest point')];
  return [`| ${heads.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows, ''];
}

/** A text that Markdown, HTML in it and tables take as it is. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]{}<>|#~&@]/g, (sign) => (sign === '@' ? '&#64;' : `\\${sign}`)).replace(/\s+/g, ' ');
}
