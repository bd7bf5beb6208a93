import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { type ExportOptions, type Format, formats, type Page } from '../../formats/index.ts';
import { themes } from '../../formats/themes.ts';
import { phrase, plural, t } from '../../words/index.ts';
import { type ExportChoices, type ExportStyle, scales } from './choices.ts';

interface Entry<T> extends QuickPickItem {
  readonly value?: T;
}

/** Something about the look of exports that can be chosen. */
interface Setting {
  readonly title: string;
  readonly icon: string;
  /** The formats that it means something to. */
  readonly formats: readonly Format[];
  readonly values: readonly Value[];
}

interface Value {
  readonly label: string;
  readonly description?: string;
  readonly isChosen: boolean;
  readonly change: Partial<ExportStyle>;
}

const pageTitles: Readonly<Record<Page, string>> = {
  a4: 'A4',
  a3: 'A3',
  letter: phrase('Letter'),
  map: phrase('One for the whole map'),
  stage: phrase('One or more for each stage'),
};

const themeTitles: Readonly<Record<keyof typeof themes, string>> = {
  light: phrase('Always light'),
  dark: phrase('Dark'),
  'high-contrast-light': phrase('High contrast light'),
  'high-contrast-dark': phrase('High contrast dark'),
  print: phrase('For printing'),
};

function settingsOf({ theme, scale, pages }: ExportStyle): Setting[] {
  const taking = (option: keyof ExportOptions) => formats.filter(({ options }) => options.includes(option));
  const names = Object.keys(themes) as (keyof typeof themes)[];
  return [
    {
      title: t('Colours'),
      icon: 'color-mode',
      formats: taking('theme'),
      values: [
        {
          label: t('Light'),
          description: t('web pages as the reader’s system is'),
          isChosen: theme === undefined,
          change: { theme: undefined },
        },
        ...names.map((name) => ({
          label: t(themeTitles[name]),
          isChosen: name === theme,
          change: { theme: name },
        })),
      ],
    },
    {
      title: t('Size of pictures'),
      icon: 'screen-full',
      formats: taking('scale'),
      values: scales.map((each) => ({
        label: `${each}×`,
        description: plural(each, 'a pixel to each px of the map', '{count} × {count} pixels to each px of the map'),
        isChosen: each === scale,
        change: { scale: each },
      })),
    },
    ...taking('page').map((format) => ({
      title: t('Pages'),
      icon: 'file',
      formats: [format],
      values: (format.pages ?? []).map((page, index) => ({
        label: t(pageTitles[page]),
        isChosen: pages[format.id] === undefined ? index === 0 : pages[format.id] === page,
        change: { pages: { ...pages, [format.id]: page } },
      })),
    })),
  ];
}

/** Asks for a format, and lets the look of exports be chosen on the way; undefined when nothing is chosen in the end. */
export async function chooseFormat(
  title: string,
  last: ExportChoices,
): Promise<{ readonly format: Format; readonly choices: ExportChoices } | undefined> {
  let choices = last;
  const formatItems = entriesOf(formats);
  let front = formatItems.findIndex(({ value }) => value?.id === choices.format);
  for (;;) {
    const items: Entry<Format | Setting>[] = [...formatItems, ...settingEntries(choices)];
    const chosen = await pick(title, t('What to export it as'), items, front);
    if (!chosen) return undefined;
    if (!('values' in chosen)) return { format: chosen, choices: { ...choices, format: chosen.id } };
    front = items.findIndex(({ value }) => value === chosen);
    const values = chosen.values.map((value) => ({ ...value, value }));
    const change = await pick(
      title,
      chosen.title,
      values,
      values.findIndex(({ isChosen }) => isChosen),
    );
    choices = { ...choices, ...change?.change };
  }
}

function entriesOf(all: readonly Format[]): Entry<Format>[] {
  const entryOf = (format: Format) => ({ label: t(format.title), description: format.extension, value: format });
  return [
    separator(t('The map')),
    ...all.filter(({ draws }) => draws).map(entryOf),
    separator(t('In words and figures')),
    ...all.filter(({ draws }) => !draws).map(entryOf),
  ];
}

function settingEntries(choices: ExportChoices): Entry<Setting>[] {
  const entries = settingsOf(choices).map((setting) => ({
    label: `$(${setting.icon}) ${setting.title}: ${setting.values.find(({ isChosen }) => isChosen)?.label ?? ''}`,
    description: setting.formats.map(({ extension }) => extension).join(' '),
    value: setting,
  }));
  return [separator(t('How it looks')), ...entries];
}

/** Shows a list in which one entry is in front. */
function pick<T>(
  title: string,
  placeholder: string,
  items: readonly Entry<T>[],
  front: number,
): Promise<T | undefined> {
  const list = window.createQuickPick<Entry<T>>();
  list.title = title;
  list.placeholder = placeholder;
  list.items = items;
  list.matchOnDescription = true;
  const inFront = items[front] ?? items.find(({ value }) => value !== undefined);
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      // The list forgets at times what is in front of it: what was accepted tells it too, and where nobody typed, it is as it was shown.
      const chosen = list.selectedItems[0] ?? list.activeItems[0] ?? (list.value === '' ? inFront : undefined);
      if (!chosen) return;
      resolve(chosen.value);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    if (inFront) list.activeItems = [inFront];
    list.show();
  });
}

function separator(label: string): Entry<never> {
  return { label, kind: QuickPickItemKind.Separator };
}
