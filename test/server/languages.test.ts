import { expect, it } from 'vitest';
import type { CodeAction, CompletionList, Hover } from 'vscode-languageserver-protocol/node';
import type { Choices, DocumentModel } from '../../src/protocol.ts';
import { folderWith, placeOf, startClient, uriOf } from './client.ts';

const text = `journey beli "Membeli sepatu" {
  stage cari "Mencari" {
    touchpoint tanya "Bertanya" on web feels happy
  }
  stage bayar "Membayar"
}
`;

it('the built server speaks Indonesian where the editor does, and maps speak what their team chose', async () => {
  const folder = folderWith({
    'beli.journey': text,
    'toko/beli.journey': text,
    'toko/journey.config.json': '{ "language": "en" }',
  });
  const [ours, theirs] = [uriOf(folder, 'beli.journey'), uriOf(folder, 'toko/beli.journey')];
  const client = await startClient([folder], {}, { locale: 'id' });
  for (const uri of [ours, theirs]) await client.open(uri, text);
  const at = (piece: string) => ({ position: placeOf(text, piece, 1) });

  const hover = await client.ask<Hover>('hover', ours, at('happy'));
  expect(hover.contents).toMatchObject({
    value: expect.stringMatching(/^\*\*Senang\*\* · emosi `happy`\n\n😀 \+1\.5 · /),
  });
  const { items } = await client.ask<CompletionList>('completion', ours, at('happy'));
  expect(items.find(({ label }) => label === 'sad')).toMatchObject({
    labelDetails: { description: 'Sedih' },
    textEdit: { newText: 'sad' },
  });
  const message = 'Tidak ada yang terjadi di tahap ini. Tambahkan titik sentuh, atau hapus tahapnya.';
  const emptyStage = (uri: string) => client.diagnosticsOf(uri)?.find((each) => each.message === message);

  // Texts that become part of a journey speak as its maps do.
  const fixOf = async (uri: string) => {
    await expect.poll(() => emptyStage(uri)).toBeDefined();
    const params = { range: emptyStage(uri)?.range, context: { diagnostics: [], only: ['quickfix'] } };
    const fixes = await client.ask<CodeAction[]>('codeAction', uri, params);
    const fix = fixes.find(({ title }) => title === 'Tambahkan titik sentuh');
    return JSON.stringify(fix?.edit?.changes?.[uri]);
  };
  expect(await fixOf(ours)).toContain('touchpoint \\"Apa yang terjadi\\"');
  expect(await fixOf(theirs)).toContain('touchpoint \\"What happens\\"');
  const choicesIn = async (uri: string) => {
    const found = await client.connection.sendRequest<DocumentModel>('journey/model', { uri });
    const part = found.model.journeys[0]?.stages[0]?.touchpoints[0]?.id;
    const { channels } = await client.connection.sendRequest<Choices>('journey/choices', { uri, part });
    return { language: found.model.language, web: channels.find(({ key }) => key === 'web')?.title };
  };
  expect(await choicesIn(ours)).toEqual({ language: 'id', web: 'Situs web' });
  expect(await choicesIn(theirs)).toEqual({ language: 'en', web: 'Website' });

  const page = (id: string) => client.connection.sendRequest<string>('journey/rulePage', { id });
  expect(await page('empty-stage')).toContain('Sebuah tahap memiliki titik sentuh.');
  expect(await page('README')).toMatch(/^# Aturan\n/);
});
