import type { Pictures } from '../src/map/index.ts';
import type { Journey, MapFont, Model, Stage, Touchpoint } from '../src/model/index.ts';
import type {
  Broken,
  JourneyOutline,
  ModelUpdate,
  Outline,
  ShownPicture,
  StageKey,
  StageOutline,
  TouchpointKey,
} from '../src/protocol.ts';
import { shareStructure } from './structural-sharing.ts';

/** What there is to show of a document. */
export interface Shown {
  readonly model: Model;
  /** Of the newest text. */
  readonly version: number;
  /** Set while the text cannot be read whole. */
  readonly broken?: Broken;
  /** Whether the model is older than the text: the last that could be read whole. */
  readonly held: boolean;
  /** The same object for as long as no picture comes or changes. */
  readonly pictures: Pictures;
  /** Of the brand; the map's usual one without it. */
  readonly font?: MapFont | undefined;
}

/** Puts updates together to models. What did not change between two models is the same object in both. */
export class ModelStore {
  #uri: string | undefined;
  #stages = new Map<StageKey, StageOutline>();
  #touchpoints = new Map<TouchpointKey, Touchpoint>();
  #newest: Model | undefined;
  #newestWhole: Model | undefined;
  #pictures: Pictures = new Map();
  #font: MapFont | undefined;
  #shown: Shown | undefined;

  /** What to show now; undefined when the update names a stage or touchpoint that is not known here: then all must be sent again. */
  accept(update: ModelUpdate): Shown | undefined {
    if (update.uri !== this.#uri) this.clear();
    if (update.full) this.#forgetKeys();
    for (const [key, stage] of update.stages) this.#stages.set(key, stage);
    for (const [key, touchpoint] of update.touchpoints) this.#touchpoints.set(key, touchpoint);
    const model = this.#decode(update.outline);
    if (!model) return undefined;

    this.#uri = update.uri;
    this.#newest = shareStructure(this.#newest, model);
    const { version } = update;
    const files = { pictures: this.#pictures, font: this.#font };
    if (!update.broken) {
      this.#newestWhole = this.#newest;
      this.#shown = { model: this.#newest, version, held: false, ...files };
    } else {
      const held = this.#newestWhole !== undefined;
      this.#shown = { model: this.#newestWhole ?? this.#newest, version, broken: update.broken, held, ...files };
    }
    return this.#shown;
  }

  /** What to show with pictures that are new or changed; undefined while there is no model that they belong to. */
  acceptPictures(uri: string, pictures: readonly ShownPicture[]): Shown | undefined {
    if (uri !== this.#uri || !this.#shown) return undefined;
    this.#pictures = new Map([...this.#pictures, ...pictures]);
    this.#shown = { ...this.#shown, pictures: this.#pictures };
    return this.#shown;
  }

  /** What to show in another font; undefined while there is no model that it belongs to. */
  acceptFont(uri: string, font: MapFont | undefined): Shown | undefined {
    if (uri !== this.#uri || !this.#shown) return undefined;
    this.#font = font;
    this.#shown = { ...this.#shown, font };
    return this.#shown;
  }

  /** Forgets everything. */
  clear(): void {
    this.#uri = undefined;
    this.#forgetKeys();
    this.#newest = undefined;
    this.#newestWhole = undefined;
    this.#pictures = new Map();
    this.#font = undefined;
    this.#shown = undefined;
  }

  #forgetKeys(): void {
    this.#stages.clear();
    this.#touchpoints.clear();
  }

  /** The server only counts on what its last update named to be known here, so all else is forgotten. */
  #decode(outline: Outline): Model | undefined {
    const stages = new Map<StageKey, StageOutline>();
    const touchpoints = new Map<TouchpointKey, Touchpoint>();
    let complete = true;
    const known = <Content>(all: ReadonlyMap<number, Content>, used: Map<number, Content>, key: number): Content[] => {
      const content = all.get(key);
      if (content === undefined) complete = false;
      else used.set(key, content);
      return content === undefined ? [] : [content];
    };
    const stageOf = (stage: StageOutline): Stage => ({
      ...stage,
      touchpoints: stage.touchpoints.flatMap((key) => known(this.#touchpoints, touchpoints, key)),
    });
    const journeyOf = (journey: JourneyOutline): Journey => ({
      ...journey,
      stages: journey.stages.flatMap((key) => known(this.#stages, stages, key)).map(stageOf),
    });
    const { journeys, revised, ...others } = outline;
    const model: Model = {
      ...others,
      journeys: journeys.map(journeyOf),
      ...(revised && { revised: revised.map(journeyOf) }),
    };
    this.#stages = stages;
    this.#touchpoints = touchpoints;
    return complete ? model : undefined;
  }
}
