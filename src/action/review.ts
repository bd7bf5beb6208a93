import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CannotRun } from '../cli/cannot-run.ts';
import { compareFiles, type FileChanges } from '../cli/diff-compare.ts';
import { failing } from '../cli/diff-fail-on.ts';
import { headlineOf } from '../cli/diff-headline.ts';
import { looksIn } from '../cli/diff-looks.ts';
import { asMarkdown } from '../cli/diff-markdown.ts';
import { changedBetween } from '../cli/diff-pairs.ts';
import { shown } from '../cli/diff-text.ts';
import { exportSupplies } from '../cli/export-supplies.ts';
import { repositoryOf } from '../cli/git.ts';
import { inert } from '../cli/inert-markdown.ts';
import { textDiffsOf } from '../cli/text-diffs.ts';
import { themes } from '../formats/themes.ts';
import { plural, t } from '../words/index.ts';
import type { Comments, Host } from './host.ts';
import { keepComment, markFor } from './kept-comment.ts';
import { writeReport } from './report-files.ts';
import type { Settings } from './settings.ts';

/**
 * Compares the journeys of two commits and tells what changed wherever the host shows it.
 * @throws CannotRun when they cannot be compared
 */
export async function review(host: Host, settings: Settings): Promise<void> {
  const root = await checkoutAround(settings.path);
  const commits = await host.commits(root);
  if (!commits) {
    host.say(t('There is nothing earlier to compare the journeys with.'));
    return;
  }
  const { before, after } = commits;
  const pairs = await changedBetween(root, settings.path, before, after);
  const files = await compareFiles(pairs);
  const textDiffs = files.length === 0 ? new Map() : await textDiffsOf(root, before, after);
  const verdict = files.length === 0 ? undefined : await judge(files, host, settings);
  const notes = verdict ? [`**${inert(verdict.message)}**`] : [];
  const report = (most: number, everything?: string) =>
    asMarkdown(files, {
      address: host.lineAddress(commits),
      textDiffs,
      most,
      notes,
      ...(everything !== undefined && { everything }),
    });

  const output = resolve(settings.output);
  const theme = settings.theme && themes[settings.theme];
  const said = new Set<string>();
  const lookOf = looksIn(pairs, theme, (note) => void said.add(note));
  const drawing = { ...exportSupplies, warn: host.warn, ...(theme && { theme }) };
  await writeReport(output, files, await report(Number.POSITIVE_INFINITY), root, lookOf, drawing);
  for (const note of said) host.warn(note);
  await host.tell(files, report);
  if (settings.comment && host.comments) {
    const told = files.length === 0 ? undefined : await report(host.longestComment, host.everything);
    await comment(host, host.comments, markFor(settings.path), told);
  }
  const changes = files.flatMap(shown);
  host.handOut({
    report: output,
    headline: files.length === 0 ? '' : headlineOf(files),
    changes: changes.length,
    experience: changes.filter(({ severity }) => severity === 'experience').length,
    approved: String(!verdict?.fails),
  });
  if (verdict?.fails) host.fail(verdict.message);
}

/** The folder of the repository that a path is in, which may be there only in one of its commits. */
async function checkoutAround(path: string): Promise<string> {
  let folder = path.endsWith('.journey') ? dirname(resolve(path)) : resolve(path);
  while (!existsSync(folder)) folder = dirname(folder);
  const root = await repositoryOf(folder);
  if (root !== undefined) return root;
  throw new CannotRun(
    t("there is no repository at '{path}'. Check it out before, on GitHub with actions/checkout.", { path }),
  );
}

/** Whether there is too much for what the team lets pass without a word, and what to say of it. */
async function judge(
  files: readonly FileChanges[],
  host: Host,
  { failOn, approveLabel }: Settings,
): Promise<{ readonly fails: boolean; readonly message: string } | undefined> {
  const fails = failing({ ...(failOn && { failOn }) });
  const count = files.flatMap(shown).filter(({ severity }) => fails(severity)).length;
  if (count === 0) return undefined;
  if (approveLabel === '') {
    const message = plural(count, '1 change is more than may pass.', '{count} changes are more than may pass.');
    return { fails: true, message };
  }
  const label = approveLabel;
  if ((await host.labels()).includes(label)) {
    return {
      fails: false,
      message: plural(
        count,
        "1 change is approved by the label '{label}'.",
        "{count} changes are approved by the label '{label}'.",
        { label },
      ),
    };
  }
  return {
    fails: true,
    message: plural(count, "1 change needs the label '{label}'.", "{count} changes need the label '{label}'.", {
      label,
    }),
  };
}

/** A comment that cannot be written, as for forks, keeps nothing else from being told. */
async function comment(host: Host, comments: Comments, mark: string, text: string | undefined): Promise<void> {
  try {
    await keepComment(comments, mark, text);
  } catch (error) {
    if (text === undefined) return;
    const reason = error instanceof Error ? error.message : String(error);
    host.warn(
      t('The comment could not be written: {reason}. What changed is told in the summary of the run.', {
        reason,
      }),
    );
  }
}
