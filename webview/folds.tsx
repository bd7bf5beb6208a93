import type { Group, Lens, Scene } from '../src/map/index.ts';
import type { Journey } from '../src/model/index.ts';
import { t } from '../src/words/index.ts';
import { type Folds, withOrWithout } from './filter.ts';

interface Props {
  readonly lens: Lens;
  /** As far as it is drawn. */
  readonly scene: Scene;
  readonly scale: number;
  /** With all that is folded away. */
  readonly journey: Journey;
  readonly folds: Folds;
  readonly onFolds: (folds: Folds) => void;
}

/** In px of the map: where the name of a lane is written. */
const labelHeight = 40;
const signSize = 16;
/** Others have rows of their own. */
const lensesWithFolds: readonly Lens['kind'][] = ['map', 'curve', 'blueprint', 'view'];

/** Lies over the labels of lanes and stages: a click there folds them away, and shows them again. The arrow keys go from one to the next. */
export function FoldButtons({ lens, scene, scale, journey, folds, onFolds }: Props) {
  const px = (length: number) => `${length * scale}px`;
  const top = scene.lanes[0]?.y ?? 0;
  const told = new Map(journey.stages.map((stage) => [stage.id, stage]));
  const stages = stagesIn(scene).flatMap(({ x, part = '' }) => {
    const stage = told.get(part);
    return stage && stage.touchpoints.length > 0 ? [{ ...stage, x }] : [];
  });
  const lanes = lensesWithFolds.includes(lens.kind) ? scene.lanes.slice(1) : [];
  const button = (
    name: string,
    isFolded: boolean,
    isFirst: boolean,
    onFold: () => void,
    style: Record<string, string>,
  ) => (
    <button
      type="button"
      class="fold"
      key={name}
      tabIndex={isFirst ? 0 : -1}
      title={t(isFolded ? 'Show {name}' : 'Fold {name}', { name })}
      aria-label={name}
      aria-expanded={!isFolded}
      style={style}
      onClick={onFold}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={isFolded ? 'm6 3 5 5-5 5' : 'm3 6 5 5 5-5'} />
      </svg>
    </button>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: moves the focus between the buttons in it
    <div class="folds" onKeyDown={moveFocus}>
      <div class="fold-lanes" style={{ marginTop: px(top), width: px(scene.left) }}>
        {lanes.map(({ key, title, y }, index) =>
          button(
            title,
            folds.lanes.includes(key),
            index === 0,
            () => onFolds({ ...folds, lanes: withOrWithout(folds.lanes, key) }),
            { top: px(y - top), left: px(14), width: px(scene.left - 18), height: px(labelHeight) },
          ),
        )}
      </div>
      <div class="fold-stages" style={{ marginTop: px(top), width: px(scene.width) }}>
        {stages.map(({ key, title, x }, index) =>
          button(
            title,
            folds.stages.includes(key),
            lanes.length === 0 && index === 0,
            () => onFolds({ ...folds, stages: withOrWithout(folds.stages, key) }),
            { top: px(4), left: px(x + 6), width: px(signSize), height: px(signSize) },
          ),
        )}
      </div>
    </div>
  );
}

function stagesIn(scene: Scene): Group[] {
  return scene.groups
    .filter(({ role }) => role === 'stages')
    .flatMap(({ shapes }) =>
      shapes.flatMap((shape) => (shape.kind === 'group' && shape.role === 'stage' ? [shape] : [])),
    );
}

function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step === undefined || !(event.currentTarget instanceof Element)) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const next = buttons[buttons.indexOf(event.target as HTMLButtonElement) + step];
  event.preventDefault();
  event.stopPropagation();
  if (!next) return;
  for (const each of buttons) each.tabIndex = each === next ? 0 : -1;
  next.focus();
}
