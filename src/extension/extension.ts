import { type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { provideBuiltInText } from './built-in-text.ts';
import { Checks } from './checks.ts';
import { type CreateClient, clientOptions, keepCalm } from './client.ts';
import { registerCommands } from './commands/index.ts';
import { isCopyKind } from './exports/copies.ts';
import { Exporter, type ExporterParts } from './exports/exporter.ts';
import { showFiles } from './files.ts';
import { GutterFaces } from './gutter-faces.ts';
import { provideJourneyTexts } from './journey-text.ts';
import { followChosenLanguage, speakChosenLanguage } from './language.ts';
import { Previews } from './preview/previews.ts';
import { Bases } from './review/bases.ts';
import { ChangeMarks } from './review/change-marks.ts';
import { Git, type ReadGit } from './review/git.ts';
import { provideOldTexts } from './review/old-texts.ts';
import { Reviews } from './review/reviews.ts';
import { provideRulePages } from './rule-pages.ts';
import { serverOf } from './server.ts';

let client: BaseLanguageClient | undefined;

/** What differs between kinds of VS Code. */
interface Host extends Pick<ExporterParts, 'engine' | 'home'> {
  readonly createClient: CreateClient;
  /** Absent where there is no Git. */
  readonly readGit?: ReadGit;
}

/** All that the extension does, wherever it runs. */
export async function start(context: ExtensionContext, { createClient, readGit, ...host }: Host): Promise<void> {
  const spoken = await speakChosenLanguage(context.extensionUri);
  const log = window.createOutputChannel('Journey Maps', { log: true });
  const checks = new Checks();
  client = createClient(context, clientOptions(log, spoken, checks));
  keepCalm(client, log);
  const server = serverOf(client, checks);
  const previews = new Previews(context.extensionUri, server, host.engine, log);
  const exporter = new Exporter({ server, previews, log, state: context.workspaceState, ...host });
  const git = new Git(readGit);
  const bases = new Bases(git);
  const reviews = new Reviews({ extension: context.extensionUri, server, bases, engine: host.engine, log });
  context.subscriptions.push(
    log,
    checks,
    git,
    bases,
    reviews,
    new ChangeMarks(server, bases, log),
    provideOldTexts(client, git),
    followChosenLanguage(spoken.language),
    previews,
    new GutterFaces(server, log),
    showFiles(client),
    provideBuiltInText(server),
    provideRulePages(server),
    provideJourneyTexts(server),
    registerCommands({ previews, exporter, reviews, git }),
    previews.onExport((uri) => exporter.export(uri)),
    previews.onCopy(({ uri, as }) => isCopyKind(as) && exporter.copy(uri, as)),
  );
  // Nothing waits for the server: VS Code stays quick, and each request waits for it by itself.
  void client.start();
}

/** Ends the language server. */
export async function stop(): Promise<void> {
  await client?.stop();
}
