import type { Journey, Model, Touchpoint } from '../model/index.ts';
import type { JourneyOutline, ModelUpdate, Outline, TouchpointKey } from '../protocol.ts';

/** Sends one document's models to one preview: each touchpoint's content travels once, for as long as it does not change. */
export class ModelStream {
  private keys = new Map<string, TouchpointKey>();
  private lastKey = 0;
  private first = true;

  /** What the preview needs to know of a model, after all that it was sent before. */
  next(model: Model): Pick<ModelUpdate, 'full' | 'outline' | 'touchpoints'> {
    const full = this.first;
    this.first = false;
    const keys = new Map<string, TouchpointKey>();
    const touchpoints: [TouchpointKey, Touchpoint][] = [];
    const keyFor = (touchpoint: Touchpoint): TouchpointKey => {
      const content = JSON.stringify(touchpoint);
      let key = this.keys.get(content) ?? keys.get(content);
      if (key === undefined) {
        key = ++this.lastKey;
        touchpoints.push([key, touchpoint]);
      }
      keys.set(content, key);
      return key;
    };
    const outlineOf = (journey: Journey): JourneyOutline => ({
      ...journey,
      stages: journey.stages.map((stage) => ({ ...stage, touchpoints: stage.touchpoints.map(keyFor) })),
    });
    const { revised, ...own } = model;
    const outline: Outline = {
      ...own,
      journeys: model.journeys.map(outlineOf),
      ...(revised && { revised: revised.map(outlineOf) }),
    };
    this.keys = keys;
    return { full, outline, touchpoints };
  }
}
