import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Menu, type MenuItem } from './menu.tsx';

interface Props {
  readonly title: string;
  readonly entries: readonly MenuItem[];
  readonly children: ComponentChildren;
}

/** A button with a menu below it, which gives the focus back to the button. */
export function MenuButton({ title, entries, children }: Props) {
  /** Which entry has the focus when the menu opens. */
  const [opened, setOpened] = useState<'first' | 'last'>();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const close = (isLeft: boolean) => {
    if (!isLeft) button.current?.focus();
    setOpened(undefined);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpened(event.key === 'ArrowDown' ? 'first' : 'last');
  };
  return (
    <div ref={root} class="menu-button">
      <button
        ref={button}
        type="button"
        class="tool"
        title={title}
        aria-haspopup="menu"
        aria-expanded={opened !== undefined}
        onClick={() => (opened ? close(false) : setOpened('first'))}
        onKeyDown={press}
      >
        {children}
        <svg class="arrow" viewBox="0 0 10 6" aria-hidden="true">
          <path d="m1 1 4 4 4-4" />
        </svg>
      </button>
      {opened && (
        <Menu
          title={title}
          items={entries}
          within={root}
          onClose={close}
          {...(opened === 'last' && { first: opened })}
        />
      )}
    </div>
  );
}
