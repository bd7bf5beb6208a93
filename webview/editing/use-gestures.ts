import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Journey, PartId } from '../../src/model/index.ts';
import type { Choices, ToPreview } from '../../src/protocol.ts';
import { t } from '../../src/words/index.ts';
import { host } from '../host.ts';
import { focusPart, partAt } from '../part-focus.ts';
import type { FocusAfter, Intent } from './gestures.ts';
import type { Parts } from './parts.ts';

interface Shown {
  readonly root: { readonly current: HTMLElement | null };
  readonly version: number;
  readonly held: boolean;
  readonly journey: Journey;
  readonly parts: () => Parts;
}

/** In ms: a sentence or two are read by then. */
const shownFor = 12_000;

/** In ms: what does not change the map by then did not change the text. */
const longestChange = 1000;

/** Sends gestures, tells what was refused, and gives the focus to what was changed once the map is drawn again. */
export function useGestures({ root, version, held, journey, parts }: Shown) {
  const [notice, setNotice] = useState('');
  const focus = useRef<FocusAfter | undefined>(undefined);
  const asked = useRef<((choices: Choices) => void) | undefined>(undefined);
  /** When the gesture was sent whose change is not drawn yet. */
  const sent = useRef<number | undefined>(undefined);
  /** The last key that was pressed since then. */
  const waiting = useRef<KeyboardEvent | undefined>(undefined);

  useEffect(() => {
    const receive = ({ data }: MessageEvent<ToPreview>) => {
      if (data.type === 'choices') asked.current?.(data.choices);
      if (data.type !== 'edited') return;
      if (!data.done) focus.current = sent.current = waiting.current = undefined;
      setNotice(data.note ?? '');
    };
    addEventListener('message', receive);
    return () => removeEventListener('message', receive);
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => setNotice(''), shownFor);
    return () => clearTimeout(timer);
  }, [notice]);

  useEffect(() => {
    const part = focus.current?.(journey, parts());
    focus.current = undefined;
    // Who writes in the text meanwhile keeps the focus there.
    if (part !== undefined && root.current && document.hasFocus()) focusPart(root.current, part);
    const key = waiting.current;
    sent.current = waiting.current = undefined;
    if (key) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key));
  }, [journey, parts]);

  const latest = useRef({ version, held });
  latest.current = { version, held };
  const send = useCallback((intent: Intent | undefined) => {
    if (!intent) return;
    if (latest.current.held) {
      setNotice(t('The map is older than the text, which cannot be read now. Mend the text first.'));
      return;
    }
    setNotice('');
    focus.current = intent.focus;
    sent.current = performance.now();
    host.postMessage({ type: 'edit', version: latest.current.version, gesture: intent.gesture });
  }, []);
  const undo = useCallback((again: boolean) => {
    const part = partAt(document.activeElement);
    focus.current = () => part;
    host.postMessage({ type: 'undo', again });
  }, []);
  /** Whether a key waits until the map shows the change before it, and is pressed again then. */
  const waits = useCallback((event: KeyboardEvent): boolean => {
    if (sent.current === undefined || performance.now() - sent.current > longestChange) return false;
    waiting.current = event;
    return true;
  }, []);
  const askChoices = useCallback(
    (part: PartId) =>
      new Promise<Choices>((resolve) => {
        asked.current = resolve;
        host.postMessage({ type: 'choices', part });
      }),
    [],
  );
  return { send, undo, waits, askChoices, notice };
}
