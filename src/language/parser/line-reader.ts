import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import type { LexingDiagnostic } from 'langium';
import { t } from '../../words/index.ts';
import type { LineShape, LineShapes } from './line-shapes.ts';
import { isClosed, isTypographic, quotesOf } from './text-value.ts';

/** A block that is open at some place. */
interface OpenBlock {
  /** The first word of the line that it belongs to; of unknown lines it has no shape. */
  readonly header: Pick<IToken, 'image' | 'startColumn'>;
  readonly shape: LineShape | undefined;
  /** Not known of a block that was open where reading began. */
  readonly brace: IToken | undefined;
  /** The line takes no block: its braces were left out, its content belongs to the block around it. */
  readonly ignored: boolean;
}

/** A block that is open where reading begins in the middle of a text. */
export interface OpenedBlock {
  /** The keyword of the line that it belongs to. */
  readonly keyword: string;
  /** The column of that keyword, counted from 1. */
  readonly column: number;
}

/** More blocks in each other than any journey has; the parser could not go down without end. */
const deepest = 50;

/** In which blocks a line may stand that begins with a keyword; undefined: in any. */
export type PlacesOf = (keyword: string) => readonly string[] | undefined;

/** A change of the text that mends what was reported. */
export interface Mend {
  readonly title: string;
  readonly offset: number;
  /** How many characters are replaced. */
  readonly length: number;
  readonly text: string;
  /** It makes the text say what it was read as anyway. */
  readonly isSure: boolean;
}

/** Something that a line lacks or has too much of. */
export interface LineProblem extends LexingDiagnostic {
  readonly mend?: Mend;
}

/** Tokens as they can be parsed, and what the reader knows where they end. */
export interface ReadLines {
  readonly tokens: IToken[];
  readonly problems: LineProblem[];
  /** The keywords of the blocks that are open at the end, outermost first; undefined where nobody knows the line. */
  readonly openBlocks: readonly (string | undefined)[];
  /** The tokens of the last line. */
  readonly lastLine: readonly IToken[];
}

/**
 * Reads tokens line by line before they are parsed: tells keywords from names by their place, marks what no line can begin with,
 * leaves out braces that close nothing and adds the missing ones. What it hands on can be parsed without an error; what it
 * had to mend it reports.
 */
export class LineReader {
  private readonly problems: LineProblem[] = [];
  private readonly result: IToken[] = [];
  private readonly open: OpenBlock[] = [];
  private shape: LineShape | undefined;
  /** The first word of the line, as long as a block may still follow. */
  private header: IToken | undefined;
  /** Where in the result the line begins. */
  private lineStart = 0;
  /** A verb that is a keyword because a persona stands before it. */
  private verb: IToken | undefined;
  /** A long text goes on to the end: what it swallows is no mistake of its own. */
  private isTextOpen = false;

  private readonly types: TokenTypeDictionary;
  private readonly shapes: LineShapes;
  private readonly placesOf: PlacesOf;

  constructor(types: TokenTypeDictionary, shapes: LineShapes, placesOf: PlacesOf) {
    this.types = types;
    this.shapes = shapes;
    this.placesOf = placesOf;
  }

  /** Reads all tokens of a text, or of its end, where some blocks are open already. */
  read(tokens: readonly IToken[], opened: readonly OpenedBlock[] = []): ReadLines {
    for (const { keyword, column } of opened) {
      const header = { image: keyword, startColumn: column };
      this.open.push({ header, shape: this.shapes.lines.get(keyword), brace: undefined, ignored: false });
    }
    tokens.forEach((token, index) => {
      const before = tokens[index - 1];
      switch (token.tokenType.name) {
        case '{':
          this.readOpening(token);
          break;
        case '}':
          this.readClosing(token, before);
          break;
        case 'NAME':
          if (this.beginsLine(tokens, index)) this.readFirstWord(tokens, index);
          else this.readWord(token, before, sameLine(token, tokens[index + 1]));
          this.result.push(token);
          break;
        default:
          this.checkLiteral(token, tokens[index + 1]);
          this.result.push(token);
      }
    });
    const openBlocks = this.open.filter((block) => !block.ignored).map((block) => block.shape?.keyword);
    const lastLine = this.result.slice(this.lineStart);
    while (this.open.length > 0) this.close();
    return { tokens: this.result, problems: this.problems, openBlocks, lastLine };
  }

  /**
   * Whether a word begins a line: it is the first of its line, or of a block that opens or closes on the line. Behind a comma the list
   * goes on instead, unless the word and what follows can only be a line of their own.
   */
  private beginsLine(tokens: readonly IToken[], index: number): boolean {
    const token = tokens[index] as IToken;
    const before = tokens[index - 1];
    if (!before || before.image === '{' || before.image === '}') return true;
    if (before.endLine === token.startLine) return false;
    if (before.image !== ',') return true;
    const next = sameLine(token, tokens[index + 1]);
    if (!next || /^[,{}]$/.test(next.image) || this.shape?.inline.has(next.image)) return false;
    return this.shapes.lines.has(token.image) || this.shapes.verbs.has(next.image) || next.image === ':';
  }

  private readFirstWord(tokens: readonly IToken[], index: number): void {
    const token = tokens[index] as IToken;
    const next = sameLine(token, tokens[index + 1]);
    const shape = this.shapes.lines.get(token.image);
    if (next?.tokenType.name === ':') {
      this.retag(token, 'LANE');
      this.startLine(undefined, undefined);
    } else if (
      next &&
      this.shapes.verbs.has(next.image) &&
      (!shape || this.isSubject(shape, next, tokens[index + 2]))
    ) {
      this.retag(token, 'SUBJECT');
      this.verb = next;
      this.startLine(undefined, this.shapes.lines.get(next.image));
    } else if (this.shape?.inline.has(token.image) && (!shape || this.depthFor(token) === undefined)) {
      // A word such as `on`, which also begins a line, goes on with the line before where no line of its own could stand.
      this.retag(token, token.image);
    } else if (shape) {
      this.closeForgotten(token);
      this.retag(token, token.image);
      this.startLine(shape.block ? token : undefined, shape);
    } else {
      this.retag(token, 'UNKNOWN');
      this.startLine(token, undefined);
    }
  }

  /**
   * Whether a keyword before a verb is a persona's name: the line could not stand here, or the keyword gives no name itself;
   * and something follows the verb.
   */
  private isSubject(shape: LineShape, verb: IToken, next: IToken | undefined): boolean {
    const places = this.placesOf(shape.keyword);
    const fits = places === undefined || places.includes(this.open.at(-1)?.shape?.keyword ?? 'file');
    return !(shape.declares && fits) && /^(NAME|TEXT|NUMBER)$/.test(sameLine(verb, next)?.tokenType.name ?? '');
  }

  private startLine(header: IToken | undefined, shape: LineShape | undefined): void {
    this.shape = shape;
    this.header = header;
    this.lineStart = this.result.length;
  }

  private readWord(token: IToken, before: IToken | undefined, next: IToken | undefined): void {
    if (token === this.verb) {
      this.retag(token, token.image);
    } else if (this.shape?.inline.has(token.image)) {
      const nameExpected = before?.image === ',' || this.shapes.beforeName.has(before?.tokenType.name ?? '');
      const nameFollows = next?.tokenType.name === 'NAME' && !this.shape.inline.has(next.image);
      if (nameExpected && !nameFollows) return;
      if (before?.image === ',') this.reportComma(before);
      this.retag(token, token.image);
    }
  }

  /** Ends blocks that were not closed before a line which cannot stand in them. */
  private closeForgotten(token: IToken): void {
    const depth = this.depthFor(token) ?? this.open.length;
    while (this.open.length - 1 > depth) this.close();
  }

  /**
   * Which of the open blocks can hold the line that a keyword begins, -1 for the file: the innermost, or one around it if the indentation
   * says that those within were not closed; undefined: none.
   */
  private depthFor(token: IToken): number | undefined {
    const places = this.placesOf(token.image);
    if (!places || this.open.length > deepest) return this.open.length - 1;
    const fits = (depth: number) => places.includes(depth < 0 ? 'file' : (this.open[depth]?.shape?.keyword ?? ''));
    let depth = this.open.length - 1;
    while (depth >= 0 && !fits(depth) && column(token) <= column(this.open[depth]?.header)) depth--;
    return fits(depth) ? depth : undefined;
  }

  /** Ends blocks that were not closed before a brace which stands right below the beginning of a block around them. */
  private closeDeeper(at: number): void {
    const depth = this.open.findLastIndex((block) => column(block.header) <= at);
    const isMeant = depth >= 0 && column(this.open[depth]?.header) === at && !this.open[depth]?.ignored;
    while (isMeant && this.open.length - 1 > depth) this.close();
  }

  private readOpening(token: IToken): void {
    if (this.header && this.open.length < deepest) {
      this.open.push({ header: this.header, shape: this.shape, brace: token, ignored: false });
      this.result.push(token);
    } else {
      this.open.push({ header: token, shape: undefined, brace: token, ignored: true });
      this.report(token, t('Nothing here can have a block in braces. Remove this brace and the one that closes it.'));
    }
    this.endLine();
  }

  private readClosing(token: IToken, before: IToken | undefined): void {
    if (before?.endLine !== token.startLine) this.closeDeeper(column(token));
    const block = this.open.pop();
    if (!block) this.report(token, t('This brace closes nothing. Remove it.'), removing(t('Remove this brace'), token));
    else if (!block.ignored) this.result.push(token);
    this.endLine();
  }

  private endLine(): void {
    this.header = undefined;
    this.shape = undefined;
    this.lineStart = this.result.length;
  }

  /** Ends the innermost block where its brace is missing. */
  private close(): void {
    const block = this.open.pop();
    if (!block || block.ignored) return;
    const type = this.types['}'] as TokenType;
    const last = this.result.at(-1) ?? block.brace;
    this.result.push({
      image: '',
      startOffset: Number.NaN,
      tokenType: type,
      tokenTypeIdx: type.tokenTypeIdx as number,
      isInsertedInRecovery: true,
    });
    if (this.isTextOpen || !block.brace) return;
    this.report(
      block.brace,
      t("The block of '{keyword}' is not closed. Add a } where it ends.", { keyword: block.header.image }),
      {
        title: t("Close the block of '{keyword}'", { keyword: block.header.image }),
        offset: (last?.endOffset ?? 0) + 1,
        length: 0,
        text: `\n${' '.repeat(column(block.header) - 1)}}`,
        isSure: true,
      },
    );
  }

  private checkLiteral(token: IToken, next: IToken | undefined): void {
    if (token.tokenType.name === 'TEXT') {
      if (isTypographic(token.image)) {
        this.report(token, t('Write this text in straight quotes: "…".'), {
          title: t('Write straight quotes'),
          offset: token.startOffset,
          length: token.image.length,
          text: `"${token.image.replace(/^[“”„]|[“”]$/g, '').replaceAll('"', '\\"')}"`,
          isSure: true,
        });
      } else if (!isClosed(token.image)) {
        const quotes = quotesOf(token.image);
        this.report(token, t('This text is not closed. Add {quotes} where it ends.', { quotes }), {
          title: t('Add {quotes} at the end of the text', { quotes }),
          offset: token.startOffset + token.image.trimEnd().length,
          length: 0,
          text: quotes,
          isSure: false,
        });
        this.isTextOpen = quotes === '"""';
      }
    }
    if (token.image === ',' && next?.tokenType.name !== 'NAME') this.reportComma(token);
  }

  private reportComma(token: IToken): void {
    const message = t('A name is missing after this comma. Add it, or remove the comma.');
    this.report(token, message, removing(t('Remove this comma'), token));
  }

  private retag(token: IToken, name: string): void {
    const type = this.types[name] as TokenType;
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx as number;
  }

  private report(token: IToken, message: string, mend?: Mend): void {
    this.problems.push({
      message,
      ...(mend && { mend }),
      offset: token.startOffset,
      length: token.image.length,
      line: token.startLine,
      column: token.startColumn,
    });
  }
}

/** The next token when it begins on the line on which this one ends. */
function sameLine(token: IToken, next: IToken | undefined): IToken | undefined {
  return next && next.startLine === token.endLine ? next : undefined;
}

function removing(title: string, { startOffset: offset, image }: IToken): Mend {
  return { title, offset, length: image.length, text: '', isSure: true };
}

function column(token: Pick<IToken, 'startColumn'> | undefined): number {
  return token?.startColumn ?? 1;
}
