import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

export interface Token {
  text: string;
  scopes: readonly string[];
}

const project = new URL('../../', import.meta.url);
const journeyScope = 'source.journey';
const journeyFile = 'syntaxes/journey.tmLanguage.json';

/** Loads the grammar by which editors colour journeys, or another one, in which that can be embedded. */
export async function loadHighlighting(scope = journeyScope, file = journeyFile): Promise<IGrammar> {
  await oniguruma.loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: async (name) => {
      const path = name === journeyScope ? journeyFile : file;
      return textmate.parseRawGrammar(readFileSync(new URL(path, project), 'utf8'), path);
    },
  });
  const loaded = await registry.loadGrammar(scope);
  if (!loaded) throw new Error('The grammar cannot be loaded.');
  return loaded;
}

/** The pieces of a text with their scopes. */
export function tokensOf(grammar: IGrammar, text: string): Token[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes,
    }));
  });
}

/** Each word of the text with what it is, as `word=kind`: the innermost scope's first parts. */
export function readingOf(grammar: IGrammar, text: string): string {
  return tokensOf(grammar, text)
    .filter((token) => token.text.trim() !== '' && !token.scopes.some((scope) => scope.startsWith('punctuation')))
    .map((token) => `${token.text.trim()}=${kindOf(token.scopes)}`)
    .join(' ');
}

function kindOf(scopes: readonly string[]): string {
  const scope = scopes.at(-1)?.replace('.journey', '') ?? '';
  if (scope.startsWith('storage.type')) return 'declares';
  if (scope.startsWith('keyword.control.import')) return 'imports';
  if (scope.startsWith('keyword.control')) return 'links';
  if (scope.startsWith('keyword.other.unit')) return 'unit';
  if (scope.startsWith('keyword')) return 'fact';
  if (scope.startsWith('entity.name')) return 'title';
  if (scope.startsWith('variable.other.enummember')) return 'emotion';
  if (scope.startsWith('variable')) return 'name';
  return scope.split('.')[0] === 'string' ? 'text' : scope;
}
