import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { loadHighlighting, tokensOf } from './highlighting.ts';

const injection = manifest.contributes.grammars.find(({ injectTo }) => injectTo?.includes('text.html.markdown'));

const page = `# A page
\`\`\`journey
persona maya "Maya"
\`\`\`
persona sari "Sari"
   ~~~ Journey {#map}
   journey order "Order"
   ~~~
\`\`\`journeys
persona none "None"
\`\`\`
`;

test('blocks marked journey are coloured as journeys, and nothing else of a page is', async () => {
  const grammar = await loadHighlighting(injection?.scopeName, injection?.path);
  const tokens = tokensOf(grammar, page);
  const isEmbedded = ({ scopes }: { scopes: readonly string[] }) => scopes.includes('meta.embedded.block.journey');
  const lines = tokens
    .filter(isEmbedded)
    .map(({ text }) => text)
    .join('');
  expect(lines.replaceAll(/\s+/g, ' ').trim()).toBe('persona maya "Maya" journey order "Order"');
  const scopesOf = (text: string) => tokens.find((token) => token.text === text && isEmbedded(token))?.scopes;
  expect(scopesOf('persona')).toContain('storage.type.persona.journey');
  expect(scopesOf('journey')?.join()).toContain('storage.type.journey');
});

test('what an editor takes for a journey is contributed as one', () => {
  expect(injection?.embeddedLanguages).toEqual({ 'meta.embedded.block.journey': 'journey' });
  expect(JSON.parse(readFileSync(injection?.path ?? '', 'utf8')).scopeName).toBe(injection?.scopeName);
});
