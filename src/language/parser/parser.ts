import { type CstNodeBuilder, createLangiumParser, type LangiumCoreServices, type LangiumParser } from 'langium';

/**
 * Creates the parser. Langium looks for the place of comments before every token, also when there are none, in time that grows with
 * the square of the lines of a block; so that is left out where nothing is to be added.
 */
export function createJourneyParser(services: LangiumCoreServices): LangiumParser {
  const parser = createLangiumParser(services);
  const { nodeBuilder } = parser as unknown as { nodeBuilder: CstNodeBuilder };
  const addHiddenNodes = nodeBuilder.addHiddenNodes.bind(nodeBuilder);
  nodeBuilder.addHiddenNodes = (tokens) => {
    if (tokens.length > 0) addHiddenNodes(tokens);
  };
  return parser;
}
