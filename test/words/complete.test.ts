import { describe, expect, it } from 'vitest';
import programTexts from '../../l10n/bundle.l10n.id.json' with { type: 'json' };
import mapTexts from '../../l10n/map.l10n.id.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import manifestTexts from '../../package.nls.id.json' with { type: 'json' };
import englishManifestTexts from '../../package.nls.json' with { type: 'json' };
import { type Messages, mapMessages, programMessages } from './messages.ts';

describe.each([
  ['maps', mapMessages(), mapTexts],
  ['programs', programMessages(), programTexts],
])('the Indonesian texts of %s', (_, { needed, singular }: Messages, texts: Readonly<Record<string, string>>) => {
  it('are there for every message', () => {
    expect([...needed].filter((message) => !texts[message]?.trim())).toEqual([]);
  });

  it('are all used', () => {
    expect(Object.keys(texts).filter((message) => !needed.has(message) && !singular.has(message))).toEqual([]);
  });

  it('take the same values as the messages', () => {
    const unlike = Object.entries(texts).filter(([message, text]) => `${valuesIn(message)}` !== `${valuesIn(text)}`);
    expect(unlike).toEqual([]);
  });
});

describe('the texts of the manifest', () => {
  it('are there in both languages, and used', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key ?? '');
    expect(Object.keys(englishManifestTexts).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(manifestTexts)).toEqual(Object.keys(englishManifestTexts));
  });

  it('keep links and words of the language', () => {
    const codes = (text: string) => [...text.matchAll(/`[^`]+`|\]\(command:[^)]+\)/g)].map(String).sort();
    for (const [key, text] of Object.entries(englishManifestTexts)) {
      expect(codes(manifestTexts[key as keyof typeof manifestTexts]), key).toEqual(codes(text));
    }
  });

  it('are all that people read there', () => {
    expect(readIn(manifest.contributes).filter((text) => !/^%.+%$/.test(text))).toEqual(names);
  });
});

/** What people read in the manifest that is a name in every language. */
const names = ['Journey', 'English', 'Bahasa Indonesia'];

const readProperties = new Set([
  'title',
  'shortTitle',
  'category',
  'label',
  'description',
  'markdownDescription',
  'altText',
]);
const readLists = new Set(['aliases', 'enumDescriptions', 'enumItemLabels', 'markdownEnumDescriptions']);

/** All that people read in a part of the manifest. */
function readIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (typeof value === 'string') return readProperties.has(key) ? [value] : [];
    return readLists.has(key) && Array.isArray(value) ? value : readIn(value);
  });
}

/** The names of the values that a message takes, each once. */
function valuesIn(message: string): string[] {
  return [...new Set([...message.matchAll(/\{\w+\}/g)].map(String))].sort();
}
