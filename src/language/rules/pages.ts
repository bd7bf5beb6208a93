import { t } from '../../words/index.ts';
import { rules } from './index.ts';
import { isLint, type RuleDescription } from './rule.ts';

/** The page of a rule, in Markdown. Its links lead to pages beside it. */
export function rulePage(rule: RuleDescription): string {
  const level = isLint(rule)
    ? t('Level: {level}, unless [a workspace chooses another]({link}).', {
        level: rule.level,
        link: `README.md#${t('Levels').toLowerCase()}`,
      })
    : t('Level: error. The map cannot mean what the text says, so the level is fixed.');
  return page(
    `# ${rule.id}`,
    t(rule.meaning),
    t(rule.why),
    level,
    `## ${t('Found')}`,
    fenced('journey', rule.wrong),
    `## ${t('Mended')}`,
    fenced('journey', rule.right),
  );
}

/** The page that lists all rules, in Markdown, with links to their pages. */
export function ruleList(): string {
  return page(
    `# ${t('Rules')}`,
    t(
      'What is checked in journeys, while they are written and by `journey check`. The id of a rule stands behind each finding.',
    ),
    `## ${t('Errors')}`,
    t('A map with one of these cannot mean what its text says. Around it, everything else is still read and drawn.'),
    table(rules.filter((rule) => !isLint(rule))),
    `## ${t('Lints')}`,
    t('Advice of the craft. A map with such a finding is whole, but could be better.'),
    table(rules.filter(isLint)),
    `## ${t('Levels')}`,
    t(
      'A team chooses the levels of lints in a file `journey.config.json`, in the folder of the journeys or in one above it. The nearest file counts, for the editor and the command line alike; comments are allowed in it.',
    ),
    fenced('json', configExample),
    t(
      'The levels are `error`, `warning`, `information`, `hint` and `off`. Where there is no such file, the setting `journey.rules` of the editor counts.',
    ),
    `## ${t('Silence')}`,
    t(
      'A comment silences lints on one line. It stands at the end of that line, or on a line of its own above it, and may say why:',
    ),
    fenced('journey', ignoreExample),
    t('A comment that silences nothing is reported by [useless-ignore](useless-ignore.md).'),
  );
}

const configExample = `{
  "rules": {
    "no-channel": "off",
    "no-persona": "error"
  }
}
`;

const ignoreExample = `// journey-ignore no-emotion, no-channel -- nobody was asked yet
touchpoint "Waits at the clinic"
`;

function page(...parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\`\`\``;
}

function table(listed: readonly RuleDescription[]): string {
  const rows = listed.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.level} | ${t(rule.meaning)} |`);
  return [`| ${t('rule')} | ${t('level')} | ${t('what it asks for')} |`, '| --- | --- | --- |', ...rows].join('\n');
}
