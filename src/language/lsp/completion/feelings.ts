import type { AstNodeDescription } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';
import { titleOf } from '../../parts.ts';
import { isBuiltin } from '../../references/builtin.ts';
import { numberOf, signed } from '../../values.ts';
import { faceOf, scoreInWords } from '../faces.ts';
import { suggestName } from './name.ts';
import { namesElsewhere } from './other-files.ts';
import type { Suggestion } from './suggestion.ts';
import { type Surroundings, visibleNames } from './surroundings.ts';

const scores = [2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2];

/** Emotions, the best first; of those with the same score one's own before the built-in ones. */
export function visibleEmotions(around: Pick<Surroundings, 'services' | 'document'>): AstNodeDescription[] {
  const rank = ({ documentUri }: AstNodeDescription) => (isBuiltin(documentUri) ? 1 : 0);
  return visibleNames(around, ast.Emotion.$type).sort((a, b) => scoreIn(b) - scoreIn(a) || rank(a) - rank(b));
}

/** Emotions with face and score. */
export function suggestEmotions(around: Surroundings): Suggestion[] {
  const visible = visibleEmotions(around).map((each) => {
    const score = scoreIn(each);
    return { ...suggestName(each, around), ...detailed(score, ast.isEmotion(each.node) ? titleOf(each.node) : '') };
  });
  return [...visible, ...namesElsewhere(ast.Emotion.$type, around)];
}

function detailed(score: number, description: string): Pick<Suggestion, 'labelDetails'> {
  return { labelDetails: { detail: ` ${faceOf(score)} ${signed(score)}`, description } };
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
