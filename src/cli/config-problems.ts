import { relative } from 'node:path';
import type { LangiumDocument } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JourneySharedServices } from '../language/module.ts';
import type { Problem } from './problems.ts';

/** What is wrong in the configuration files that hold for these documents. */
export async function configProblemsOf(
  documents: readonly LangiumDocument[],
  { workspace }: JourneySharedServices,
): Promise<Problem[]> {
  const configs = await Promise.all(documents.map(({ uri }) => workspace.RuleSettings.configFor(uri)));
  return [...new Set(configs)].flatMap((config) => {
    if (!config) return [];
    const text = TextDocument.create(config.uri.toString(), 'jsonc', 0, config.text);
    return config.problems.map(({ message, offset, length }): Problem => {
      const start = text.positionAt(offset);
      const end = text.positionAt(offset + length);
      return {
        file: relative(process.cwd(), config.uri.fsPath),
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        severity: 'error',
        code: 'configuration',
        message,
      };
    });
  });
}
