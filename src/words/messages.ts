/** The names in a message's braces: `severity` in `{severity} severity`. Braces around anything else are braces. */
type NamesIn<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends '' | `${string}${' ' | '"' | '{' | '…'}${string}` ? never : Name) | NamesIn<Rest>
  : never;

type Value = string | number;

type ValuesNamed<Names extends string> = [Names] extends [never] ? [] : [values: Readonly<Record<Names, Value>>];

/** What a message needs to be said, besides itself. */
export type ValuesOf<Message extends string> = ValuesNamed<NamesIn<Message>>;

/** The same of a message about a number of things, which is known as `{count}`. */
export type ValuesBeside<Message extends string> = ValuesNamed<Exclude<NamesIn<Message>, 'count'>>;

/** Puts values for the names in a message's braces. */
export function filled(message: string, values: Readonly<Record<string, Value>> | undefined): string {
  if (!values) return message;
  return message.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
