import { getNodeValue, modify, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Brand, BrandFonts, FontFace, MapStyle } from '../../model/index.ts';
import { isLanguage, type Language, languages, t } from '../../words/index.ts';
import { ruleOf, rules } from '../rules/index.ts';
import { isLint, type Level, levels } from '../rules/rule.ts';
import { didYouMean, inWords, write } from '../sentences.ts';
import { brandKeys, brandProblem, fontProblem, isFontFace } from './brand.ts';

/** The file that says how a workspace wants its journeys checked. */
export const configName = 'journey.config.json';

/** The levels that somebody chose for lints, by the ids of the rules. */
export type RuleLevels = Readonly<Record<string, Level | 'off'>>;

/** What is wrong in a configuration file; the rest of it holds. */
export interface ConfigProblem {
  readonly message: string;
  readonly offset: number;
  readonly length: number;
}

/** A font file as a configuration file names it. */
export interface NamedFont {
  readonly face: FontFace;
  /** From the folder of the file. */
  readonly path: string;
  readonly offset: number;
  readonly length: number;
}

/** What a configuration file says. */
export interface Config extends MapStyle {
  readonly rules: RuleLevels;
  /** The paths of its logo and its fonts count from the folder of the file. */
  readonly brand?: Brand;
  /** Where the fonts of the brand are named. */
  readonly fonts: readonly NamedFont[];
  /** In the order of the text. */
  readonly problems: readonly ConfigProblem[];
}

export const levelNames: readonly string[] = [...levels, 'off'];

/** Reads a configuration file, comments and commas at ends allowed: all of it that can be understood. */
export function readConfig(text: string): Config {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const problems: ConfigProblem[] = errors.slice(0, 1).map(({ error, offset, length }) => ({
    message: t('This is not JSON: {problem}.', { problem: inPlainWords(printParseErrorCode(error)) }),
    offset,
    length,
  }));
  const rules: Record<string, Level | 'off'> = {};
  const report = (node: { readonly offset: number; readonly length: number }, message: string) => {
    problems.push({ message, offset: node.offset, length: node.length });
  };
  const fonts: NamedFont[] = [];
  let brand: Brand | undefined;
  let language: Language | undefined;
  if (root && root.type !== 'object') report(root, t('The file holds one object: { "rules": { … } }.'));
  for (const [key, value] of propertiesOf(root)) {
    if (key.value === '$schema') continue;
    if (key.value === 'brand') brand = brandIn(key, value, report, fonts);
    else if (key.value === 'language') language = languageIn(key, value, report);
    else if (key.value !== 'rules') {
      const known = ['rules', 'brand', 'language'];
      report(
        key,
        t('"{value}" is not understood here.{guess}', {
          value: key.value,
          guess: didYouMean(key.value, known) || write(known),
        }),
      );
    } else if (value?.type !== 'object') {
      report(value ?? key, t('The rules are an object of ids and levels: { "no-persona": "off" }.'));
    } else {
      for (const [id, level] of propertiesOf(value)) {
        const chosen: unknown = level && getNodeValue(level);
        if (!isLintId(id.value)) report(id, explainId(id.value));
        else if (isLevel(chosen)) rules[id.value] = chosen;
        else
          report(
            level ?? id,
            t('The level of "{value}" is one of {words}.', { value: id.value, words: inWords(levelNames, 'or') }),
          );
      }
    }
  }
  return { rules, ...(brand && { brand }), ...(language && { language }), fonts, problems };
}

type Report = (node: { readonly offset: number; readonly length: number }, message: string) => void;

function brandIn(key: Key, value: Node | undefined, report: Report, fonts: NamedFont[]): Brand | undefined {
  if (value?.type !== 'object') {
    report(value ?? key, t('The brand is an object: { "accent": "#0072B2", "logo": "images/logo.svg" }.'));
    return undefined;
  }
  const brand: Record<string, string | BrandFonts> = {};
  for (const [name, node] of propertiesOf(value)) {
    const chosen: unknown = node && getNodeValue(node);
    const problem = brandProblem(name.value, chosen);
    if (problem !== undefined) report(brandKeys.includes(name.value) ? (node ?? name) : name, problem);
    else if (name.value !== 'fonts') brand[name.value] = String(chosen);
    else {
      fonts.push(...fontsIn(node, report));
      const { regular, ...others } = Object.fromEntries(fonts.map(({ face, path }) => [face, path]));
      if (regular !== undefined) brand.fonts = { regular, ...others };
    }
  }
  return brand;
}

/** The faces whose paths can be understood. */
function fontsIn(value: Node | undefined, report: Report): NamedFont[] {
  return propertiesOf(value).flatMap(([{ value: face, ...name }, node]) => {
    const path: unknown = node && getNodeValue(node);
    const problem = fontProblem(face, path);
    if (problem === undefined && isFontFace(face) && node) {
      return { face, path: String(path), offset: node.offset, length: node.length };
    }
    report(isFontFace(face) ? (node ?? name) : name, problem ?? '');
    return [];
  });
}

function languageIn(key: Key, value: Node | undefined, report: Report): Language | undefined {
  const chosen: unknown = value && getNodeValue(value);
  if (isLanguage(chosen)) return chosen;
  report(value ?? key, t('The language of maps is one of {words}.', { words: inWords(languages, 'or') }));
  return undefined;
}

/** The levels in a value from an editor's settings; what cannot be understood is left out. */
export function readLevels(value: unknown): RuleLevels {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([id, level]) => isLintId(id) && isLevel(level)));
}

/** The edits of a configuration file's text that give a rule a level. */
export function levelEdits(text: string, rule: string, level: Level | 'off'): TextEdit[] {
  const document = TextDocument.create('', 'jsonc', 0, text);
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  return modify(text, ['rules', rule], level, { formattingOptions }).map(({ offset, length, content }) => ({
    range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
    newText: content,
  }));
}

/** Why an id stands for no rule whose level could be changed. */
export function explainId(id: string): string {
  if (ruleOf(id)) return t("'{id}' is an error: the map cannot mean what the text says. Mend what it finds.", { id });
  const lints = rules.filter(isLint).map((rule) => rule.id);
  return t("There is no rule '{id}'.{guess}", {
    id,
    guess: didYouMean(id, lints) || t(' The id of a rule stands behind each finding.'),
  });
}

function isLintId(id: string): boolean {
  const rule = ruleOf(id);
  return rule !== undefined && isLint(rule);
}

function isLevel(value: unknown): value is Level | 'off' {
  return typeof value === 'string' && levelNames.includes(value);
}

function propertiesOf(node: Node | undefined): [key: Key, value: Node | undefined][] {
  const properties = node?.type === 'object' ? (node.children ?? []) : [];
  return properties.flatMap(({ children: [key, value] = [] }) => (key ? [[key as Key, value]] : []));
}

/** The name of a property, with its quotes. */
type Key = Omit<Node, 'value'> & { readonly value: string };

/** `ValueExpected` as `value expected`. */
function inPlainWords(code: string): string {
  return code.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
}
