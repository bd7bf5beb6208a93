import { CompletionItemKind } from 'vscode-languageserver';
import { durationUnits, journeyStatuses, levels, mapTypes, solutionStatuses } from '../../../model/index.ts';
import { phrase, t } from '../../../words/index.ts';
import * as ast from '../../generated/ast.ts';
import { today } from '../../values.ts';
import { escapeSnippet } from './snippets.ts';
import { byFrequency, type Suggestion, value } from './suggestion.ts';
import { type Surroundings, visibleDocuments } from './surroundings.ts';
import { unitOf, usedWords } from './used-words.ts';

/** The words, durations, dates, colours and figures that may stand behind a keyword; undefined where it takes none. */
export function suggestValues(keyword: string, line: string, around: Surroundings): Suggestion[] | undefined {
  switch (keyword) {
    case 'type':
      return words(mapTypes);
    case 'status':
      return words(line === 'solution' ? solutionStatuses : journeyStatuses);
    case 'severity':
    case 'impact':
    case 'effort':
      return words(levels);
    case 'after':
    case 'takes':
      return durations(keyword, around);
    case 'updated':
    case 'observed':
    case 'measured':
    case 'assumed':
      return [value(today(), t('today'))];
    case 'color':
      return colors(around);
    case 'metric':
    case 'was':
    case 'target':
      return figures(around);
    default:
      return undefined;
  }
}

/** The units that may stand behind a number: of a duration in the right number; of a figure also those used before, and currencies. */
export function suggestUnits(keyword: string, amount: string, around: Surroundings): Suggestion[] {
  const units = durationUnits.map((unit) => value(inNumber(unit, amount), undefined, CompletionItemKind.Unit));
  if (keyword === 'after' || keyword === 'takes') return units;
  return [
    ...figureUnits(around)
      .filter((unit) => unit !== '%')
      .map((unit) => value(unit, undefined, CompletionItemKind.Unit)),
    ...units,
  ];
}

function words(all: readonly string[]): Suggestion[] {
  return all.map((each) => value(each, undefined, CompletionItemKind.EnumMember));
}

const common: Readonly<Record<string, readonly string[]>> = {
  after: ['10 minutes', '1 hour', '1 day', '2 days', '1 week', '1 month'],
  takes: ['5 minutes', '10 minutes', '30 minutes', '1 hour', '1 day', '2 days', '1 week'],
};

/** Those used before, most used first, then common ones; once a number is typed, that number in all units. */
function durations(keyword: string, around: Surroundings): Suggestion[] {
  if (/^\d/.test(around.word)) {
    const amount = around.word.replace(/\.$/, '');
    return durationUnits.map((unit) => value(`${amount} ${inNumber(unit, amount)}`));
  }
  const used = visibleDocuments(around).flatMap(
    (document) => usedWords(document.parseResult.value).durations.get(keyword) ?? [],
  );
  return [...new Set([...byFrequency(used), ...(common[keyword] ?? [])])].map((each) => value(each));
}

function inNumber(unit: string, amount: string): string {
  return Number(amount) === 1 ? unit : `${unit}s`;
}

/** Colours that people with any kind of colour vision can tell apart, after Okabe and Ito. */
const palette: readonly (readonly [color: string, title: string])[] = [
  ['#0072B2', phrase('blue')],
  ['#D55E00', phrase('vermilion')],
  ['#009E73', phrase('green')],
  ['#CC79A7', phrase('purple')],
  ['#E69F00', phrase('orange')],
  ['#56B4E9', phrase('sky blue')],
  ['#F0E442', phrase('yellow')],
  ['#000000', phrase('black')],
];

/** The colours of the palette, those that no persona has yet first. */
function colors(around: Surroundings): Suggestion[] {
  const own = ast.isPersona(around.block) ? around.block.parts.find(ast.isColor)?.value : undefined;
  const taken = visibleDocuments(around)
    .flatMap((document) => usedWords(document.parseResult.value).colors)
    .filter((color) => color !== own)
    .map((color) => color.toUpperCase());
  const free = palette.filter(([color]) => !taken.includes(color));
  const rest = palette.filter(([color]) => taken.includes(color));
  return [...free, ...rest].map(([color, title]) => ({
    ...value(
      color,
      taken.includes(color) ? t('{color}, of another persona', { color: t(title) }) : t(title),
      CompletionItemKind.Color,
    ),
    documentation: color,
  }));
}

/** How figures are written, to be filled in; once a number is typed, that number in all units. */
function figures(around: Surroundings): Suggestion[] {
  const amount = /^[+\-−]?\d+(\.\d+)?$/.test(around.word) ? around.word : undefined;
  return figureUnits(around).map((unit) => {
    const behind = unit === '%' ? '%' : ` ${unit}`;
    const text = `${amount ?? 0}${behind}`;
    if (amount !== undefined) return value(text);
    return { ...value(`…${behind}`), text, snippet: `\${1:0}${escapeSnippet(behind)}` };
  });
}

/** Units of figures: that of the line's own figure, then those used most. */
function figureUnits(around: Surroundings): string[] {
  const used = visibleDocuments(around).flatMap((document) => usedWords(document.parseResult.value).units);
  const own = ast.isMetric(around.own) ? unitOf(around.own) : undefined;
  return [...new Set([...(own === undefined ? [] : [own]), ...byFrequency(used), '%', 'USD', 'EUR'])];
}
