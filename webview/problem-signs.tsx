import type { Scene } from '../src/map/index.ts';
import type { PartProblem } from '../src/protocol.ts';
import { t } from '../src/words/index.ts';
import { host } from './host.ts';
import { signsOf } from './signs.ts';

interface Props {
  readonly problems: readonly PartProblem[];
  readonly scene: Scene;
  readonly scale: number;
}

/** In px: so far a sign reaches beyond the corner at which it stands. At the edge of the map it would be cut off. */
const reach = 13;

/** Signs at what is wrong, which say so and lead there: one at each part, however much is wrong with it. */
export function ProblemSigns({ problems, scene, scale }: Props) {
  return signsOf(problems, scene).map(({ part, rect, problems }) => {
    const worst = problems.find(({ kind }) => kind === 'error') ?? problems[0];
    if (!worst) return null;
    const { kind, line, column } = worst;
    return (
      <button
        key={part}
        type="button"
        class={`sign ${kind}`}
        style={{
          left: `min(${(rect.x + rect.width) * scale}px, 100% - ${reach}px)`,
          top: `max(${rect.y * scale}px, ${reach}px)`,
        }}
        title={problems.map(sentenceOf).join('\n')}
        aria-label={problems.map(sentenceOf).join(' ')}
        onClick={() => host.postMessage({ type: 'revealProblem', line, column })}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          {kind === 'error' ? <ErrorSign /> : <WarningSign />}
        </svg>
        {problems.length > 1 && <span class="count">{problems.length}</span>}
      </button>
    );
  });
}

function sentenceOf({ kind, message, line }: PartProblem): string {
  return t(kind === 'error' ? 'Error on line {line}: {message}' : 'Warning on line {line}: {message}', {
    line,
    message,
  });
}

function ErrorSign() {
  return (
    <>
      <circle cx={8} cy={8} r={7} />
      <path d="M5.5 5.5L10.5 10.5M10.5 5.5L5.5 10.5" />
    </>
  );
}

function WarningSign() {
  return (
    <>
      <path d="M8 1.2L15.2 14.2H0.8Z" stroke-linejoin="round" class="body" />
      <path d="M8 6V9.6M8 11.9V12" />
    </>
  );
}
