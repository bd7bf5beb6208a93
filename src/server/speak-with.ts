import type { InitializeParams } from 'vscode-languageserver';
import type { ClientOptions } from '../protocol.ts';
import { isLanguage, type Language, languageOf, speak, type Texts } from '../words/index.ts';

/**
 * Lets the server speak the language that an editor asks for, or else the one in which the editor is shown: with the texts that it hands
 * out, or else with those that lie beside the server.
 */
export function speakWith(
  { locale, initializationOptions }: InitializeParams,
  textsOf: ((language: Language) => Texts) | undefined,
): void {
  const { language = languageOf(locale), texts }: Partial<ClientOptions> = Object(initializationOptions);
  if (isLanguage(language)) speak(language, texts ?? textsOf?.(language) ?? {});
}
