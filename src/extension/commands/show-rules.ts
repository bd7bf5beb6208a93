import { commands, Uri } from 'vscode';
import { ruleScheme } from '../rule-pages.ts';
import type { Command } from './command.ts';

/** Opens the list of all rules. */
export const showRules: Command = () =>
  commands.executeCommand('vscode.open', Uri.from({ scheme: ruleScheme, path: '/README.md' }));
