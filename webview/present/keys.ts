/** What someone who presents can ask for. */
export type Ask = 'next' | 'previous' | 'first' | 'last' | 'stages' | 'notes' | 'full-screen' | 'up' | 'down' | 'end';

const asks: Readonly<Record<string, Ask>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Escape: 'end',
  s: 'stages',
  n: 'notes',
  f: 'full-screen',
};

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key asks for; on a button, Space and Enter press it. */
export function askOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Press, isOnButton: boolean): Ask | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (isOnButton && (key === ' ' || key === 'Enter')) return undefined;
  if (key === ' ' && shiftKey) return 'previous';
  const ask = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(asks, ask) ? asks[ask] : undefined;
}
