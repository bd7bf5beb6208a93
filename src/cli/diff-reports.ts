import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Severity } from '../diff/index.ts';
import { xmlSafe } from '../map/draw/xml-safe.ts';
import { t } from '../words/index.ts';
import type { FileChanges, ToldChange } from './diff-compare.ts';
import { shown, summaryOf } from './diff-text.ts';
import { pathFrom } from './diff-version.ts';

/** What changed, for programs: what `schemas/journey-diff.schema.json` describes. */
export function asJson(files: readonly FileChanges[], root: string): string {
  const relative = (name: string, value: unknown) =>
    name === 'uri' && typeof value === 'string' && value.startsWith('file:')
      ? pathFrom(root, fileURLToPath(value))
      : value;
  const told = files.map(({ models: _, ...file }) => file);
  return `${JSON.stringify({ format: 'journey-diff', version: 1, files: told }, relative, 2)}\n`;
}

/** How many annotations of a kind GitHub takes of one step. */
const mostAnnotations = 10;

/** What changed, as annotations of a GitHub workflow. */
export function asGithub(files: readonly FileChanges[]): string {
  const all = files.flatMap((file) => shown(file).map((change) => ({ file, change })));
  const levels = { warning: all.filter(isExperience), notice: all.filter((each) => !isExperience(each)) };
  const lines = Object.entries(levels).flatMap(([level, changes]) => {
    const most = level === 'notice' ? mostAnnotations - 1 : mostAnnotations;
    return changes.slice(0, most).map(({ file, change }) => {
      const properties = { file: pathOf(file), line: String(change.line), title: t('Journey changed') };
      const written = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(value)}`);
      return `::${level} ${written.join(',')}::${escapedMessage(change.message)}`;
    });
  });
  return `${[...lines, `::notice::${escapedMessage(summaryOf(files))}`].join('\n')}\n`;
}

const isExperience = ({ change }: { readonly change: ToldChange }) => change.severity === 'experience';
const pathOf = ({ newPath, oldPath }: FileChanges) => newPath ?? oldPath ?? '';
const escapedMessage = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapedProperty = (text: string) => escapedMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** What changed, as a report of tests: what matters more than is accepted has failed. */
export function asJunit(files: readonly FileChanges[], fails: (severity: Severity) => boolean): string {
  const suites = files.map((file) => {
    const cases = shown(file).map((change) => {
      const name = `name="${xml(change.message)}" classname="${xml(pathOf(file))}"`;
      if (!fails(change.severity)) return `    <testcase ${name}/>`;
      const where = xml(`${pathOf(file)}:${change.line}`);
      return `    <testcase ${name}>\n      <failure message="${xml(change.message)}" type="${change.severity}">${where}</failure>\n    </testcase>`;
    });
    const failures = shown(file).filter(({ severity }) => fails(severity)).length;
    const head = `name="${xml(pathOf(file))}" tests="${cases.length}" failures="${failures}"`;
    return [`  <testsuite ${head}>`, ...cases, '  </testsuite>'].join('\n');
  });
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>'].join('\n')}\n`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text that XML takes as it is. */
const xml = (text: string) => xmlSafe(text).replace(/[&<>"]/g, (sign) => signs[sign] ?? '');

const codeClimateLevels: Readonly<Record<Severity, string>> = {
  experience: 'major',
  structure: 'minor',
  wording: 'info',
  housekeeping: 'info',
};

/** What changed, as GitLab's code quality reports are written. */
export function asCodeClimate(files: readonly FileChanges[]): string {
  const issues = files.flatMap((file) =>
    shown(file).map((change) => ({
      description: change.message,
      check_name: `journey-${change.severity}`,
      fingerprint: createHash('sha256')
        .update(`${pathOf(file)} ${change.id} ${change.fingerprint}`)
        .digest('hex'),
      severity: codeClimateLevels[change.severity],
      location: { path: pathOf(file), lines: { begin: change.line } },
    })),
  );
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
