import type { Journey, Model, Touchpoint } from '../src/model/index.ts';
import type { Broken, JourneyOutline, ModelUpdate, Outline, TouchpointKey } from '../src/protocol.ts';
import { shareStructure } from './structural-sharing.ts';

/** What there is to show of a document. */
export interface Shown {
  readonly model: Model;
  /** Set while the text cannot be read whole. */
  readonly broken?: Broken;
  /** Whether the model is older than the text: the last that could be read whole. */
  readonly held: boolean;
}

/** Puts updates together to models. What did not change between two models is the same object in both. */
export class ModelStore {
  #uri: string | undefined;
  #touchpoints = new Map<TouchpointKey, Touchpoint>();
  #newest: Model | undefined;
  #newestWhole: Model | undefined;

  /** What to show now; undefined when the update names a touchpoint that is not known here: then all must be sent again. */
  accept(update: ModelUpdate): Shown | undefined {
    if (update.uri !== this.#uri) this.clear();
    if (update.full) this.#touchpoints.clear();
    for (const [key, touchpoint] of update.touchpoints) this.#touchpoints.set(key, touchpoint);
    const model = this.#decode(update.outline);
    if (!model) return undefined;

    this.#uri = update.uri;
    this.#newest = shareStructure(this.#newest, model);
    if (!update.broken) {
      this.#newestWhole = this.#newest;
      return { model: this.#newest, held: false };
    }
    return { model: this.#newestWhole ?? this.#newest, broken: update.broken, held: this.#newestWhole !== undefined };
  }

  /** Forgets everything. */
  clear(): void {
    this.#uri = undefined;
    this.#touchpoints.clear();
    this.#newest = undefined;
    this.#newestWhole = undefined;
  }

  /** The server only counts on what its last update named to be known here, so all else is forgotten. */
  #decode(outline: Outline): Model | undefined {
    const used = new Map<TouchpointKey, Touchpoint>();
    let complete = true;
    const touchpointsOf = (keys: readonly TouchpointKey[]) =>
      keys.flatMap((key) => {
        const touchpoint = this.#touchpoints.get(key);
        if (touchpoint) used.set(key, touchpoint);
        else complete = false;
        return touchpoint ?? [];
      });
    const journeyOf = (journey: JourneyOutline): Journey => ({
      ...journey,
      stages: journey.stages.map((stage) => ({ ...stage, touchpoints: touchpointsOf(stage.touchpoints) })),
    });
    const { journeys, revised, ...others } = outline;
    const model: Model = {
      ...others,
      journeys: journeys.map(journeyOf),
      ...(revised && { revised: revised.map(journeyOf) }),
    };
    this.#touchpoints = used;
    return complete ? model : undefined;
  }
}
