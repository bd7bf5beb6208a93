import { dirname, relative } from 'node:path';
import type { LangiumDocument } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigProblem } from '../language/diagnostics/config.ts';
import type { ConfigFile } from '../language/diagnostics/rule-settings.ts';
import type { JourneySharedServices } from '../language/module.ts';
import type { Problem } from './problems.ts';
import { readFonts } from './read-fonts.ts';
import { homeOf } from './read-journeys.ts';
import { fromFolder } from './read-near.ts';

/** What is wrong in the configuration files that hold for these documents, and with the fonts that they name. */
export async function configProblemsOf(
  documents: readonly LangiumDocument[],
  { workspace: { RuleSettings } }: JourneySharedServices,
): Promise<Problem[]> {
  const configs = await Promise.all(documents.map(({ uri }) => RuleSettings.configFor(uri)));
  const problems = [...new Set(configs)].map(async (config) => {
    if (!config) return [];
    const text = TextDocument.create(config.uri.toString(), 'jsonc', 0, config.text);
    const seen = [...config.problems, ...(await RuleSettings.fontProblems(config))];
    const all = [...seen, ...(await unreadable(config, seen))].sort((one, other) => one.offset - other.offset);
    return all.map(({ message, offset, length }): Problem => {
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
  return (await Promise.all(problems)).flat();
}

/** What is found wrong with font files only when they are read, besides what is known already. */
async function unreadable({ uri, fonts }: ConfigFile, known: readonly ConfigProblem[]): Promise<ConfigProblem[]> {
  const unknown = fonts.filter(({ offset }) => !known.some((problem) => problem.offset === offset));
  const paths = Object.fromEntries(unknown.map(({ face, path }) => [face, path]));
  const { problems } = await readFonts(paths, fromFolder(dirname(uri.fsPath), homeOf(uri.fsPath)));
  return problems.flatMap(({ face, message }) => {
    const font = unknown.find((each) => each.face === face);
    return font ? { message, offset: font.offset, length: font.length } : [];
  });
}
