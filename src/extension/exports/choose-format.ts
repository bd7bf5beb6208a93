import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { type ExportOptions, type Format, formatOf, formats, pages } from '../../formats/index.ts';
import { themes } from '../../formats/themes.ts';
import { type ExportChoices, type ExportStyle, scales } from './choices.ts';

interface Entry<T> extends QuickPickItem {
  readonly value?: T;
}

/** Something about the look of exports that can be chosen. */
interface Setting {
  readonly option: keyof ExportStyle & keyof ExportOptions;
  readonly title: string;
  readonly icon: string;
  readonly values: readonly {
    readonly label: string;
    readonly description?: string;
    readonly change: Partial<ExportStyle>;
  }[];
}

const pageTitles: Readonly<Record<string, string>> = { map: 'One page as large as the map', letter: 'Letter' };

const settings: readonly Setting[] = [
  {
    option: 'theme',
    title: 'Colours',
    icon: 'color-mode',
    values: [
      { label: 'Light', description: 'web pages as the reader’s system is', change: { theme: undefined } },
      ...(Object.keys(themes) as (keyof typeof themes)[]).map((theme) => ({
        label: theme === 'light' ? 'Always light' : titleOf(theme),
        change: { theme },
      })),
    ],
  },
  {
    option: 'scale',
    title: 'Size of pictures',
    icon: 'screen-full',
    values: scales.map((scale) => ({
      label: `${scale}×`,
      description: scale === 1 ? 'a pixel to each px of the map' : `${scale} × ${scale} pixels to each px of the map`,
      change: { scale },
    })),
  },
  {
    option: 'page',
    title: 'Paper',
    icon: 'file',
    values: pages.map((page) => ({ label: pageTitles[page] ?? page.toUpperCase(), change: { page } })),
  },
];

/** Asks for a format, and lets the look of exports be chosen on the way; undefined when nothing is chosen in the end. */
export async function chooseFormat(
  title: string,
  last: ExportChoices,
): Promise<{ readonly format: Format; readonly choices: ExportChoices } | undefined> {
  let choices = last;
  let active: Format | Setting | undefined = formatOf(choices.format ?? '');
  for (;;) {
    const chosen: Format | Setting | undefined = await pick(title, 'What to export it as', entries(choices), active);
    if (!chosen) return undefined;
    if (!('values' in chosen)) return { format: chosen, choices: { ...choices, format: chosen.id } };
    const change = await chooseValue(title, chosen, choices);
    choices = { ...choices, ...change };
    active = chosen;
  }
}

function entries(choices: ExportChoices): Entry<Format | Setting>[] {
  const entryOf = (format: Format) => ({ label: format.title, description: format.extension, value: format });
  return [
    separator('The map'),
    ...formats.filter(({ draws }) => draws).map(entryOf),
    separator('In words and figures'),
    ...formats.filter(({ draws }) => !draws).map(entryOf),
    separator('How it looks'),
    ...settings.map((setting) => ({
      label: `$(${setting.icon}) ${setting.title}: ${currentOf(setting, choices)?.label ?? ''}`,
      description: formats
        .filter(({ options }) => options.includes(setting.option))
        .map(({ extension }) => extension)
        .join(' '),
      value: setting,
    })),
  ];
}

async function chooseValue(
  title: string,
  setting: Setting,
  choices: ExportChoices,
): Promise<Partial<ExportStyle> | undefined> {
  const values = setting.values.map((value) => ({ ...value, value }));
  const chosen = await pick(title, setting.title, values, currentOf(setting, choices));
  return chosen?.change;
}

function currentOf({ option, values }: Setting, choices: ExportChoices): Setting['values'][number] | undefined {
  return values.find(({ change }) => change[option] === choices[option]);
}

/** Shows a list in which one entry is in front. */
function pick<T>(
  title: string,
  placeholder: string,
  items: readonly Entry<T>[],
  active: T | undefined,
): Promise<T | undefined> {
  const list = window.createQuickPick<Entry<T>>();
  list.title = title;
  list.placeholder = placeholder;
  list.items = items;
  list.matchOnDescription = true;
  const front = items.filter(({ value }) => value !== undefined && value === active);
  // An empty list would leave nothing in front, not even the first entry.
  if (front.length > 0) list.activeItems = front;
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.activeItems[0]?.value);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

function separator(label: string): Entry<never> {
  return { label, kind: QuickPickItemKind.Separator };
}

/** `high-contrast-dark` is "High contrast dark". */
function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
