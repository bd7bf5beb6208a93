import { oneLine } from '../map/clean.ts';
import type { Stage, Touchpoint } from '../model/index.ts';
import { t } from '../words/index.ts';
import { type Feeler, feelersOf } from './facts.ts';
import type { Export } from './format.ts';

/** What Mermaid, its comments, directives and entities, and HTML take for more than a letter. */
const special = /[#;:%<>&{}"\\`]/g;
const keyword = /^(journey|title|section|accTitle|accDescr)/i;

/** From a score of -2 to +2 to one of Mermaid's 1 to 5. */
const middle = 3;

/** A journey as a `journey` diagram of Mermaid: a section a stage, and a task for all who feel the same at a touchpoint. */
export const mermaid: Export = (model, journey) => {
  const feelers = feelersOf(model, journey);
  const lines = [
    'journey',
    ...statement('title', journey.title),
    ...statement('accTitle:', journey.title),
    ...statement('accDescr:', journey.scenario ?? ''),
    ...journey.stages.flatMap((stage) => sectionOf(stage, feelers)),
  ];
  return `${lines.join('\n')}\n`;
};

function sectionOf(stage: Stage, feelers: readonly Feeler[]): string[] {
  return [
    `  section ${escaped(stage.title) || t('Stage')}`,
    ...stage.touchpoints.flatMap((touchpoint) => tasksOf(touchpoint, feelers)),
  ];
}

/** A task for each score. Where no score is known, one in the middle that is nobody's. */
function tasksOf(touchpoint: Touchpoint, feelers: readonly Feeler[]): string[] {
  const title = escaped(touchpoint.title) || t('Touchpoint');
  const actors = new Map<number, string[]>();
  for (const { persona, feelingAt } of feelers) {
    const score = feelingAt(touchpoint)?.score;
    if (score !== undefined) actors.set(score, [...(actors.get(score) ?? []), actorOf(persona ?? t('Customer'))]);
  }
  if (actors.size === 0) return [`    ${title}: ${middle}`];
  return [...actors].map(([score, names]) => `    ${title}: ${score + middle}: ${names.join(', ')}`);
}

/** A name in a list with commas between. */
function actorOf(persona: string): string {
  return escaped(persona).replaceAll(',', coded);
}

function statement(word: string, text: string): string[] {
  const said = escaped(text);
  return said === '' ? [] : [`  ${word} ${said}`];
}

/** A text that Mermaid shows as it is: characters that mean something there as their numbers. */
function escaped(text: string): string {
  return oneLine(text)
    .replace(special, coded)
    .replace(keyword, (word) => `${coded(word)}${word.slice(1)}`);
}

/** A character as its number. */
function coded(character: string): string {
  return `#${character.codePointAt(0)};`;
}
