import { type ConfigurationInitializedParams, DefaultConfigurationProvider } from 'langium';
import type { InitializeParams } from 'vscode-languageserver';

/** Asks to be told of changed settings only editors that can be asked: others answer with an error, which would end the server. */
export class JourneyConfigurationProvider extends DefaultConfigurationProvider {
  private canRegister = false;

  override initialize(params: InitializeParams): void {
    super.initialize(params);
    this.canRegister = params.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration ?? false;
  }

  override initialized({ register, ...params }: ConfigurationInitializedParams): Promise<void> {
    return super.initialized(this.canRegister && register ? { ...params, register } : params);
  }
}
