import { Cancellation } from 'langium';
import { beforeEach, describe, expect, it } from 'vitest';
import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFile, addFiles, createServices, wholeLanguage } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

describe('the outline', () => {
  async function outline(text: string): Promise<DocumentSymbol[]> {
    const document = await addFile(services, text);
    return (await services.lsp.DocumentSymbolProvider?.getSymbols(document, { textDocument: { uri: '' } })) ?? [];
  }

  function drawn(symbols: readonly DocumentSymbol[] | undefined, indent = ''): string[] {
    return (symbols ?? []).flatMap(({ name, detail, children }) => [
      `${indent}${name}${detail ? ` · ${detail}` : ''}`,
      ...drawn(children, `${indent}  `),
    ]);
  }

  it('reads like the journey', async () => {
    expect(drawn(await outline(wholeLanguage['whole-language.journey'] ?? ''))).toEqual([
      'Maya Putri · Graphic designer',
      'Courier driver',
      'Toko marketplace · app',
      'Lega · +1',
      'Legal basis',
      'Buying running shoes online · current-state',
      '  Awareness',
      '    Sees a sponsored post · curious',
      '    Asks a running friend · hopeful +1',
      '  Purchase',
      '    Places the order · frustrated -2',
      'Buying running shoes, next year · future-state',
      'For the board · buy-shoes',
    ]);
  });

  it('shows what has no title yet, and what stands in blocks that nobody knows', async () => {
    expect(drawn(await outline('persona\njourney "" {\n  stage " " {\n    touchpoint\n  }\n}\n'))).toEqual([
      'Untitled persona',
      'Untitled journey',
      '  Untitled stage',
      '    Untitled touchpoint',
    ]);
    expect(drawn(await outline('jurney j {\n  stage first-look {\n    touchpoint t\n'))).toEqual(['First look', '  T']);
  });

  it.each([
    wholeLanguage['whole-language.journey'] ?? '',
    'journey j {\n  stage "S" {\n    touchpoint "T" on web {\n      pain "P"\n  stage "open',
    'stage s {\n touchpoint t }\n} }\njourney "\n"',
  ])('has ranges that nest, %#', async (text) => {
    const check = (symbols: readonly DocumentSymbol[], around?: DocumentSymbol) => {
      for (const symbol of symbols) {
        expect(contains(symbol.range, symbol.selectionRange)).toBe(true);
        if (around) expect(contains(around.range, symbol.range)).toBe(true);
        check(symbol.children ?? [], symbol);
      }
    };
    const symbols = await outline(text);
    expect(symbols.length).toBeGreaterThan(0);
    check(symbols);
  });
});

function contains(outer: DocumentSymbol['range'], inner: DocumentSymbol['range']): boolean {
  const at = ({ line, character }: { line: number; character: number }) => line * 10_000 + character;
  return at(outer.start) <= at(inner.start) && at(outer.end) >= at(inner.end);
}

describe('searching all files', () => {
  async function search(query: string, token?: Cancellation.CancellationToken): Promise<WorkspaceSymbol[]> {
    return (await services.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query }, token)) ?? [];
  }
  const found = async (query: string) =>
    (await search(query)).map(({ name, containerName }) => `${name} (${containerName})`);

  it.each([
    ['maya putri', ['Maya Putri (whole-language.journey)']],
    ['mayaput', ['Maya Putri (whole-language.journey)']],
    ['mptri', ['Maya Putri (whole-language.journey)']],
    [
      'oms',
      [
        'oms · Order management system (people.journey)',
        'Customer service (people.journey)',
        'Reviews from verified buyers (Buying running shoes online)',
      ],
    ],
    ['mixed-reviews', ['mixed-reviews · Reviews contradict each other (Buying running shoes online)']],
    ['AWARENESS', ['Awareness (Buying running shoes online)']],
    ['verified badge', ['Verified badge (Buying running shoes online)']],
    ['instagram', []],
  ])('%s', async (query, expected) => {
    await addFiles(services, wholeLanguage);
    expect(await found(query)).toEqual(expected);
  });

  it('leads to the name, with an icon of its kind', async () => {
    await addFiles(services, wholeLanguage);
    expect((await search('lega')).find((each) => each.name === 'Lega')).toMatchObject({
      kind: SymbolKind.EnumMember,
      location: { uri: 'file:///workspace/whole-language.journey', range: { start: { line: 17, character: 8 } } },
    });
  });

  it('puts whole words before scattered letters, and ends at a number that people read', async () => {
    const many = Array.from({ length: 400 }, (_, index) => `persona p${index} "Scattered ${index} dream"`);
    await addFiles(services, { 'many.journey': `${many.join('\n')}\npersona sd "Sd"\n` });
    const all = await found('sd');
    expect(all).toHaveLength(300);
    expect(all[0]).toBe('Sd (many.journey)');
  });

  it('can be cancelled', async () => {
    await addFiles(services, wholeLanguage);
    const source = new Cancellation.CancellationTokenSource();
    source.cancel();
    await expect(search('maya', source.token)).rejects.toBeDefined();
  });

  it('follows changes', async () => {
    await addFile(services, 'persona a "Before"\n');
    expect(await found('before')).toHaveLength(1);
    await addFile(services, 'persona a "After"\n');
    expect(await found('before')).toEqual([]);
    expect(await found('after')).toHaveLength(1);
  });
});
