import type { Argument, HelpConfiguration, Option } from 'commander';
import { inWords, phrase, t } from '../words/index.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': phrase('Usage:'),
  'Arguments:': phrase('Arguments:'),
  'Options:': phrase('Options:'),
  'Global Options:': phrase('Options of all commands:'),
  'Commands:': phrase('Commands:'),
};

/** Lets the help of commands speak the language of whoever asks for it. */
export const ownHelp: HelpConfiguration = {
  showGlobalOptions: true,
  styleTitle: (title) => t(titles[title] ?? title),
  optionDescription: (option) => described(option, option.required || option.optional),
  argumentDescription: (argument) => described(argument, true),
};

function described({ description, argChoices, defaultValue }: Option | Argument, takesValue: boolean): string {
  const facts = [
    ...(argChoices ? [t('choices: {choices}', { choices: argChoices.join(', ') })] : []),
    ...(takesValue && defaultValue !== undefined ? [t('default: {value}', { value: String(defaultValue) })] : []),
  ];
  return [description, ...(facts.length > 0 ? [`(${facts.join('; ')})`] : [])].join(' ');
}

/** What the parser finds wrong with what was typed, as it says it itself, and as we say it. */
const complaints: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  [
    /^unknown option '(.+)'(?:\n\(Did you mean (?:one of )?(.+)\?\))?$/,
    ([option = '', near]) => t("there is no option '{option}'.{guess}", { option, guess: guessed(near) }),
  ],
  [
    /^unknown command '(.+)'(?:\n\(Did you mean (?:one of )?(.+)\?\))?$/,
    ([command = '', near]) => t("there is no command '{command}'.{guess}", { command, guess: guessed(near) }),
  ],
  [
    /^missing required argument '(.+)'$/,
    ([name = '']) => t("'{name}' is missing. Add it behind the command.", { name }),
  ],
  [/^option '(.+)' argument missing$/, ([option = '']) => t("the value of '{option}' is missing.", { option })],
  [
    /^option '(.+)' argument '([\s\S]*)' is invalid\. Allowed choices are (.+)\.$/,
    ([option = '', value = '', choices = '']) =>
      t("'{value}' is no value of '{option}'. Choose {choices}.", {
        value,
        option,
        choices: inWords(choices.split(', '), 'or'),
      }),
  ],
  [
    /^option '(.+)' argument '([\s\S]*)' is invalid\. (.+)$/,
    ([option = '', value = '', remedy = '']) =>
      t("'{value}' is no value of '{option}'. {remedy}", { value, option, remedy }),
  ],
  [
    /^too many arguments.*\. Expected (\d+) arguments? but got (\d+)\.$/,
    ([most = '', given = '']) =>
      t('there are too many names or values: {given}, where at most {most} can stand.', { given, most }),
  ],
];

/** A complaint of the parser of what was typed, `error: unknown option '--x'`, as a sentence in the language that is spoken. */
export function complaint(text: string): string {
  const plain = text.trim().replace(/^error: /, '');
  for (const [pattern, say] of complaints) {
    const found = pattern.exec(plain);
    if (found) return say(found.slice(1));
  }
  return plain;
}

function guessed(near: string | undefined): string {
  if (near === undefined) return '';
  const words = near.split(', ').map((each) => `'${each}'`);
  return t(' Did you mean {words}?', { words: inWords(words, 'or') });
}
