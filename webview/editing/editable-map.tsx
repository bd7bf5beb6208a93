import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Scene } from '../../src/map/index.ts';
import { type Journey, type Model, titleOf } from '../../src/model/index.ts';
import { t } from '../../src/words/index.ts';
import type { Point } from '../anchor.ts';
import { host } from '../host.ts';
import { Menu, type MenuItem } from '../menu.tsx';
import { focusPart, partAt } from '../part-focus.ts';
import { DragPicture } from './drag-picture.tsx';
import { addTo, rewordTo } from './gestures.ts';
import { doingByKey } from './keys.ts';
import { channelItems, emotionItems, itemsFor, type MenuActs, moreChannelItems } from './menu-items.ts';
import { changeThis, newOf, textOfThis } from './nouns.ts';
import { type PartPlace, partsLater, wordsShownAs } from './parts.ts';
import { type Addition, additionAt, facesOf } from './places.ts';
import { useDrag } from './use-drag.ts';
import { useGestures } from './use-gestures.ts';
import { WordEditor, type Writing } from './word-editor.tsx';

interface Props {
  readonly model: Model;
  readonly version: number;
  readonly held: boolean;
  readonly journey: Journey;
  readonly scene: Scene;
  readonly scale: number;
  readonly children: ComponentChildren;
}

/** In ms: who clicks again before that means both clicks as one. */
const secondClick = 250;
/** In px: what is narrower is too narrow to write in. */
const leastWidth = 140;
const textSize = 13;

interface OpenMenu {
  readonly part: string;
  readonly title: string;
  readonly items: readonly MenuItem[];
  readonly at: Point;
}

/** The map, on which one can drag, reword, add and delete with pointer and keys. What is done goes to the text, and comes back drawn. */
export function EditableMap({ model, version, held, journey, scene, scale, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const parts = useMemo(() => partsLater(model, journey), [model, journey]);
  const { send, undo, waits, askChoices, notice } = useGestures({ root, version, held, journey, parts });
  const { drag, handlers, wasDragged } = useDrag({ root, journey, parts, scene, scale, onDrop: send });
  const [writing, setWriting] = useState<Writing>();
  const [menu, setMenu] = useState<OpenMenu>();
  const [addition, setAddition] = useState<Addition>();
  const click = useRef(0);
  const isIdle = !drag && !writing && !menu;

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      if (!waits(event)) undo(key === 'y' || event.shiftKey);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [undo, waits]);

  const placeOf = (target: EventTarget | null) => parts().get(partAt(target) ?? '');
  const boxOn = (element: Element) => {
    const [box, map] = [element.getBoundingClientRect(), root.current?.getBoundingClientRect()];
    return {
      left: box.left - (map?.left ?? 0),
      top: box.top - (map?.top ?? 0),
      width: Math.max(leastWidth, box.width),
    };
  };
  const reword = (place: PartPlace, element: Element, text: Element | null) => {
    const shown = text?.textContent ?? '';
    const words = wordsShownAs(place, shown);
    if (!words) return;
    setAddition(undefined);
    setWriting({
      label: textOfThis(place.noun),
      text: words.text,
      box: boxOn(text ?? textIn(element, words.text) ?? element),
      onWrite: (written) => send(rewordTo(place, words.text, journey, written)),
    });
  };
  const write = (line: string, into: string, before: string | undefined, at: Point) => {
    setAddition(undefined);
    setWriting({
      label: newOf(line),
      text: '',
      box: { left: at.x * scale - leastWidth / 2, top: at.y * scale - 12, width: leastWidth },
      onWrite: (text) => send(addTo(into, line, text, before)),
    });
  };
  const open = (place: PartPlace, element: Element, at: Point) => {
    const persona = personaAt(place, at);
    const acts: MenuActs = {
      send,
      titleOf: (key) => titleOf(model, 'personas', key),
      reword: () => reword(place, element, null),
      write: (line, into, before) => {
        const box = boxOn(element);
        write(line, into, before, { x: (box.left + box.width / 2) / scale, y: box.top / scale + 12 });
      },
      show: () => host.postMessage({ type: 'reveal', part: place.id, aside: false }),
      chooseChannel: async () => {
        const choices = await askChoices(place.touchpoint?.id ?? '');
        setMenu({ part: place.id, title: t('Channel'), items: channelItems(place, journey, choices, acts), at });
      },
      chooseMoreChannels: async () => {
        const choices = await askChoices(place.touchpoint?.id ?? '');
        setMenu({ part: place.id, title: t('Also On'), items: moreChannelItems(place, journey, choices, acts), at });
      },
      chooseEmotion: async (whose) => {
        const choices = await askChoices(place.touchpoint?.id ?? '');
        setMenu({ part: place.id, title: t('Emotion'), items: emotionItems(place, journey, whose, choices, acts), at });
      },
    };
    const title = changeThis(place.noun);
    setAddition(undefined);
    setMenu({ part: place.id, title, items: itemsFor(place, journey, persona, acts), at });
  };
  /** Whose face of a feeling is nearest to a place in the window. */
  const personaAt = ({ id, kind }: PartPlace, at: Point) => {
    if (kind !== 'feeling') return undefined;
    const x = (at.x - (root.current?.getBoundingClientRect().left ?? 0)) / scale;
    return facesOf(scene, id).sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0]?.persona;
  };
  const closeMenu = (isLeft: boolean) => {
    if (!isLeft && menu && root.current) focusPart(root.current, menu.part);
    setMenu(undefined);
  };
  const middleOf = (element: Element): Point => {
    const { left, width, bottom } = element.getBoundingClientRect();
    return { x: left + width / 2, y: bottom };
  };

  const press = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    const element = event.target;
    if (!place || !(element instanceof SVGElement)) return;
    const { key, shiftKey } = event;
    const doing = doingByKey(event, place);
    if (key === 'F2') reword(place, element, null);
    else if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) open(place, element, middleOf(element));
    else if (doing) {
      if (!waits(event)) send(doing(journey, () => personaAt(place, middleOf(element))));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const choose = (event: MouseEvent) => {
    const part = partAt(event.target);
    if (part === undefined || (event.target instanceof Element && event.target.closest('a'))) return;
    event.stopPropagation();
    clearTimeout(click.current);
    if (wasDragged.current || event.detail > 1) return;
    const aside = event.ctrlKey || event.metaKey;
    click.current = window.setTimeout(() => host.postMessage({ type: 'reveal', part, aside }), secondClick);
  };
  const rewordAt = (event: MouseEvent) => {
    const place = placeOf(event.target);
    const element = event.target instanceof Element && event.target.closest('g[data-part]');
    if (!place || !element || !(event.target instanceof Element)) return;
    getSelection()?.removeAllRanges();
    reword(place, element, event.target.closest('text'));
  };
  const openAt = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('.floating, .words')) return;
    event.preventDefault();
    const element = event.target instanceof Element && event.target.closest('g[data-part]');
    const place = placeOf(event.target) ?? parts().get(journey.id);
    const isKey = event.clientX === 0 && event.clientY === 0;
    const at = isKey && element ? middleOf(element) : { x: event.clientX, y: event.clientY };
    if (place && root.current) open(place, element || root.current, at);
  };
  const point = (event: PointerEvent) => {
    handlers.onPointerMove(event);
    if (event.pointerType !== 'mouse' || !isIdle || event.buttons !== 0) return;
    if (event.target instanceof Element && event.target.closest('.add')) return;
    const box = event.currentTarget instanceof Element && event.currentTarget.getBoundingClientRect();
    const at = box && { x: (event.clientX - box.left) / scale, y: (event.clientY - box.top) / scale };
    const next = at ? additionAt(scene, journey, at) : undefined;
    setAddition((before) => (isSame(before, next) ? before : next));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the parts in it have roles of their own, and keys that do the same
    <div
      ref={root}
      class={drag ? 'map dragging' : 'map'}
      style={{ width: `${scene.width * scale}px` }}
      {...handlers}
      onPointerMove={point}
      onPointerLeave={() => setAddition(undefined)}
      onClick={choose}
      onDblClick={rewordAt}
      onContextMenu={openAt}
      onKeyDown={press}
    >
      {children}
      {drag && <DragPicture drag={drag} scene={scene} scale={scale} />}
      {addition && isIdle && !held && (
        <button
          type="button"
          class="add"
          tabIndex={-1}
          title={newOf(addition.line)}
          aria-label={newOf(addition.line)}
          style={{ left: `${addition.at.x * scale}px`, top: `${addition.at.y * scale}px` }}
          onClick={() => write(addition.line, addition.into, addition.before, addition.at)}
        >
          +
        </button>
      )}
      {writing && (
        <WordEditor
          key={`${writing.label} ${writing.box.left} ${writing.box.top}`}
          {...writing}
          fontSize={Math.max(11, textSize * scale)}
          onEnd={() => setWriting(undefined)}
        />
      )}
      {menu && <Menu title={menu.title} items={menu.items} at={menu.at} onClose={closeMenu} />}
      <div role="status" class={notice === '' ? 'note' : 'note refusal shown'}>
        {notice !== '' && <p>{notice}</p>}
      </div>
    </div>
  );
}

function isSame(one: Addition | undefined, other: Addition | undefined): boolean {
  return one?.line === other?.line && one?.into === other?.into && one?.before === other?.before;
}

/** The drawn text that shows these words, in a part. */
function textIn(element: Element, words: string): Element | undefined {
  const start = words.slice(0, 6);
  return [...element.querySelectorAll('text')].find((text) => start !== '' && text.textContent?.includes(start));
}
