import { URI } from 'vscode-uri';
import text from '../builtin.journey';

/** Where the built-in vocabulary is found; editors open it read-only. */
export const builtinUri = URI.parse('journey-builtin:///builtin.journey');

/** Whether an address is that of the built-in vocabulary. */
export function isBuiltin({ scheme }: URI): boolean {
  return scheme === builtinUri.scheme;
}

/** The built-in vocabulary, itself written in the language. */
export const builtinText: string = text;
