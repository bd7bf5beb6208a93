import type { Journey, Model, Stage, Touchpoint } from '../model/index.ts';
import type { JourneyOutline, ModelUpdate, Outline, StageKey, StageOutline } from '../protocol.ts';

/** Sends one document's models to one preview: the content of each stage and touchpoint travels once, for as long as it does not change. */
export class ModelStream {
  private readonly stages = new Keys<StageOutline>();
  private readonly touchpoints = new Keys<Touchpoint>();
  private first = true;

  /** What the preview needs to know of a model, after all that it was sent before. */
  next(model: Model): Pick<ModelUpdate, 'full' | 'outline' | 'stages' | 'touchpoints'> {
    const full = this.first;
    this.first = false;
    const keyOf = (stage: Stage): StageKey => {
      const touchpoints = stage.touchpoints.map((touchpoint) => this.touchpoints.keyOf(touchpoint));
      return this.stages.keyOf({ ...stage, touchpoints });
    };
    const outlineOf = (journey: Journey): JourneyOutline => ({ ...journey, stages: journey.stages.map(keyOf) });
    const { revised, ...own } = model;
    const outline: Outline = {
      ...own,
      journeys: model.journeys.map(outlineOf),
      ...(revised && { revised: revised.map(outlineOf) }),
    };
    return { full, outline, stages: this.stages.takeNew(), touchpoints: this.touchpoints.takeNew() };
  }
}

interface Keyed {
  readonly key: number;
  readonly text: string;
}

/** Numbers that stand for contents of one kind. */
class Keys<Content extends object> {
  private readonly fresh: [number, Content][] = [];
  /** Of what was named in the model before, and in the one that is told of now. */
  private before = new Map<string, Keyed>();
  private now = new Map<string, Keyed>();
  /** What is still the same object need not be looked into. */
  private readonly objects = new WeakMap<Content, Keyed>();
  private last = 0;

  keyOf(content: Content): number {
    const text = this.objects.get(content)?.text ?? JSON.stringify(content);
    let keyed = this.before.get(text) ?? this.now.get(text);
    if (!keyed) {
      keyed = { key: ++this.last, text };
      this.fresh.push([keyed.key, content]);
    }
    this.now.set(text, keyed);
    this.objects.set(content, keyed);
    return keyed.key;
  }

  /** Ends one model, of which this is what was in none before. */
  takeNew(): readonly (readonly [number, Content])[] {
    this.before = this.now;
    this.now = new Map();
    return this.fresh.splice(0);
  }
}
