import { type AstNode, AstUtils, type LangiumDocument, URI, UriUtils } from 'langium';
import { phrase, t } from '../../../words/index.ts';
import * as ast from '../../generated/ast.ts';
import { escapeMarkdown } from '../descriptions.ts';
import { code, lineOf, linkToPlace, stacked } from '../markdown.ts';
import { type PathTarget, targetOf } from '../path-targets.ts';
import { type CardContext, linksTo } from './card.ts';

/** What the path under the cursor leads to: a picture, or what an imported file declares. */
export async function pathCard(
  leaf: Parameters<typeof targetOf>[0],
  context: CardContext,
): Promise<string | undefined> {
  const target = targetOf(leaf, context.document, context.services);
  const node = leaf.astNode;
  if (target?.kind === 'import') return importCard(URI.parse(target.uri), context);
  if (target?.kind === 'picture' && ast.isTextFact(node)) return pictureCard(target, node.text ?? '', context);
  return undefined;
}

/** The picture in Markdown, as wide as so many pixels; undefined when there is no such file. */
export async function pictureOf(
  file: URI,
  title: string,
  width: number,
  { services }: CardContext,
): Promise<string | undefined> {
  const isThere = await services.shared.workspace.FileSystemProvider.exists(file);
  return isThere ? `![${escapeMarkdown(title)}](${file.toString()}|width=${width})` : undefined;
}

async function pictureCard(target: PathTarget, path: string, context: CardContext): Promise<string> {
  const picture = await pictureOf(URI.parse(target.uri), path, 240, context);
  return picture ?? noFile(path);
}

function noFile(path: string): string {
  return t('There is no file {path}. The path starts from the folder of this file.', { path: code(path) });
}

function importCard(uri: URI, { services, document: from }: CardContext): string {
  const { LangiumDocuments, Imports } = services.shared.workspace;
  const document = LangiumDocuments.getDocument(uri);
  const path = UriUtils.relative(UriUtils.dirname(from.uri), uri);
  if (!document) return noFile(path);
  const start = { line: 0, character: 0 };
  const imported = Imports.importedBy(document).map((each) => linkToPlace(each, start, UriUtils.basename(each)));
  const facts = [...declarationsOf(document), ...lineOf(t('Imports'), imported)];
  return `**${escapeMarkdown(UriUtils.basename(uri))}**\n\n${stacked(facts)}`;
}

const kinds: readonly (readonly [string, (node: AstNode) => boolean])[] = [
  [phrase('Personas'), ast.isPersona],
  [phrase('Actors'), ast.isActor],
  [phrase('Channels'), ast.isChannel],
  [phrase('Emotions'), ast.isEmotion],
  [phrase('Lanes'), ast.isLane],
  [phrase('Journeys'), ast.isJourney],
  [phrase('Views'), ast.isView],
];

function declarationsOf(document: LangiumDocument): string[] {
  const parts = AstUtils.streamContents(document.parseResult.value).toArray();
  const lines = kinds.flatMap(([label, is]) => lineOf(t(label), linksTo(parts.filter(is))));
  return lines.length > 0 ? lines : [t('It declares nothing.')];
}
