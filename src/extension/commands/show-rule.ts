import { commands, Uri } from 'vscode';
import type { Command } from './command.ts';

/** Opens the page of a rule, by its id; of anything else the list of all rules. */
export const showRule: Command = async ({ extensionUri }, argument) => {
  const page = typeof argument === 'string' && /^[a-z-]+$/.test(argument) ? argument : 'README';
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(extensionUri, 'docs', 'rules', `${page}.md`));
};
