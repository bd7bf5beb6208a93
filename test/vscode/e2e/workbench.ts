import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';

interface Content {
  /** A folder whose copy is opened, so that a test may write in it. */
  readonly folder?: string;
  /** Texts by file name, written into the opened folder. */
  readonly files?: Readonly<Record<string, string>>;
}

let browser: Promise<Browser> | undefined;

/** Opens a folder in a VS Code window of its own. */
export async function openWorkbench({ folder, files = {} }: Content): Promise<Workbench> {
  const workspace = await mkdtemp(join(tmpdir(), 'journey-workspace-'));
  onTestFinished(() => rm(workspace, { recursive: true, force: true }));
  if (folder) await cp(folder, workspace, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(workspace, name), text);
  const address = new URL(inject('vscode'));
  address.searchParams.set('folder', workspace);
  return openPage(address.href);
}

/** Opens the VS Code at this address; closes it after the test, with a screenshot if the test failed. */
export async function openPage(address: string): Promise<Workbench> {
  browser ??= chromium.connect(inject('browser'));
  const context = await (await browser).newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const workbench = new Workbench(page);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await workbench.screenshot(`failed-${task.name}`);
    await context.close();
  });
  await page.goto(address);
  await page.locator('.explorer-folders-view').waitFor();
  return workbench;
}

/** One VS Code window, used as a person does: with keys, a pointer and eyes. Everything waits for what it needs. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The text editor that has the focus, or had it last. */
  private get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** Opens a file of the folder in the editor. */
  async openFile(name: string): Promise<void> {
    await this.choose('ControlOrMeta+P', name);
    await this.page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Runs a command by its title, from the palette. */
  async runCommand(title: string): Promise<void> {
    await this.choose('F1', title);
  }

  /** Puts the cursor at a place in the open file; both count from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.ask('Control+G', `${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Types at the cursor, key by key. */
  async typeText(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses keys, such as `Control+Space`. */
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Accepts a completion with Enter, once the list that came while typing has it in front. */
  async acceptCompletion(label: string): Promise<void> {
    const list = this.page.locator('.suggest-widget.visible');
    await list.locator('.monaco-list-row.focused', { hasText: label }).waitFor();
    await this.page.keyboard.press('Enter');
    await list.waitFor({ state: 'hidden' });
  }

  /** The lines that can be seen in the editor. */
  async editorText(): Promise<string> {
    const lines = await this.editor.locator('.view-lines .view-line').evaluateAll((nodes) =>
      nodes
        .map((node) => ({ top: node.getBoundingClientRect().top, text: node.textContent ?? '' }))
        .sort((one, other) => one.top - other.top)
        .map(({ text }) => text),
    );
    // The editor writes spaces as no-break spaces.
    return lines.join('\n').replaceAll('\u00a0', ' ');
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

  /** Opens a quick input with these keys and types into it. */
  private async ask(keys: string, text: string): Promise<Locator> {
    const input = this.page.locator('.quick-input-widget');
    await this.page.keyboard.press(keys);
    await input.locator('input[type="text"]').waitFor();
    await this.page.keyboard.type(text);
    return input;
  }
}
