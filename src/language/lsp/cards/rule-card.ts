import type { LangiumDocument } from 'langium';
import type { Hover, Position } from 'vscode-languageserver';
import { t } from '../../../words/index.ts';
import { ignoresIn } from '../../diagnostics/ignores.ts';
import { ruleOf } from '../../rules/index.ts';
import type { RuleDescription } from '../../rules/rule.ts';

/** Explains a rule that a comment under the cursor silences. */
export function ruleCard(document: LangiumDocument, { line, character }: Position): Hover | undefined {
  const ignore = ignoresIn(document).find(
    ({ range }) => range.start.line === line && range.start.character <= character && character <= range.end.character,
  );
  const rule = ignore && ruleOf(ignore.rule);
  return rule && { contents: { kind: 'markdown', value: describeRule(rule) }, range: ignore.range };
}

/** What a rule asks for and why, in Markdown. */
export function describeRule({ id, meaning, why, wrong, right }: RuleDescription): string {
  const block = (text: string) => `\`\`\`journey\n${text}\`\`\``;
  return [`**${id}**`, t(meaning), t(why), t('Found:'), block(wrong), t('Mended:'), block(right)].join('\n\n');
}
