import { EmptyFileSystem, URI } from 'langium';
import { createJourneyServices } from '../src/language/module.ts';
import { toModel } from '../src/language/to-model.ts';
import { drawSvg, layout, lightTheme } from '../src/map/index.ts';
import type { Model } from '../src/model/index.ts';

const { shared } = createJourneyServices(EmptyFileSystem);
const { LangiumDocumentFactory, DocumentBuilder, WorkspaceManager } = shared.workspace;
const started = WorkspaceManager.initializeWorkspace([]);

/** What a text says. */
export async function read(text: string): Promise<Model> {
  await started;
  const document = LangiumDocumentFactory.fromString(text, URI.parse('memory:/a.journey'));
  await DocumentBuilder.build([document]);
  return toModel(document);
}

/** The first journey of a model as SVG. */
export function draw(model: Model): string {
  const [journey] = model.journeys;
  if (!journey) throw new Error('There is no journey.');
  return drawSvg(layout(model, journey), lightTheme);
}
