import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface MenuItem {
  readonly label: string;
  /** The keys that do the same. */
  readonly keys?: string;
  /** Whether it holds now, for entries that can. */
  readonly checked?: boolean;
  /** Whether others may hold beside it; of the rest only one does. */
  readonly many?: boolean;
  /** Whether a line stands above it. */
  readonly apart?: boolean;
  /** Whether another menu takes the place of this one. */
  readonly leadsOn?: boolean;
  readonly onChoose: () => void;
}

interface Props {
  readonly title: string;
  readonly items: readonly MenuItem[];
  /** In px of the window: the upper left corner, as long as there is room. Without it, where the style puts it. */
  readonly at?: { readonly x: number; readonly y: number };
  /** Which entry has the focus at first; without it the checked one, or else the first. */
  readonly first?: 'last';
  /** What the menu belongs to: it closes when the pointer or the focus leaves that. */
  readonly within?: { readonly current: HTMLElement | null };
  /** Told whether a key or a choice closed it: then the focus is to go back to where it came from. */
  readonly onClose: (isLeft: boolean) => void;
}

/** A menu. Arrow keys, Home, End and first letters move in it, Enter and Space choose, Escape and Tab close it. */
export function Menu({ title, items, at, first, within, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(at);
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const box = menu.current?.getBoundingClientRect();
    if (!box) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const inside = (wanted: number, size: number, room: number) => Math.max(4, Math.min(wanted, room - size - 4));
    setPlace(at && { x: inside(at.x, box.width, clientWidth), y: inside(at.y, box.height, clientHeight) });
    const entries = itemsOf(menu.current);
    const checked = entries.find((each) => each.ariaChecked === 'true');
    (first === 'last' ? entries.at(-1) : (checked ?? entries[0]))?.focus();
  }, [at, items]);

  useEffect(() => {
    const leave = ({ target }: Event) => {
      const own = within?.current ?? menu.current;
      if (target instanceof Node && !own?.contains(target)) close.current(true);
    };
    const blur = () => close.current(true);
    addEventListener('pointerdown', leave);
    addEventListener('focusin', leave);
    addEventListener('blur', blur);
    return () => {
      removeEventListener('pointerdown', leave);
      removeEventListener('focusin', leave);
      removeEventListener('blur', blur);
    };
  }, []);

  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Tab') {
      // From where the focus is again, the key goes on as if there had been no menu.
      onClose(false);
      return;
    }
    if (event.key === 'Escape') onClose(false);
    else if (!moveTo(itemsOf(menu.current), event.key)) return;
    event.preventDefault();
  };
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={title}
      tabIndex={-1}
      class={at ? 'menu floating' : 'menu'}
      style={place && { left: `${place.x}px`, top: `${place.y}px` }}
      onKeyDown={press}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map(({ label, keys, checked, many = false, apart = false, leadsOn = false, onChoose }, index) => (
        <button
          key={index}
          type="button"
          {...roleOf(checked, many)}
          aria-haspopup={leadsOn ? 'menu' : undefined}
          class={apart ? 'apart' : undefined}
          tabIndex={-1}
          onPointerMove={({ currentTarget }) => currentTarget.focus()}
          onClick={() => {
            if (!leadsOn) onClose(false);
            onChoose();
          }}
        >
          {checked !== undefined && <span class="check">{checked ? '✓' : ''}</span>}
          <span class="label">{leadsOn ? `${label}…` : label}</span>
          {keys !== undefined && (
            <span class="keys" aria-hidden="true">
              {keys}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

function roleOf(checked: boolean | undefined, many: boolean) {
  if (checked === undefined) return { role: 'menuitem' } as const;
  return { role: many ? 'menuitemcheckbox' : 'menuitemradio', 'aria-checked': checked } as const;
}

function itemsOf(menu: Element | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
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
  const begins = (item: HTMLElement | undefined) =>
    item?.querySelector('.label')?.textContent?.toLowerCase().startsWith(key.toLowerCase());
  return [...items.keys()].map((step) => (at + 1 + step) % items.length).find((index) => begins(items[index]));
}
