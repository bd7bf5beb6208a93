import { URI } from 'langium';
import type { Side } from '../../../src/diff/index.ts';
import { sourcesOf, toModel } from '../../../src/language/to-model.ts';
import { addFiles, createServices } from '../../language/language-services.ts';

const alone = createServices();

/** What a text says, alone or in a workspace with others, as the comparison takes it. */
export async function sideOf(text: string, others?: Readonly<Record<string, string>>): Promise<Side> {
  const document = others ? await documentAmong(text, others) : await documentAlone(text);
  return { model: toModel(document), sources: sourcesOf(document) };
}

async function documentAmong(text: string, others: Readonly<Record<string, string>>) {
  const [document] = await addFiles(await createServices(), { 'a.journey': text, ...others });
  if (!document) throw new Error('The file was not added.');
  return document;
}

async function documentAlone(text: string) {
  const { LangiumDocumentFactory, DocumentBuilder } = (await alone).shared.workspace;
  const document = LangiumDocumentFactory.fromString(text, URI.parse('file:///workspace/a.journey'));
  await DocumentBuilder.build([document]);
  return document;
}
