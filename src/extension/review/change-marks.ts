import {
  Disposable,
  type LogOutputChannel,
  MarkdownString,
  OverviewRulerLane,
  Range,
  StatusBarAlignment,
  type StatusBarItem,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Changes, ToldChange } from '../../protocol/review.ts';
import { plural, t } from '../../words/index.ts';
import type { Server } from '../server.ts';
import { SteadyDecorations } from '../steady-decorations.ts';
import { chosenBase } from './base.ts';
import type { Bases } from './bases.ts';
import { Paced } from './paced.ts';

/** What a bar beside a line tells: the colours are those of VS Code's own bars for changes. */
const bars = {
  added: { color: 'editorGutter.addedBackground', style: 'solid' },
  removed: { color: 'editorGutter.deletedBackground', style: 'dashed' },
  changed: { color: 'editorGutter.modifiedBackground', style: 'double' },
} as const;
type Bar = keyof typeof bars;

/** Sentences that fit into a tooltip. */
const mostSentences = 12;

interface Found {
  readonly changes: Changes;
  readonly label: string;
}

/** Marks in texts what changed since the chosen base, and counts it in the status bar. */
export class ChangeMarks implements Disposable {
  readonly #server: Server;
  readonly #bases: Bases;
  readonly #log: LogOutputChannel;
  readonly #asking = new Paced();
  readonly #decorations = new SteadyDecorations();
  readonly #subscriptions: Disposable;
  readonly #status = window.createStatusBarItem('journey.changes', StatusBarAlignment.Left);
  /** The text whose changes the status bar counts: the one that is written in, or was last. */
  #counted: Uri | undefined;
  /** What the status bar says; nothing when it is empty. */
  #said = '';
  readonly #bars = Object.fromEntries(Object.entries(bars).map(([bar, look]) => [bar, barOf(look)])) as Readonly<
    Record<Bar, TextEditorDecorationType>
  >;

  constructor(server: Server, bases: Bases, log: LogOutputChannel) {
    this.#server = server;
    this.#bases = bases;
    this.#log = log;
    this.#status.name = t('Changes in the journey');
    const mark = () => this.#mark();
    this.#subscriptions = Disposable.from(
      this.#status,
      this.#decorations,
      ...Object.values(this.#bars),
      server.onStart(mark),
      bases.git.onChange(mark),
      window.onDidChangeVisibleTextEditors(mark),
      window.onDidChangeActiveTextEditor(mark),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === 'journey') mark();
      }),
      // What is imported may have changed: then the text is checked anew.
      server.onChecked(mark),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('journey.review')) mark();
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #mark(): void {
    void this.#asking.run(async () => {
      const editors = window.visibleTextEditors.filter(({ document }) => document.languageId === 'journey');
      const { activeTextEditor } = window;
      // A panel may have the focus: then the text that had it before is counted on, whether it can still be seen or not.
      if (activeTextEditor) {
        this.#counted = editors.includes(activeTextEditor) ? activeTextEditor.document.uri : undefined;
      }
      if (!this.#counted) this.#say(undefined);
      const seen = editors.map(({ document }) => document.uri);
      const texts = new Map([...seen, ...(this.#counted ? [this.#counted] : [])].map((uri) => [uri.toString(), uri]));
      await Promise.all([...texts.values()].map((uri) => this.#markIn(uri, editors)));
    });
  }

  async #markIn(uri: Uri, all: readonly TextEditor[]): Promise<void> {
    const editors = all.filter(({ document }) => document.uri.toString() === uri.toString());
    const version = editors[0]?.document.version;
    try {
      const found = await this.#changesIn(uri);
      // What was asked of an older text is asked again for the newer one; bars move with what is written meanwhile.
      if (editors[0]?.document.version !== version || found?.changes.broken) return;
      const isOn = workspace.getConfiguration('journey.review', uri).get('gutter') !== false;
      const here = (found?.changes.changes ?? []).filter(({ seenAt }) => isOn && seenAt?.uri === uri.toString());
      const lines = marksOf(here);
      for (const [bar, decoration] of Object.entries(this.#bars)) {
        const marks = lines.filter((line) => line.bar === bar);
        const ranges = marks.map(({ range, changes }) => ({ range, hoverMessage: sentences(changes, uri) }));
        for (const editor of editors) this.#decorations.set(editor, decoration, ranges);
      }
      if (uri.toString() === this.#counted?.toString()) this.#count(uri, found);
    } catch (error) {
      this.#log.warn('Changes could not be marked in a text:', error);
    }
  }

  async #changesIn(uri: Uri): Promise<Found | undefined> {
    const base = await this.#bases.find(uri, chosenBase(uri));
    if (typeof base === 'string') return undefined;
    const changes = await this.#server.request('journey/changes', { uri: uri.toString(), with: base.with });
    return { changes, label: base.label };
  }

  #count(uri: Uri, found: Found | undefined): void {
    const changes = found?.changes.changes ?? [];
    const base = found?.label ?? '';
    const item = {
      text: `$(git-compare) ${plural(changes.length, '1 change since {base}', '{count} changes since {base}', { base })}`,
      tooltip: sentences(changes, uri),
      command: { command: 'journey.reviewChanges', title: t('Review Changes'), arguments: [uri] },
    };
    this.#say(changes.length > 0 ? item : undefined);
  }

  /** Says something in the status bar, or nothing; VS Code is told only of what is new. */
  #say(item: Pick<StatusBarItem, 'text' | 'tooltip' | 'command'> | undefined): void {
    const said = item ? JSON.stringify(item) : '';
    if (said === this.#said) return;
    this.#said = said;
    if (item) Object.assign(this.#status, item).show();
    else this.#status.hide();
  }
}

function barOf({ color, style }: (typeof bars)[Bar]): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    isWholeLine: true,
    borderColor: new ThemeColor(color),
    borderStyle: style,
    borderWidth: '0 0 0 3px',
    overviewRulerColor: new ThemeColor(color),
    overviewRulerLane: OverviewRulerLane.Left,
  });
}

/** A bar beside some lines, and what it stands for. */
interface Mark {
  readonly range: Range;
  readonly bar: Bar;
  readonly changes: readonly ToldChange[];
}

/** One bar for all that changed from a line on: of what is new beside all lines, else beside the first, as the others belong to what is in it. */
function marksOf(changes: readonly ToldChange[]): Mark[] {
  const byLine = new Map<number, ToldChange[]>();
  for (const change of changes) {
    const line = change.seenAt?.start.line ?? 0;
    byLine.set(line, [...(byLine.get(line) ?? []), change]);
  }
  return [...byLine].map(([line, here]) => {
    const added = here.find(({ kind }) => kind === 'added');
    const isGone = here.every(({ kind }) => kind === 'removed');
    const last = added?.seenAt?.end.line ?? line;
    return { range: new Range(line, 0, last, 0), bar: added ? 'added' : isGone ? 'removed' : 'changed', changes: here };
  });
}

/** Changes in sentences, with a way to their review. */
function sentences(changes: readonly ToldChange[], uri: Uri): MarkdownString {
  const text = new MarkdownString();
  text.isTrusted = { enabledCommands: ['journey.reviewChanges'] };
  for (const { message } of changes.slice(0, mostSentences)) text.appendText(message).appendMarkdown('\n\n');
  const more = changes.length - mostSentences;
  if (more > 0) text.appendText(plural(more, 'and 1 more', 'and {count} more')).appendMarkdown('\n\n');
  const review = Uri.from({ scheme: 'command', path: 'journey.reviewChanges', query: JSON.stringify([uri]) });
  return text.appendMarkdown(`[${t('Review Changes')}](${review})`);
}
