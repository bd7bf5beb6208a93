import { type LangiumDocument, URI, UriUtils } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink, Range } from 'vscode-languageserver';
import { t } from '../../../words/index.ts';
import * as ast from '../../generated/ast.ts';
import { quotesOf } from '../../parser/text-value.ts';
import { walk } from '../../parts.ts';
import { isPicture } from '../../paths.ts';
import { ownLeaves } from '../leaves.ts';
import type { JourneyEditorServices } from '../module.ts';
import { type PathTarget, targetOf } from '../path-targets.ts';

/** Makes the paths of imports and pictures, and what stands behind `link`, open with a click. */
export class JourneyDocumentLinkProvider implements DocumentLinkProvider {
  private readonly services: JourneyEditorServices;

  constructor(services: JourneyEditorServices) {
    this.services = services;
  }

  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    return walk(document.parseResult.value)
      .filter((node) => ast.isImport(node) || ast.isReference(node) || isPicture(node))
      .flatMap((node) => ownLeaves(node).filter((leaf) => leaf.tokenType.name === 'TEXT'))
      .flatMap((leaf) => {
        const target = targetOf(leaf, document, this.services);
        return target ? [{ range: inside(leaf), target: target.uri, tooltip: tooltipOf(target) }] : [];
      });
  }
}

/** The range of a text without its quotes. */
function inside({ range, text }: { readonly range: Range; readonly text: string }): Range {
  const { length } = quotesOf(text);
  return {
    start: { line: range.start.line, character: range.start.character + length },
    end: { line: range.end.line, character: range.end.character - (text.endsWith(quotesOf(text)) ? length : 0) },
  };
}

function tooltipOf({ kind, uri }: PathTarget): string {
  if (kind === 'address') return t('Open this address in the browser');
  const name = UriUtils.basename(URI.parse(uri));
  return kind === 'picture' ? t('Open the picture {name}', { name }) : t('Open {name}', { name });
}
