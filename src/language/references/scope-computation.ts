import { DefaultScopeComputation, EMPTY_STREAM, type LocalSymbols } from 'langium';

const none: LocalSymbols = { has: () => false, getStream: () => EMPTY_STREAM };

/** Files export their declarations by name. Names inside journeys are not collected: `JourneyScopeProvider` finds them when asked. */
export class JourneyScopeComputation extends DefaultScopeComputation {
  override async collectLocalSymbols(): Promise<LocalSymbols> {
    return none;
  }
}
