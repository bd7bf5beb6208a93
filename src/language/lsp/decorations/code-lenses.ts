import { type AstNode, AstUtils, DocumentState, type LangiumDocument, URI } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, Command, Location, Range } from 'vscode-languageserver';
import { inWords, plural, t } from '../../../words/index.ts';
import * as ast from '../../generated/ast.ts';
import { journeyAround, keyOf, partsOf, titleOf } from '../../parts.ts';
import { type Use, usesOf } from '../../references/uses.ts';
import { revisedBy } from '../../relations.ts';
import type { JourneyEditorServices } from '../module.ts';
import { isOn } from '../settings.ts';
import { stageSummary } from './stage-summary.ts';

/** The commands of an editor behind the lenses, with what they are called with. A lens is only offered where its command is known. */
const commands = {
  /** The uri of a journey's file. */
  preview: 'journey.openPreviewToSide',
  /** A uri, a position there, and locations, as in the protocol. */
  usages: 'journey.showReferences',
  /** Two `JourneyPlace`s, the older first. */
  compare: 'journey.compareJourneys',
} as const;

/** Which journey of which file. */
interface JourneyPlace {
  readonly uri: string;
  readonly key: string;
  /** What people see, on one line. */
  readonly title: string;
}

/** The persona whose usages are to be counted once its lens is seen. */
interface UsagesData {
  readonly uri: string;
  readonly persona: string;
}

const longestTitle = 60;

/** Offers above journeys to draw and to compare them, and tells above personas where they are used, above stages what they come to. */
export class JourneyCodeLensProvider implements CodeLensProvider {
  private readonly services: JourneyEditorServices;

  constructor(services: JourneyEditorServices) {
    this.services = services;
  }

  async provideCodeLens(document: LangiumDocument): Promise<CodeLens[]> {
    const [preview, usages, compare, stages] = await Promise.all([
      this.offers('preview'),
      this.offers('usages'),
      this.offers('compare'),
      isOn(this.services.shared.workspace.ConfigurationProvider, 'codeLens', 'stages'),
    ]);
    const uri = document.uri.toString();
    return partsOf(document.parseResult.value).flatMap((node): CodeLens[] => {
      const range = firstLineOf(node);
      if (!range) return [];
      if (ast.isPersona(node)) {
        const persona = keyOf(node);
        return usages && persona ? [{ range, data: { uri, persona } satisfies UsagesData }] : [];
      }
      if (!ast.isJourney(node)) return [];
      const comparison = compare && compareCommand(node);
      return [
        ...(preview
          ? [{ range, command: { title: t('Open preview'), command: commands.preview, arguments: [uri] } }]
          : []),
        ...(comparison ? [{ range, command: comparison }] : []),
        ...(stages ? stageLenses(node) : []),
      ];
    });
  }

  /** Counts where a persona is used. */
  async resolve(lens: CodeLens): Promise<CodeLens> {
    const { DocumentBuilder, LangiumDocuments } = this.services.shared.workspace;
    const { uri, persona: key } = lens.data as UsagesData;
    await DocumentBuilder.waitUntil(DocumentState.IndexedReferences);
    const root = LangiumDocuments.getDocument(URI.parse(uri))?.parseResult.value;
    const persona =
      root &&
      partsOf(root)
        .filter(ast.isPersona)
        .find((node) => keyOf(node) === key);
    const uses = persona ? usesOf(persona, this.services) : [];
    return { range: lens.range, command: usagesCommand(uri, lens.range, uses) };
  }

  private async offers(lens: keyof typeof commands): Promise<boolean> {
    const { lsp, workspace } = this.services.shared;
    return lsp.Client.knows(commands[lens]) && (await isOn(workspace.ConfigurationProvider, 'codeLens', lens));
  }
}

function firstLineOf({ $cstNode: node }: AstNode): Range | undefined {
  return node && { start: node.range.start, end: node.range.start };
}

/** Above each stage what it comes to. */
function stageLenses(journey: ast.Journey): CodeLens[] {
  return journey.parts.filter(ast.isStage).flatMap((stage) => {
    const range = firstLineOf(stage);
    const title = stageSummary(stage, journey);
    return range && title !== '' ? [{ range, command: plainly(title) }] : [];
  });
}

/** Editors show a lens without a command as plain text. */
function plainly(title: string): Command {
  return { title, command: '' };
}

function usagesCommand(uri: string, { start }: Range, uses: readonly Use[]): Command {
  const title = usagesTitle(uses);
  if (uses.length === 0) return plainly(title);
  const locations = uses.map(({ document, range }): Location => ({ uri: document.uri.toString(), range }));
  return { title, command: commands.usages, arguments: [uri, start, locations] };
}

function usagesTitle(uses: readonly Use[]): string {
  const around = (find: (node: AstNode) => AstNode | undefined) =>
    new Set(uses.map(({ node }) => find(node)).filter((each) => each !== undefined)).size;
  const journeys = around(journeyAround);
  const views = around((node) => AstUtils.getContainerOfType(node, ast.isView));
  const touchpoints = around((node) => AstUtils.getContainerOfType(node, ast.isTouchpoint));
  const inJourneys = journeys > 0 ? [plural(journeys, '1 journey', '{count} journeys')] : [];
  const inViews = views > 0 ? [plural(views, '1 view', '{count} views')] : [];
  const places = inWords([...inJourneys, ...inViews], 'and');
  if (places === '') return t('Not used yet');
  if (touchpoints === 0) return t('Used in {places}', { places });
  const named = plural(touchpoints, '1 touchpoint', '{count} touchpoints');
  return t('Used in {places}, named in {touchpoints}', { places, touchpoints: named });
}

function compareCommand(journey: ast.Journey): Command | undefined {
  const before = revisedBy(journey);
  if (!before || before === journey) return undefined;
  const places = [placeOf(before), placeOf(journey)];
  return {
    title: t('Compare with {journey}', { journey: plain(titleOf(before)) }),
    command: commands.compare,
    arguments: places,
  };
}

function placeOf(journey: ast.Journey): JourneyPlace {
  const uri = AstUtils.getDocument(journey).uri.toString();
  return { uri, key: keyOf(journey) ?? '', title: plain(titleOf(journey)) };
}

/** A title on one line as it is read: `$(…)` would become an icon, and marks of direction would turn the words around it. */
function plain(title: string): string {
  const line = title
    .replaceAll(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu, ' ')
    .replaceAll('$(', '$ (')
    .trim();
  const characters = [...line];
  return characters.length > longestTitle ? `${characters.slice(0, longestTitle - 1).join('')}…` : line;
}
