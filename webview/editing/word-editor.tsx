import { useLayoutEffect, useRef } from 'preact/hooks';

/** A text that is being written on the map. */
export interface Writing {
  readonly label: string;
  readonly text: string;
  /** In px of the map as it is drawn. */
  readonly box: { readonly left: number; readonly top: number; readonly width: number };
  /** Told the text when it is done. */
  readonly onWrite: (text: string) => void;
}

interface Props extends Writing {
  readonly fontSize: number;
  readonly onEnd: () => void;
}

/** A field over the text that it changes. Enter and leaving it write, Shift+Enter begins a line, Escape leaves all as it was. */
export function WordEditor({ label, text, box, onWrite, onEnd, fontSize }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);

  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const end = (write: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const written = field.current?.value ?? text;
    onEnd();
    if (write && written.trim() !== text.trim()) onWrite(written);
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') end(false);
    else if (event.key === 'Enter' && !event.shiftKey) end(true);
    else return;
    event.preventDefault();
  };
  const { left, top, width } = box;
  return (
    <textarea
      ref={field}
      class="words"
      aria-label={label}
      placeholder={label}
      rows={1}
      spellcheck={false}
      maxLength={2000}
      style={{ left: `${left}px`, top: `${top}px`, width: `${width + 16}px`, fontSize: `${fontSize}px` }}
      onKeyDown={press}
      onBlur={() => end(true)}
    >
      {text}
    </textarea>
  );
}
