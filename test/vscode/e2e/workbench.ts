import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';

interface Content {
  /** A folder whose copy is opened, so that a test may write in it. */
  readonly folder?: string;
  /** Texts by path, written into the opened folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** For tests that load the window anew, leave something behind, or must find nothing: a window that no other test has used. */
  readonly inOwnWindow?: boolean;
}

/** VS Code gives each hint a class of its own, for its colours. */
const hintSelector = '.view-line [class*="dyn-rule"]';

/** What VS Code calls its themes where it draws. */
const themeClasses = {
  'Light Modern': 'light_modern',
  'Dark Modern': 'dark_modern',
  'Default High Contrast Light': 'hc_light',
  'Default High Contrast': 'hc_black',
} as const;
type Theme = keyof typeof themeClasses;

/** A theme of each kind. */
export const themes = Object.keys(themeClasses) as Theme[];

let browser: Promise<Browser> | undefined;
/** The window that tests use one after the other, until one of them fails in it: to open one takes longer than most tests. */
let shared: Workbench | undefined;

/** Opens a folder with these files alone, and no editor. */
export async function openWorkbench({ folder, files = {}, inOwnWindow = false }: Content): Promise<Workbench> {
  const old = inOwnWindow ? undefined : shared;
  if (!inOwnWindow) shared = undefined;
  await old?.closeAll();
  const opened = old?.opened ?? (await mkdtemp(join(inject('workspaces'), 'workspace-')));
  const number = (old?.number ?? 0) + 1;
  await fill(opened, `${number}`, files, folder);
  const workbench = old ?? (await openWindow(opened));
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await workbench.screenshot(`failed-${task.name}`);
    else if (!inOwnWindow) {
      shared = workbench;
      return;
    }
    await workbench.close();
  });
  await workbench.turnTo(number);
  return workbench;
}

/** Takes the files of the test before out of the folder that is open, and writes those of a new one, each kind where it belongs. */
async function fill(
  opened: string,
  own: string,
  files: Readonly<Record<string, string>>,
  folder?: string,
): Promise<void> {
  for (const name of await readdir(opened)) await rm(join(opened, name), { recursive: true });
  await mkdir(join(opened, own));
  if (folder) await cp(folder, join(opened, own), { recursive: true });
  for (const [path, text] of Object.entries(files)) await write(join(opened, settingsOr(own, path)), text);
}

/** Settings count for the folder that is open; all else lies in the test's own folder, so that no two tests have the same files. */
function settingsOr(own: string, path: string): string {
  return path.startsWith('.vscode/') ? path : join(own, path);
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** A window with these files, the first of them open with the cursor in it and its map beside it. */
export async function openWithPreview(
  files: Readonly<Record<string, string>>,
  content: Omit<Content, 'files'> = {},
): Promise<Workbench> {
  const workbench = await openWorkbench({ ...content, files });
  await workbench.openFile(Object.keys(files)[0] ?? '');
  await workbench.press('Control+K');
  await workbench.press('v');
  await workbench.map.waitFor();
  return workbench;
}

/** Opens the shared VS Code on a folder. */
function openWindow(opened: string): Promise<Workbench> {
  const address = new URL(inject('vscode'));
  address.searchParams.set('folder', opened);
  return openPage(address.href);
}

/** Opens the VS Code at this address. */
export async function openPage(address: string): Promise<Workbench> {
  browser ??= chromium.connect(inject('browser'));
  const context = await (await browser).newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(address);
  await page.locator('.explorer-folders-view').waitFor();
  return new Workbench(page);
}

/** One VS Code window, used as a person does: with keys, a pointer and eyes. Everything waits for what it needs. */
export class Workbench {
  readonly page: Page;
  /** How many tests have used this window. */
  number = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** The path of the folder that is open. */
  get opened(): string {
    return new URL(this.page.url()).searchParams.get('folder') ?? '';
  }

  /** The path of the folder with the files of the test. */
  get folder(): string {
    return join(this.opened, `${this.number}`);
  }

  /** Waits until VS Code knows of the files of a test with this number, and of no others. */
  async turnTo(number: number): Promise<void> {
    this.number = number;
    const rows = this.page.locator(
      '.explorer-folders-view .monaco-list-row[aria-level="1"]:not([aria-label^=".vscode"])',
    );
    const isTurned = async () => {
      // What VS Code was just saving of the test before may be there again.
      for (const name of await readdir(this.opened)) {
        if (name !== '.vscode' && name !== `${number}`) await rm(join(this.opened, name), { recursive: true });
      }
      return rows.allTextContents();
    };
    await expect.poll(isTurned).toEqual([`${number}`]);
  }

  /** Writes a file of the test, as another program would. */
  async write(path: string, text: string): Promise<void> {
    await write(join(this.opened, settingsOr(`${this.number}`, path)), text);
  }

  /** Closes all editors, without keeping what was changed, and all that is open around them. */
  async closeAll(): Promise<void> {
    // What is open in front of the editors takes one Escape each.
    for (let press = 0; press < 3; press++) await this.press('Escape');
    await this.press(inject('closeAll'));
    const tabs = this.page.locator('.editor-group-container .tab');
    const withoutSaving = this.page.getByRole('button', { name: "Don't Save" });
    const isClosed = async () => {
      if (await withoutSaving.isVisible()) await withoutSaving.click();
      return (await tabs.count()) === 0;
    };
    await expect.poll(isClosed).toBe(true);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** The text editor that has the focus, or had it last. */
  private get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** The map in the preview. */
  get map(): Locator {
    return this.previewFrame().locator('svg[role="graphics-document"]');
  }

  /** What the preview says of a text that cannot be read whole. */
  get note(): Locator {
    return this.previewFrame().getByRole('status').filter({ hasText: 'Line' });
  }

  /** The notification that says this. It is only listed: under test, VS Code shows none by itself. */
  async told(text: string): Promise<Locator> {
    const notification = this.page.locator('.notifications-center .notification-list-item', { hasText: text }).first();
    await expect
      .poll(
        async () => {
          if (!(await notification.isVisible())) await this.page.locator('[id="status.notifications"]').click();
          return notification.isVisible();
        },
        { interval: 500 },
      )
      .toBe(true);
    // The bell's own hover would lie over the buttons.
    await this.page.mouse.move(0, 0);
    return notification;
  }

  /** The completion list. */
  get completions(): Locator {
    return this.page.locator('.suggest-widget.visible');
  }

  /** The editors side by side. */
  get groups(): Locator {
    return this.page.locator('.editor-group-container');
  }

  /** Where the map shows this part of the model with this text. */
  shown(part: string, text: string): Locator {
    return this.map.locator(`[data-part="${part}"]`, { hasText: text }).first();
  }

  /** The tab of this name that is in front of its group. */
  frontTab(name: string): Locator {
    return this.page.getByRole('tab', { name, selected: true });
  }

  /** Waits until the cursor is at this place, as the status bar tells it, such as `Ln 1, Col 2 (3 selected)`. */
  async cursorAt(place: string): Promise<void> {
    await this.page.locator('.statusbar-item').getByText(place, { exact: true }).waitFor();
  }

  /** Loads the window anew, as soon as VS Code has kept what it is to show again: this must be in it, where all quotes are escaped. */
  async reload(kept: RegExp): Promise<void> {
    await expect.poll(() => this.page.evaluate(isKept, kept)).toBe(true);
    await this.page.reload();
  }

  /** Goes to a preview by its tab. Its page gets the focus a little later, which would end what was begun meanwhile. */
  async goToPreview(title: string): Promise<void> {
    await this.page.getByRole('tab', { name: title }).click();
    const body = this.previewFrame().locator('body');
    await expect.poll(() => body.evaluate(() => document.hasFocus())).toBe(true);
  }

  /** Opens a file of the folder in the editor. */
  async openFile(name: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget');
    // The preview of a file has its name too.
    const row = input.locator('.monaco-list-row').getByText(name, { exact: true }).first();
    const find = async () => {
      await this.ask('ControlOrMeta+P', `${this.number}/${name}`);
      // A file that has just been written may be found only when it is asked for again.
      const isFound = await row.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
      if (isFound) return true;
      await this.press('Escape');
      await input.waitFor({ state: 'hidden' });
      return false;
    };
    await expect.poll(find).toBe(true);
    await row.click();
    await input.waitFor({ state: 'hidden' });
    // Below the list there may be a tab, whose tooltip would cover the text.
    await this.page.mouse.move(0, 0);
    await this.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Runs a command by its title, from the palette. */
  async runCommand(title: string): Promise<void> {
    await this.choose('F1', title);
  }

  /** Runs a command that goes on to ask for something in the same place. */
  async beginCommand(title: string): Promise<void> {
    const input = await this.ask('F1', title);
    await input.locator('.monaco-list-row', { hasText: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await input.locator('.monaco-list-row', { hasText: title }).first().waitFor({ state: 'hidden' });
  }

  /** Changes the colours of VS Code in the settings of the folder: its list of themes would show each that it comes by. */
  async chooseTheme(name: Theme): Promise<void> {
    const file = join(this.opened, '.vscode', 'settings.json');
    const settings = await readFile(file, 'utf8').catch(() => '{}');
    await write(file, JSON.stringify({ ...JSON.parse(settings), 'workbench.colorTheme': name }));
    await this.page.locator(`.monaco-workbench.vscode-theme-defaults-themes-${themeClasses[name]}-json`).waitFor();
  }

  /** Puts the cursor at a place in the open file; both count from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.ask('Control+G', `${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.cursorAt(`Ln ${line}, Col ${column}`);
  }

  /** Types at the cursor, key by key, as fast as VS Code takes the keys or with a pause in ms between them. */
  async typeText(text: string, pause = 0): Promise<void> {
    await this.page.keyboard.type(text, { delay: pause });
  }

  /** Presses keys, such as `Control+Space`. */
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Accepts a completion with Enter, once the list that came while typing has it in front. */
  async acceptCompletion(label: string): Promise<void> {
    await this.completions.locator('.monaco-list-row.focused', { hasText: label }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.completions.waitFor({ state: 'hidden' });
  }

  /** Opens the list of what can be done at the cursor. */
  async openActions(): Promise<Locator> {
    const list = this.page.locator('.action-widget:not(.action-list-submenu-panel)');
    const open = async () => {
      await this.press('Control+.');
      return list.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(open).toBe(true);
    return list;
  }

  /** What is shown between the words without being written there, such as a score behind an emotion. */
  get hints(): Locator {
    return this.editor.locator(hintSelector);
  }

  /**
   * The words that are written in the part of the text that can be seen, a space between them: its lines may be wrapped anywhere.
   */
  async editorText(editor = this.editor): Promise<string> {
    const lines = await editor.locator('.view-lines .view-line').evaluateAll(
      (nodes, hints) =>
        nodes
          .map((node) => {
            const written = node.cloneNode(true) as Element;
            for (const hint of written.querySelectorAll(hints)) hint.remove();
            return { top: node.getBoundingClientRect().top, text: written.textContent ?? '' };
          })
          .sort((one, other) => one.top - other.top)
          .map(({ text }) => text),
      hintSelector,
    );
    return lines.join(' ').replaceAll(/\s+/g, ' ');
  }

  /** The same of the text beside the preview, which need not have the focus. */
  async textBeside(): Promise<string> {
    return this.editorText(this.page.locator('.editor-instance .monaco-editor').first());
  }

  /** The page of the preview: VS Code shows it in a frame within a frame. */
  previewFrame(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Keeps what the window looks like now. */
  async screenshot(name: string): Promise<void> {
    const file = `${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`;
    await this.page.screenshot({ path: join(inject('results'), file) });
  }

  /** Opens a quick input, types into it, and takes the first entry once that is the right one. */
  private async choose(keys: string, text: string): Promise<void> {
    const input = await this.ask(keys, text);
    await input.locator('.monaco-list-row.focused', { hasText: text }).waitFor();
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Opens a quick input with these keys and writes into it, at once: its list would be made anew after each key. */
  private async ask(keys: string, text: string): Promise<Locator> {
    const input = this.page.locator('.quick-input-widget');
    await this.page.keyboard.press(keys);
    await input.locator('input[type="text"]').waitFor();
    await this.page.keyboard.insertText(text);
    return input;
  }
}

/** Whether what VS Code has kept of its editors in the browser holds this text; runs in the page. */
async function isKept(kept: RegExp): Promise<boolean> {
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const opening = indexedDB.open(name);
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const store = opening.result.transaction('ItemTable').objectStore('ItemTable');
    const reading = store.get('memento/workbench.parts.editor');
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    opening.result.close();
    if (kept.test(String(reading.result))) return true;
  }
  return false;
}
