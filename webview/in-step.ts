import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ToPreview } from '../src/protocol.ts';

type Told<T extends ToPreview['type']> = Extract<ToPreview, { readonly type: T }>;

/** What the text beside the map tells of its cursor, of the pointer over it and of its problems. */
export interface TextState {
  readonly cursor?: Told<'cursor'>;
  readonly hovered?: Told<'hovered'>;
  readonly problems?: Told<'problems'>;
}

const messages: readonly ToPreview['type'][] = ['cursor', 'hovered', 'problems'] satisfies (keyof TextState)[];

/** Whether a message tells of the text. */
export function isOfText(message: ToPreview): message is Told<keyof TextState> {
  return messages.includes(message.type);
}

/** Makes it known to all that is drawn. */
export const TextContext = createContext<TextState>({});

/** What is known of the text with this uri; what was told of another does not count. */
export function useText(uri: string): TextState {
  const state = useContext(TextContext);
  return Object.fromEntries(Object.entries(state).filter(([, told]) => told.uri === uri));
}
