import type { AstNode, LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import { type InlayHint, type InlayHintParams, type Position, type Range, TextEdit } from 'vscode-languageserver';
import { durationInWords } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import * as ast from '../../generated/ast.ts';
import { braceOf, partsOf, titleOf, touchpointsOf } from '../../parts.ts';
import { scoreOf, signed } from '../../values.ts';
import { timesOf } from '../cards/reading.ts';
import { escapeMarkdown } from '../descriptions.ts';
import type { JourneyEditorServices } from '../module.ts';
import { isOn } from '../settings.ts';

/** What explains a hint. */
type HintData = { readonly emotion: string } | { readonly time: string };

/**
 * Shows what is not written but known: the score of an emotion, and the time since the start of a journey. VS Code asks for hints anew with
 * each key, for far more than is seen, so those who can ask for what explains one and what it would insert are not sent that before.
 */
export class JourneyInlayHintProvider implements InlayHintProvider {
  private readonly services: JourneyEditorServices;

  constructor(services: JourneyEditorServices) {
    this.services = services;
  }

  async getInlayHints(document: LangiumDocument, { range }: InlayHintParams): Promise<InlayHint[]> {
    const { lsp, workspace } = this.services.shared;
    const { ConfigurationProvider } = workspace;
    const root: AstNode = document.parseResult.value;
    const hints: InlayHint[] = [];
    if (await isOn(ConfigurationProvider, 'inlayHints', 'emotionScores')) hints.push(...scores(root, range));
    if (await isOn(ConfigurationProvider, 'inlayHints', 'elapsedTime')) hints.push(...times(root, range));
    return lsp.Client.asksForHintDetails ? hints : hints.map((hint) => this.resolve(hint));
  }

  /** Explains a hint; a score can also be written where it is shown. */
  resolve({ data, ...hint }: InlayHint): InlayHint {
    const about = data as HintData;
    if ('time' in about) {
      const value = t(
        'This touchpoint begins {time} after the start of the journey, by what is written behind `after` and `takes`.',
        about,
      );
      return { ...hint, tooltip: { kind: 'markdown', value } };
    }
    const score = String(hint.label);
    const value = t('{emotion} has the score {score}, from \\-2 to \\+2.', {
      emotion: escapeMarkdown(about.emotion),
      score: escapeMarkdown(score),
    });
    return {
      ...hint,
      tooltip: { kind: 'markdown', value },
      textEdits: [TextEdit.insert(hint.position, ` ${score}`)],
    };
  }
}

/** The score behind each emotion whose line has none of its own. */
function* scores(node: AstNode, range: Range): Iterable<InlayHint> {
  if (!touches(node, range)) return;
  if (ast.isFeels(node)) yield* scoreOfFeeling(node);
  for (const part of partsOf(node)) yield* scores(part, range);
}

function* scoreOfFeeling({ emotion, score: own }: ast.Feels): Iterable<InlayHint> {
  const target = emotion?.ref;
  const score = target?.score === undefined ? undefined : scoreOf(target.score);
  const position = emotion?.$refNode?.range.end;
  if (own !== undefined || !target || score === undefined || !position) return;
  const label = signed(score);
  const data: HintData = { emotion: titleOf(target) };
  yield { position, label, paddingLeft: true, data };
}

/** The time since the start of the journey, where time passes before a touchpoint. */
function* times(root: AstNode, range: Range): Iterable<InlayHint> {
  const journeys = partsOf(root).filter((part) => ast.isJourney(part) && touches(part, range)) as ast.Journey[];
  for (const journey of journeys) {
    const elapsed = timesOf(journey);
    for (const [index, touchpoint] of touchpointsOf(journey).entries()) {
      const [before = 0, now = 0] = [elapsed[index - 1], elapsed[index]];
      const position = now > before ? endOfFirstLine(touchpoint) : undefined;
      if (!position || !contains(range, position)) continue;
      const data: HintData = { time: durationInWords(now) };
      yield { position, label: t('{time} in', data), paddingLeft: true, data };
    }
  }
}

/** Behind the brace that opens the touchpoint's block, or behind the touchpoint when it stands on one line. */
function endOfFirstLine(node: ast.Touchpoint): Position | undefined {
  const range = node.$cstNode?.range;
  return range?.start.line === range?.end.line ? range?.end : (braceOf(node)?.range ?? range)?.end;
}

function touches({ $cstNode: node }: AstNode, { start, end }: Range): boolean {
  return node !== undefined && node.range.start.line <= end.line && node.range.end.line >= start.line;
}

function contains({ start, end }: Range, { line }: Position): boolean {
  return start.line <= line && line <= end.line;
}
