import type { AstNodeDescription } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';
import { titleOf } from '../../parts.ts';
import { builtinUri } from '../../references/builtin.ts';
import { numberOf } from '../../values.ts';
import { faceOf, scoreInWords, signed } from '../faces.ts';
import { namesElsewhere } from './other-files.ts';
import type { Suggestion } from './suggestion.ts';
import { type Surroundings, visibleNames } from './surroundings.ts';

const scores = [2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2];

/** Emotions with face and score, the best first; of those with the same score one's own before the built-in ones. */
export function suggestEmotions(around: Surroundings): Suggestion[] {
  const isBuiltin = ({ documentUri }: AstNodeDescription) => (documentUri.toString() === builtinUri.toString() ? 1 : 0);
  const visible = visibleNames(around, ast.Emotion.$type)
    .map((each) => ({ each, score: scoreIn(each) }))
    .sort((a, b) => b.score - a.score || isBuiltin(a.each) - isBuiltin(b.each));
  const here = visible.map(({ each: { name, node }, score }) => ({
    label: name,
    text: name,
    kind: CompletionItemKind.EnumMember,
    labelDetails: {
      detail: ` ${faceOf(score)} ${signed(score)}`,
      description: ast.isEmotion(node) ? titleOf(node) : 'emotion',
    },
    ...(node && { node }),
  }));
  return [...here, ...namesElsewhere(ast.Emotion.$type, around)];
}

/** All scores, the best first. */
export function suggestScores(): Suggestion[] {
  return scores.map((score) => ({
    label: signed(score),
    text: signed(score),
    kind: CompletionItemKind.Value,
    labelDetails: { detail: ` ${faceOf(score)}`, description: scoreInWords(score) },
    // Those who type the number without its plus find it too.
    filterText: score > 0 ? `${signed(score)} ${score}` : signed(score),
  }));
}

function scoreIn({ node }: AstNodeDescription): number {
  return (ast.isEmotion(node) && numberOf(node.score ?? '')) || 0;
}
