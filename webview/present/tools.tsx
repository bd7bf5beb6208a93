import type { Ask } from './keys.ts';
import type { Pace } from './steps.ts';
import { words } from './words.ts';

interface Props {
  /** Where one is, in words. */
  readonly position: string;
  /** How much of the walk is behind, from 0 to 1. */
  readonly done: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly pace: Pace;
  readonly hasNotes: boolean;
  /** Whether there is a full screen to go to. */
  readonly canFill: boolean;
  readonly onAsk: (ask: Ask) => void;
}

/** The row below a presentation: how far it has come, and what its keys do, for pointers. */
export function Tools({ position, done, isFirst, isLast, pace, hasNotes, canFill, onAsk }: Props) {
  const { tools } = words;
  return (
    <footer>
      <div class="progress" aria-hidden="true">
        <div style={{ transform: `scaleX(${done.toFixed(4)})` }} />
      </div>
      <div class="buttons" role="toolbar" aria-label={tools.bar}>
        <button
          type="button"
          title={tools.previous}
          aria-label={tools.previous}
          aria-disabled={isFirst}
          onClick={() => onAsk('previous')}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m10 3-5 5 5 5" />
          </svg>
        </button>
        <span class="position">{position}</span>
        <button
          type="button"
          title={tools.next}
          aria-label={tools.next}
          aria-disabled={isLast}
          onClick={() => onAsk('next')}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m6 3 5 5-5 5" />
          </svg>
        </button>
        <span class="rest" />
        <button type="button" title={tools.stages} aria-pressed={pace === 'stages'} onClick={() => onAsk('stages')}>
          {tools.stagesShort}
        </button>
        <button type="button" title={tools.notes} aria-pressed={hasNotes} onClick={() => onAsk('notes')}>
          {tools.notesShort}
        </button>
        {canFill && (
          <button type="button" title={tools.fullScreen} onClick={() => onAsk('full-screen')}>
            {tools.fullScreenShort}
          </button>
        )}
        <button type="button" title={tools.end} onClick={() => onAsk('end')}>
          {tools.endShort}
        </button>
      </div>
    </footer>
  );
}
