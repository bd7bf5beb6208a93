import { type AstNode, Cancellation, interruptAndCheck, type LangiumDocument, UriUtils } from 'langium';
import type { WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { isNamed, journeyAround, type NamedNode, nameNodeOf, titleOf, walk } from '../../parts.ts';
import { isBuiltin } from '../../references/builtin.ts';
import { hasLettersOf } from '../../sentences.ts';
import type { JourneyEditorSharedServices } from '../module.ts';

/** Something that can be searched for, ready for comparing. */
interface Entry {
  readonly node: NamedNode;
  readonly title: string;
  readonly lowerTitle: string;
  readonly lowerName: string;
}

/** As many as anybody reads; editors ask again as one types on. */
const most = 300;

/** Searches all files for declarations, stages, touchpoints, pains, … by title and by name. */
export class JourneyWorkspaceSymbolProvider implements WorkspaceSymbolProvider {
  private readonly services: JourneyEditorSharedServices;
  private readonly known = new WeakMap<AstNode, readonly Entry[]>();

  constructor(services: JourneyEditorSharedServices) {
    this.services = services;
  }

  async getSymbols(
    { query }: WorkspaceSymbolParams,
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<WorkspaceSymbol[]> {
    const letters = query.toLowerCase().replace(/\s+/g, '');
    const whole: WorkspaceSymbol[] = [];
    const scattered: WorkspaceSymbol[] = [];
    for (const document of this.services.workspace.LangiumDocuments.all) {
      await interruptAndCheck(cancelToken);
      if (isBuiltin(document.uri)) continue;
      for (const entry of this.entriesOf(document)) {
        const inTitle = entry.lowerTitle.includes(letters);
        const inName = entry.lowerName.includes(letters);
        const found = inTitle || inName ? whole : scattered;
        if (found.length >= most) continue;
        const byTitle = inTitle || (!inName && hasLettersOf(letters, entry.lowerTitle));
        if (!byTitle && !hasLettersOf(letters, entry.lowerName)) continue;
        const symbol = this.symbolOf(entry, document, byTitle);
        if (symbol) found.push(symbol);
      }
    }
    return [...whole, ...scattered].slice(0, most);
  }

  private entriesOf(document: LangiumDocument): readonly Entry[] {
    const root = document.parseResult.value;
    let entries = this.known.get(root);
    if (!entries) {
      entries = walk(root)
        .filter(isNamed)
        .map((node) => ({ node, title: titleOf(node).trim() }))
        .filter(({ title }) => title !== '')
        .map(({ node, title }) => ({
          node,
          title,
          lowerTitle: title.toLowerCase().replace(/\s+/g, ''),
          lowerName: (node.name ?? '').toLowerCase(),
        }));
      this.known.set(root, entries);
    }
    return entries;
  }

  private symbolOf({ node, title }: Entry, document: LangiumDocument, byTitle: boolean): WorkspaceSymbol | undefined {
    const range = nameNodeOf(node)?.range;
    const journey = journeyAround(node.$container);
    return (
      range && {
        // Editors filter what they get by what they show.
        name: byTitle ? title : `${node.name} · ${title}`,
        kind: this.services.lsp.NodeKindProvider.getSymbolKind(node),
        containerName: journey ? titleOf(journey) : UriUtils.basename(document.uri),
        location: { uri: document.uri.toString(), range },
      }
    );
  }
}
