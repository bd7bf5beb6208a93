import { configName } from '../../diagnostics/config.ts';
import type { JourneyEditorSharedServices } from '../module.ts';

/** Lets rules follow what the editor knows: its settings, and the configuration files that it watches. */
export function followRuleSettings({ lsp, workspace }: JourneyEditorSharedServices): void {
  const { ConfigurationProvider, RuleSettings } = workspace;
  const take = async () =>
    RuleSettings.setEditorLevels(await ConfigurationProvider.getConfiguration('journey', 'rules'));
  void ConfigurationProvider.ready.then(take);
  ConfigurationProvider.onConfigurationSectionUpdate(({ section }) => {
    if (section === 'journey') void take();
  });
  lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
    const address: unknown = initializationOptions?.ruleDocumentation;
    if (typeof address === 'string') RuleSettings.documentation = address;
  });
  lsp.DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
    if (changes.some(({ uri }) => uri.endsWith(`/${configName}`))) void RuleSettings.configChanged();
  });
}
