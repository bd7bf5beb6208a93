import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface MenuEntry {
  readonly label: string;
  readonly onChoose: () => void;
}

interface Props {
  readonly title: string;
  readonly entries: readonly MenuEntry[];
  readonly children: ComponentChildren;
}

/**
 * A button with a menu below it. Arrow keys, Home, End and first letters move in the menu, Enter and Space choose, Escape gives the
 * focus back to the button, and Tab goes on.
 */
export function MenuButton({ title, entries, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  /** Which entry has the focus when the menu opens. */
  const first = useRef<'first' | 'last'>('first');

  useEffect(() => {
    if (!isOpen) return;
    const items = itemsOf(menu.current);
    items.at(first.current === 'first' ? 0 : -1)?.focus();
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    const close = () => setOpen(false);
    addEventListener('pointerdown', leave);
    addEventListener('focusin', leave);
    addEventListener('blur', close);
    return () => {
      removeEventListener('pointerdown', leave);
      removeEventListener('focusin', leave);
      removeEventListener('blur', close);
    };
  }, [isOpen]);

  const open = (at: 'first' | 'last') => {
    first.current = at;
    setOpen(true);
  };
  const close = () => {
    button.current?.focus();
    setOpen(false);
  };
  const pressOnButton = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowDown' ? 'first' : 'last');
  };
  const pressInMenu = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') {
      // From the button, which has the focus again, the key goes on as if there had been no menu.
      close();
      return;
    } else if (!moveTo(itemsOf(menu.current), event.key)) return;
    event.preventDefault();
  };
  return (
    <div ref={root} class="menu-button">
      <button
        ref={button}
        type="button"
        class="tool"
        title={title}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : open('first'))}
        onKeyDown={pressOnButton}
      >
        {children}
        <svg class="arrow" viewBox="0 0 10 6" aria-hidden="true">
          <path d="m1 1 4 4 4-4" />
        </svg>
      </button>
      {isOpen && (
        <div ref={menu} role="menu" aria-label={title} tabIndex={-1} class="menu" onKeyDown={pressInMenu}>
          {entries.map(({ label, onChoose }) => (
            <button
              key={label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onPointerMove={({ currentTarget }) => currentTarget.focus()}
              onClick={() => {
                close();
                onChoose();
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function itemsOf(menu: Element | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

/** Moves the focus as a key asks for; false when it asks for something else. */
function moveTo(items: readonly HTMLElement[], key: string): boolean {
  const at = items.findIndex((item) => item.matches(':focus'));
  const index = targetOf(key, at, items);
  if (index === undefined) return false;
  items.at(index)?.focus();
  return true;
}

/** The place in a menu that a key leads to from another. */
function targetOf(key: string, at: number, items: readonly HTMLElement[]): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % items.length;
    case 'ArrowUp':
      return at <= 0 ? items.length - 1 : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return items.length - 1;
  }
  if (key.length > 1 || key === ' ') return undefined;
  const begins = (item: HTMLElement) => item.textContent?.toLowerCase().startsWith(key.toLowerCase());
  const found = [...items.keys()]
    .map((step) => (at + 1 + step) % items.length)
    .find((index) => {
      const item = items[index];
      return item && begins(item);
    });
  return found ?? undefined;
}
