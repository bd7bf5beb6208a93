import type { Journey, Model, Part, PartId, Stage, TextField, Touchpoint } from '../../src/model/index.ts';
import type { Noun } from './nouns.ts';

/** A text of a part, and how a gesture names it. */
export interface Words {
  readonly part: PartId;
  readonly field?: TextField;
  readonly text: string;
}

/** What a part is, and where in its journey. */
export interface PartPlace {
  readonly id: PartId;
  readonly kind: 'journey' | 'stage' | 'touchpoint' | 'feeling' | 'fact' | 'persona';
  /** What people call it: `pain`. */
  readonly noun: Noun;
  /** The keyword of its line, where another one like it can be added. */
  readonly line?: string;
  readonly stage?: Stage;
  readonly touchpoint?: Touchpoint;
  /** The main one first. */
  readonly words: readonly Words[];
}

export type Parts = ReadonlyMap<PartId, PartPlace>;

type Owner = Pick<PartPlace, 'stage' | 'touchpoint'>;

/** The same, found when they are asked for: most models are only drawn. */
export function partsLater(model: Model, journey: Journey): () => Parts {
  let parts: Parts | undefined;
  return () => {
    parts ??= partsOf(model, journey);
    return parts;
  };
}

/** All parts of a journey and of the personas. */
export function partsOf(model: Model, journey: Journey): Parts {
  const parts = new Map<PartId, PartPlace>();
  const add = (place: PartPlace) => parts.set(place.id, place);
  const facts = (list: readonly Part[], noun: Noun, owner: Owner, line: string | undefined = noun) => {
    for (const fact of list) {
      const words = wordsOf(fact);
      add({ id: fact.id, kind: 'fact', noun, words, ...owner, ...(line !== undefined && { line }) });
    }
  };

  add({ id: journey.id, kind: 'journey', noun: 'journey', words: wordsOf(journey) });
  for (const field of ['scenario', 'owner'] as const) {
    const text = journey[field];
    const id = `${journey.id}#${field}`;
    if (text !== undefined) add({ id, kind: 'fact', noun: field, words: [{ part: id, text }] });
  }
  facts(journey.goals, 'goal', {});
  facts(journey.evidence, 'evidence', {});
  for (const stage of journey.stages) {
    add({ id: stage.id, kind: 'stage', noun: 'stage', line: 'stage', stage, words: wordsOf(stage) });
    facts(stage.goals, 'goal', { stage });
    facts(stage.metrics, 'metric', { stage }, '');
    for (const touchpoint of stage.touchpoints) addTouchpoint(stage, touchpoint);
  }
  for (const persona of model.personas) {
    const of = (field: 'role' | 'bio') => {
      const text = persona[field];
      return text === undefined ? [] : [{ part: `${persona.id}#${field}`, text }];
    };
    const { goals, frustrations, expectations, quotes } = persona;
    const said = [...goals, ...frustrations, ...expectations, ...quotes].flatMap(wordsOf);
    const words = [...wordsOf(persona), ...of('role'), ...of('bio'), ...said];
    add({ id: persona.id, kind: 'persona', noun: 'persona', words });
  }
  return parts;

  function addTouchpoint(stage: Stage, touchpoint: Touchpoint): void {
    const owner = { stage, touchpoint };
    add({
      id: touchpoint.id,
      kind: 'touchpoint',
      noun: 'touchpoint',
      line: 'touchpoint',
      words: wordsOf(touchpoint),
      ...owner,
    });
    for (const { id, quote = '' } of touchpoint.feelings) {
      add({ id, kind: 'feeling', noun: 'feeling', words: [{ part: id, text: quote }], ...owner });
    }
    for (const statement of touchpoint.statements)
      facts([statement], statementNouns[statement.kind], owner, statement.kind);
    facts(touchpoint.pains, 'pain', owner);
    facts(touchpoint.gains, 'gain', owner);
    facts(touchpoint.opportunities, 'opportunity', owner);
    facts(touchpoint.solutions, 'solution', owner);
    facts(touchpoint.evidence, 'evidence', owner);
    facts(touchpoint.metrics, 'metric', owner, '');
    facts(touchpoint.laneEntries, 'entry', owner, '');
    for (const action of touchpoint.actions) facts([action], 'action', owner, action.row);
    for (const { id } of [...touchpoint.images, ...touchpoint.links]) {
      add({ id, kind: 'fact', noun: id.includes('#image') ? 'image' : 'link', words: [], ...owner });
    }
  }
}

const statementNouns = { does: 'action', thinks: 'thought', says: 'quote' } as const;

/** The texts of anything that has a title or is a text. */
function wordsOf(
  part: Part & { readonly title?: string; readonly text?: string; readonly waits?: string; readonly fails?: string },
): Words[] {
  const { id, waits, fails } = part;
  return [
    { part: id, text: part.text ?? part.title ?? '' },
    ...(waits === undefined ? [] : [{ part: id, field: 'waits' as const, text: waits }]),
    ...(fails === undefined ? [] : [{ part: id, field: 'fails' as const, text: fails }]),
  ];
}

/** Of a part's texts the one that is shown as this, which may be broken into lines or cut; or else the main one. */
export function wordsShownAs({ words }: PartPlace, shown: string): Words | undefined {
  const [wanted, ...others] = [shown, ...words.map(({ text }) => text)].map(lettersOf);
  const found = wanted
    ? others.findIndex((text) => text !== '' && (text.startsWith(wanted) || wanted.includes(text)))
    : 0;
  return words[Math.max(found, 0)];
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
