import type { Side } from '../../../src/diff/index.ts';
import { sourcesOf, toModel } from '../../../src/language/to-model.ts';
import { addFiles, createServices } from '../../language/language-services.ts';

/** What a text says, in a workspace of its own, as the comparison takes it. */
export async function sideOf(text: string, others: Readonly<Record<string, string>> = {}): Promise<Side> {
  const [document] = await addFiles(await createServices(), { 'a.journey': text, ...others });
  if (!document) throw new Error('The file was not added.');
  return { model: toModel(document), sources: sourcesOf(document) };
}
