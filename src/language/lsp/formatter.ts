import type { AstNode, LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  FormattingOptions,
  TextEdit,
} from 'vscode-languageserver';
import { type FormatOptions, format } from '../format/format.ts';
import { readLeaves } from '../format/leaves.ts';
import type { JourneyEditorServices } from './module.ts';

/** Formats journeys: whole, the lines of a range, and the indentation of what was just finished. */
export class JourneyFormatter implements Formatter {
  private readonly parser: JourneyEditorServices['parser'];

  constructor(services: JourneyEditorServices) {
    this.parser = services.parser;
  }

  formatDocument(document: LangiumDocument, { options }: DocumentFormattingParams): TextEdit[] {
    return this.edits(document, { indent: indentOf(options) });
  }

  formatDocumentRange(document: LangiumDocument, { range, options }: DocumentRangeFormattingParams): TextEdit[] {
    const { start, end } = range;
    // Who selects whole lines has the cursor at the beginning of the next one.
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    return this.edits(document, {
      indent: indentOf(options),
      mayChange: (line) => line >= start.line && line <= last,
    });
  }

  /** Behind a closing brace indents the lines of its block, behind a line break the line that it ends. */
  formatDocumentOnType(
    document: LangiumDocument,
    { ch, position, options }: DocumentOnTypeFormattingParams,
  ): TextEdit[] {
    const last = ch === '}' ? position.line : position.line - 1;
    const first = ch === '}' ? this.firstLineOfBlock(document, position) : last;
    return this.edits(document, {
      indent: indentOf(options),
      mayChange: (line) => line >= first && line <= last,
      onlyIndents: true,
    });
  }

  get formatOnTypeOptions(): DocumentOnTypeFormattingOptions {
    return { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] };
  }

  private firstLineOfBlock(document: LangiumDocument, position: TextEdit['range']['start']): number {
    const offset = document.textDocument.offsetAt(position);
    const leaves = readLeaves(this.read(document));
    const brace = leaves.find((leaf) => leaf.type === '}' && leaf.end === offset);
    return brace?.block ? brace.block.open.endLine + 1 : position.line + 1;
  }

  private edits(document: LangiumDocument, options: FormatOptions): TextEdit[] {
    const { textDocument } = document;
    return format(textDocument.getText(), this.read(document), this.parser.Lexer, options).map(
      ({ start, end, text }) => ({
        range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
        newText: text,
      }),
    );
  }

  /** What the text is read as at this moment; a change may wait for being read. */
  private read({ parseResult, textDocument }: LangiumDocument): AstNode {
    const text = textDocument.getText();
    const isNew = parseResult.value.$cstNode?.root.fullText !== text;
    return isNew ? this.parser.LangiumParser.parse(text).value : parseResult.value;
  }
}

function indentOf({ insertSpaces, tabSize }: FormattingOptions): string {
  return insertSpaces ? ' '.repeat(tabSize) : '\t';
}
