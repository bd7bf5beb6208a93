import type { Journey, Stage, Touchpoint } from '../../model/index.ts';
import { memory } from './memory.ts';
import { personaKeys } from './setting.ts';

const stages = memory<Stage, Stage>();
const touchpoints = memory<Touchpoint, Touchpoint>();

/**
 * A journey as it is told of some of its personas: without the others, and without what is said of the others alone. All
 * touchpoints stay, and feelings do too, for they also tell who is there. What nothing is taken from is the same object.
 */
export function journeyOf(journey: Journey, personas: readonly string[]): Journey {
  const keys = personaKeys(journey, personas);
  if (keys.length === new Set(journey.personas).size) return journey;
  return { ...journey, personas: keys, stages: journey.stages.map((stage) => stageOf(stage, keys, true)) };
}

/** The same for one persona, and without what is said of everybody. */
export function ownJourneyOf(journey: Journey, persona: string): Journey {
  return { ...journey, personas: [persona], stages: journey.stages.map((stage) => stageOf(stage, [persona], false)) };
}

function stageOf(stage: Stage, keys: readonly string[], everybodys: boolean): Stage {
  const told = stage.touchpoints.map((touchpoint) => touchpointOf(touchpoint, keys, everybodys));
  if (told.every((touchpoint, index) => touchpoint === stage.touchpoints[index])) return stage;
  return stages(stage, told, () => ({ ...stage, touchpoints: told }));
}

function touchpointOf(touchpoint: Touchpoint, keys: readonly string[], everybodys: boolean): Touchpoint {
  return touchpoints(touchpoint, [everybodys, ...keys], () => {
    const statements = touchpoint.statements.filter(({ persona }) =>
      persona === undefined ? everybodys : keys.includes(persona),
    );
    const ofThem = ({ personas }: { readonly personas: readonly string[] }) =>
      personas.length === 0 ? everybodys : personas.some((key) => keys.includes(key));
    const pains = touchpoint.pains.filter(ofThem);
    const gains = touchpoint.gains.filter(ofThem);
    const same =
      statements.length === touchpoint.statements.length &&
      pains.length === touchpoint.pains.length &&
      gains.length === touchpoint.gains.length;
    return same ? touchpoint : { ...touchpoint, statements, pains, gains };
  });
}
