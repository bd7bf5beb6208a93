import { type Connection, DiagnosticSeverity, FileChangeType, type FileEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configName } from '../../diagnostics/config.ts';
import type { ConfigFile, RuleSettings } from '../../diagnostics/rule-settings.ts';
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
    const configs = changes.filter(({ uri }) => uri.endsWith(`/${configName}`));
    for (const { uri, type } of configs) {
      if (type === FileChangeType.Deleted) void lsp.Connection?.sendDiagnostics({ uri, diagnostics: [] });
    }
    const isFont = ({ uri }: FileEvent) => /\.(ttf|otf|woff2?)$/i.test(uri);
    if (configs.length > 0 || changes.some(isFont)) void RuleSettings.configChanged();
  });
  RuleSettings.onConfigRead((config) => void tellFontProblems(config, RuleSettings, lsp.Connection));
}

/** The rest of what may be wrong in a configuration file, its schema tells. */
async function tellFontProblems(config: ConfigFile, settings: RuleSettings, connection?: Connection): Promise<void> {
  const problems = await settings.fontProblems(config);
  const uri = config.uri.toString();
  const text = TextDocument.create(uri, 'jsonc', 0, config.text);
  await connection?.sendDiagnostics({
    uri,
    diagnostics: problems.map(({ message, offset, length }) => ({
      message,
      range: { start: text.positionAt(offset), end: text.positionAt(offset + length) },
      severity: DiagnosticSeverity.Error,
      source: 'journey',
    })),
  });
}
