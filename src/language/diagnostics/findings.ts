import type { AstNode, LangiumDocument } from 'langium';
import { type Diagnostic, DiagnosticTag } from 'vscode-languageserver-types';
import { currentLanguage, type Language } from '../../words/index.ts';
import * as ast from '../generated/ast.ts';
import type { JourneyServices } from '../module.ts';
import { walk } from '../parts.ts';
import { checks, ruleOf } from '../rules/index.ts';
import { type Finding, isLint, type Level, type RuleContext, type RuleDescription } from '../rules/rule.ts';
import { uselessIgnore } from '../rules/useless-ignore.ts';
import { findSyntaxProblems } from '../syntax/syntax-problems.ts';
import { today } from '../values.ts';
import type { RuleLevels } from './config.ts';
import { type Ignore, ignoresIn, uselessness } from './ignores.ts';

/** A finding with the rule that found it, at the level that the workspace gives it. */
export interface Found extends Finding {
  readonly rule: RuleDescription;
  readonly level: Level;
}

/** Of a file that goes wrong everywhere, so many findings of one rule are enough. */
const enough = 1000;

/**
 * All that is to be said of a linked document, with these levels for its lints: what cannot be read, then rule by rule. Of a line that
 * cannot be read, often because it is being typed, lints say nothing. `onlyErrors` leaves out all else.
 */
export async function findAll(
  document: LangiumDocument,
  services: JourneyServices,
  levels: RuleLevels,
  onlyErrors = false,
): Promise<Found[]> {
  const syntax = findSyntax(document);
  const language = await services.shared.workspace.RuleSettings.languageOf(document.uri);
  const context = contextOf(document, services, language);
  if (!context) return [];
  const failed = new Set<string>();
  const findings: Found[] = [];
  for (const rule of checks) {
    const level = levelOf(rule, levels);
    if (level === 'off' || (onlyErrors && level !== 'error')) continue;
    try {
      const found = await first(rule.check(context), enough);
      findings.push(...found.map((finding) => ({ ...finding, rule, level })));
    } catch (error) {
      // What the other rules find is no less true.
      console.error(`The rule ${rule.id} failed in ${document.uri}:`, error);
      failed.add(rule.id);
    }
  }
  const broken = new Set(syntax.map(({ range }) => range.start.line));
  const said = findings.filter(({ rule, range }) => !isLint(rule) || !broken.has(range.start.line));
  const ignores = ignoresIn(document).filter(({ line, rule }) => !broken.has(line) && !failed.has(rule));
  const silent = onlyErrors ? { ...levels, [uselessIgnore.id]: 'off' as const } : levels;
  return [...syntax, ...withoutIgnored(said, ignores, document, silent)];
}

/** The errors in a linked document, without waiting for anything: what depends on files is not looked for. */
export function findErrorsAtOnce(document: LangiumDocument, services: JourneyServices): Found[] {
  const context = contextOf(document, services, currentLanguage());
  if (!context) return [];
  const findings = checks
    .filter((rule) => !isLint(rule))
    .flatMap((rule) => {
      const found = rule.check(context);
      return Symbol.iterator in found ? [...found].map((each) => ({ ...each, rule, level: rule.level })) : [];
    });
  return [...findSyntax(document), ...findings];
}

function findSyntax(document: LangiumDocument): Found[] {
  return findSyntaxProblems(document).map((problem) => {
    const rule = ruleOf(problem.code) as RuleDescription;
    return { ...problem, rule, level: rule.level };
  });
}

function contextOf(document: LangiumDocument, services: JourneyServices, language: Language): RuleContext | undefined {
  const root = document.parseResult.value;
  return ast.isDocument(root) ? { document, root, ...nodesIn(root), services, language, today: today() } : undefined;
}

/** All nodes of a document, and those of each type. */
function nodesIn(root: ast.Document): Pick<RuleContext, 'nodes' | 'nodesOf'> {
  const nodes = walk(root);
  const byType = new Map<string, AstNode[]>();
  for (const node of nodes) {
    const alike = byType.get(node.$type);
    if (alike) alike.push(node);
    else byType.set(node.$type, [node]);
  }
  return { nodes, nodesOf: (type) => (byType.get(type) ?? []) as never };
}

/** Leaves out what comments silence, and adds the comments that silence nothing. */
function withoutIgnored(
  findings: readonly Found[],
  ignores: readonly Ignore[],
  document: LangiumDocument,
  levels: RuleLevels,
): Found[] {
  const used = new Set<unknown>();
  const left = findings.filter(({ rule, range }) => {
    if (!isLint(rule)) return true;
    const silencing = ignores.filter((each) => each.rule === rule.id && each.line === range.start.line);
    for (const each of silencing) used.add(each);
    return silencing.length === 0;
  });
  const level = levelOf(uselessIgnore, levels);
  if (level === 'off') return left;
  const useless = ignores.filter((each) => !used.has(each) && levels[each.rule] !== 'off');
  return [...left, ...useless.map((each) => ({ ...uselessness(each, document), rule: uselessIgnore, level }))];
}

function levelOf(rule: RuleDescription, levels: RuleLevels): Level | 'off' {
  return (isLint(rule) && Object.hasOwn(levels, rule.id) && levels[rule.id]) || rule.level;
}

async function first<T>(items: Iterable<T> | AsyncIterable<T>, count: number): Promise<T[]> {
  const taken: T[] = [];
  for await (const item of items) {
    taken.push(item);
    if (taken.length >= count) break;
  }
  return taken;
}

const severities = { error: 1, warning: 2, information: 3, hint: 4 } as const;

/** A finding as editors show it; `documentation` is the address of the folder with a page for each rule. */
export function toDiagnostic(
  { message, range, related, unnecessary, rule, level }: Found,
  documentation?: string,
): Diagnostic {
  return {
    message,
    range,
    severity: severities[level],
    code: rule.id,
    source: 'journey',
    ...(documentation && { codeDescription: { href: `${documentation}${rule.id}.md` } }),
    ...(unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related && { relatedInformation: [...related] }),
  };
}
