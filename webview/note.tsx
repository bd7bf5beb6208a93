import type { Broken } from '../src/protocol.ts';
import { t } from '../src/words/index.ts';
import { host } from './host.ts';

interface Props {
  readonly broken: Broken | undefined;
  /** What that means for the map, in a sentence. */
  readonly effect: string;
}

/** Says calmly what keeps the text from being read, and leads there. It lies over the map, which stays where it is. */
export function Note({ broken, effect }: Props) {
  return (
    <div role="status" class={broken ? 'note shown' : 'note'}>
      {broken && (
        <>
          <p>
            <strong>{t('Line {line}:', { line: broken.line })} </strong>
            {broken.message}
            <span class="quiet"> {effect}</span>
          </p>
          <button
            type="button"
            class="secondary"
            onClick={() => host.postMessage({ type: 'revealProblem', line: broken.line, column: broken.column })}
          >
            {t('Show')}
          </button>
        </>
      )}
    </div>
  );
}
