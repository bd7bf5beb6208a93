import type { LeafCstNode } from 'langium';
import {
  durationInWords,
  durationUnits,
  elapsedAt,
  journeyStatuses,
  levels,
  type MapType,
  mapTypes,
  momentOfTruth,
  type Quantity,
  solutionStatuses,
  timeInWords,
} from '../../../model/index.ts';
import { locale, phrase, t } from '../../../words/index.ts';
import * as ast from '../../generated/ast.ts';
import { journeyAround, touchpointsOf } from '../../parts.ts';
import { dateOf, durationOf, quantityOf, scoreOf, signed, today } from '../../values.ts';
import { escapeMarkdown, scoreFacts } from '../descriptions.ts';
import { code, listOf } from '../markdown.ts';
import { taggedWith } from '../tags.ts';
import { type CardContext, linkWithPlace } from './card.ts';
import { timesOf } from './reading.ts';

/** What a number, date, duration, tag or one of the fixed words says at its place; undefined where there is nothing to add. */
export function valueCard(leaf: LeafCstNode, context: CardContext): string | undefined {
  const node = leaf.astNode;
  const kind = leaf.tokenType.name;
  if (ast.isTag(node)) return tagCard(node, context);
  if (kind === 'DATE') return dateCard(leaf.text);
  if (kind === 'NUMBER' && (ast.isFeels(node) || ast.isEmotion(node))) return scoreCard(node);
  if (ast.isQuantity(node)) return metricCard(node);
  if (kind === 'DURATION' && (ast.isAfter(node) || ast.isTakes(node))) return momentCard(node);
  if (kind !== 'NAME') return undefined;
  if (ast.isMapType(node)) return typeCard(node.value);
  if (ast.isLevel(node)) return oneOf(levels, node.value);
  if (ast.isStatus(node))
    return oneOf(ast.isSolution(node.$container) ? solutionStatuses : journeyStatuses, node.value);
  return undefined;
}

const typeMeanings: Readonly<Record<MapType, string>> = {
  'current-state': phrase('how it is today'),
  'future-state': phrase('how it shall be'),
  'day-in-the-life': phrase('a person’s whole day, not only the part in which they meet you'),
  'service-blueprint': phrase('what the customer does, and what the company does for it, seen and unseen'),
};

function typeCard(written: string | undefined): string | undefined {
  const type = mapTypes.find((each) => each === written);
  return type && `**${type}** · ${t(typeMeanings[type])}`;
}

/** All words of which one is chosen, that one strong. */
function oneOf(words: readonly string[], chosen: string | undefined): string | undefined {
  if (chosen === undefined || !words.includes(chosen)) return undefined;
  return words.map((word) => (word === chosen ? `**${word}**` : word)).join(' · ');
}

function scoreCard(node: ast.Feels | ast.Emotion): string | undefined {
  const [facts] = scoreFacts(node.score);
  const emotion = ast.isFeels(node) ? node.emotion?.ref : undefined;
  const usual = emotion?.score === undefined ? undefined : scoreOf(emotion.score);
  const differs = usual !== undefined && usual !== scoreOf(node.score ?? '');
  return facts && (differs ? `${facts}\n\n${elsewhere(emotion?.name ?? '', usual)}` : facts);
}

function elsewhere(emotion: string, usual: number): string {
  return t('Elsewhere, {emotion} is {score}.', { emotion, score: signed(usual) });
}

function tagCard(node: ast.Tag, { services, document }: CardContext): string | undefined {
  if (!/^#./.test(node.value ?? '')) return undefined;
  const isStar = node.value === `#${momentOfTruth}`;
  const meaning = isStar
    ? [t('A moment that decides whether the customer goes on. The map draws it as a star.')]
    : [t('A tag of your own. One is special: {tag}.', { tag: code(`#${momentOfTruth}`) })];
  const others = taggedWith(node.value, document, services).filter((each) => each.$container !== node.$container);
  const place = (tag: ast.Tag) => linkWithPlace(tag.$container, document);
  return [`**${escapeMarkdown(node.value)}**`, ...meaning, ...listOf(t('Also on'), others, place)].join('\n\n');
}

function dateCard(text: string): string | undefined {
  if (dateOf(text) === undefined) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  const days = (date.getTime() - Date.parse(today())) / 86_400_000;
  const written = new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeZone: 'UTC' }).format(date);
  return `${written} · ${distanceInWords(days)}`;
}

/** `today`, `3 days ago`, `in 2 months`. */
function distanceInWords(days: number): string {
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  if (Math.abs(days) < 60) return format.format(days, 'day');
  if (Math.abs(days) < 730) return format.format(Math.round(days / 30.44), 'month');
  return format.format(Math.round(days / 365.2425), 'year');
}

/** When the touchpoint begins, for the time before it, or ends, for the time that it takes. */
function momentCard(node: ast.After | ast.Takes): string | undefined {
  const touchpoint = node.$container;
  const around = ast.isTouchpoint(touchpoint) ? journeyAround(touchpoint) : undefined;
  if (!around) return undefined;
  const index = touchpointsOf(around).indexOf(touchpoint as ast.Touchpoint);
  const begins = timesOf(around)[index] ?? 0;
  if (ast.isAfter(node))
    return t('The touchpoint begins about {time} after the start.', { time: durationInWords(begins) });
  const takes = durationOf(node.duration ?? '');
  const [, lasts = 0] = elapsedAt([takes ? { takes } : {}, {}]);
  return t('The touchpoint ends about {time} after the start.', { time: durationInWords(begins + lasts) });
}

/** The figure with what it was and should become, and whether that is reached. */
function metricCard(node: ast.Quantity): string | undefined {
  const around = node.$container;
  const metric = ast.isMetric(around) ? around : around.$container;
  if (!ast.isMetric(metric)) return undefined;
  const read = (quantity: ast.Quantity | undefined) => quantity?.amount && quantityOf(quantity.amount, quantity.unit);
  const value = read(metric.value);
  const was = read(metric.parts.find(ast.isWas)?.value);
  const target = read(metric.parts.find(ast.isTarget)?.value);
  const steps = [
    was && t('was {amount}', { amount: inWords(was) }),
    value && `**${inWords(value)}**`,
    target && t('target {amount}', { amount: inWords(target) }),
  ].filter(Boolean);
  return `${metric.title ? `${escapeMarkdown(metric.title)}: ` : ''}${steps.join(' → ')}`;
}

function inWords({ amount, unit }: Quantity): string {
  const duration = durationUnits.find((each) => each === unit);
  if (duration) return escapeMarkdown(timeInWords(amount, duration));
  const number = new Intl.NumberFormat(locale(), { maximumFractionDigits: 6 }).format(amount);
  return escapeMarkdown([number, unit].filter(Boolean).join(unit === '%' ? '' : ' '));
}
