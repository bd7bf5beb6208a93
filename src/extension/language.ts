import { commands, type Disposable, env, Uri, window, workspace } from 'vscode';
import { isLanguage, type Language, languageOf, type Spoken, speak, type Texts, t } from '../words/index.ts';

/** Lets the extension speak the language of the setting, or else that of VS Code. */
export async function speakChosenLanguage(extension: Uri): Promise<Spoken> {
  const language = chosenLanguage();
  const texts = language === 'en' ? {} : await readTexts(extension, language);
  speak(language, texts);
  return { language, texts };
}

/** Offers to begin anew whenever another language is chosen: all that runs has learnt the one before. */
export function followChosenLanguage(spoken: Language): Disposable {
  return workspace.onDidChangeConfiguration(async (change) => {
    if (!change.affectsConfiguration('journey.language') || chosenLanguage() === spoken) return;
    const reload = t('Reload Window');
    const choice = await window.showInformationMessage(
      t('Journey Maps speaks the chosen language once the window is loaded again.'),
      reload,
    );
    if (choice === reload) await commands.executeCommand('workbench.action.reloadWindow');
  });
}

function chosenLanguage(): Language {
  const chosen: unknown = workspace.getConfiguration('journey').get('language');
  return isLanguage(chosen) ? chosen : languageOf(env.language);
}

async function readTexts(extension: Uri, language: Language): Promise<Texts> {
  const file = Uri.joinPath(extension, 'l10n', `bundle.l10n.${language}.json`);
  return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file)));
}
