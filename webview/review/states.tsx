import { t } from '../../src/words/index.ts';
import { host } from '../host.ts';
import type { Side } from './kept-state.ts';

/** Says that there is nothing to review. */
export function Unchanged({ sameText, base }: { readonly sameText: boolean; readonly base: string }) {
  return (
    <main class="hint">
      <h2>{t('Nothing changed for the customer since {base}', { base })}</h2>
      <p>
        {sameText
          ? t('The text is the same. Changes appear here while you write.')
          : t('Only blanks, line breaks or comments changed in the text. Changes appear here while you write.')}
      </p>
    </main>
  );
}

/** Says that a journey is on one side only. */
export function NoJourneys({ side, hasJourney }: { readonly side: Side; readonly hasJourney: boolean }) {
  const sentence = !hasJourney
    ? t('No journey is in this file: what changed is listed.')
    : side === 'before'
      ? t('This journey is new: it was not there before.')
      : t('This journey is gone.');
  return (
    <main class="hint">
      <p>{sentence}</p>
    </main>
  );
}

/** Says why nothing can be compared. */
export function Trouble({ message }: { readonly message: string }) {
  return (
    <main class="hint">
      <h1>{t('There is nothing to compare with')}</h1>
      <p>{message}</p>
      <p>
        <button type="button" onClick={() => host.postMessage({ type: 'chooseBase' })}>
          {t('Compare with…')}
        </button>
      </p>
    </main>
  );
}
