import { type ConfigurationInitializedParams, DefaultConfigurationProvider } from 'langium';
import type { InitializeParams } from 'vscode-languageserver';

/** How long an editor may take to tell its settings before all is as it would be without any, in milliseconds. */
const patience = 1000;

/**
 * Asks to be told of changed settings only editors that can be asked: others answer with an error, which would end the server. What
 * editors refuse to tell, or do not tell soon, nobody waits for.
 */
export class JourneyConfigurationProvider extends DefaultConfigurationProvider {
  private canRegister = false;
  private isLate = false;
  private soon: Promise<void> = this.ready;

  override initialize(params: InitializeParams): void {
    super.initialize(params);
    this.canRegister = params.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration ?? false;
  }

  override async initialized(params: ConfigurationInitializedParams): Promise<void> {
    const { register, fetchConfiguration } = params;
    const late = new Promise<void>((resolve) => setTimeout(resolve, patience));
    void late.then(() => {
      this.isLate = true;
    });
    this.soon = Promise.race([this.ready, late]);
    await super.initialized({
      ...(this.canRegister && register && { register }),
      ...(fetchConfiguration && {
        fetchConfiguration: async (items) => {
          const answer: unknown = await fetchConfiguration(items).catch(() => []);
          return Array.isArray(answer) ? answer : [];
        },
      }),
    });
    if (!this.isLate) return;
    for (const [section, configuration] of Object.entries(this.settings)) {
      this.onConfigurationSectionUpdateEmitter.fire({ section, configuration });
    }
  }

  override async getConfiguration(language: string, configuration: string): Promise<unknown> {
    await this.soon;
    return this.settings[this.toSectionName(language)]?.[configuration];
  }
}
