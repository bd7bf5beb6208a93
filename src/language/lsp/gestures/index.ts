import type { LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Gesture } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import { isBuiltin } from '../../references/builtin.ts';
import { findSyntaxProblems } from '../../syntax/syntax-problems.ts';
import type { JourneyEditorServices } from '../module.ts';
import { addPart } from './add-part.ts';
import { chooseChannels } from './choose-channels.ts';
import { chooseEmotion, setScore } from './feeling.ts';
import { GesturePlace } from './gesture-place.ts';
import { movePart } from './move-part.ts';
import { Refusal, refuse } from './refusal.ts';
import { removePart } from './remove-part.ts';
import { reword } from './reword.ts';

/** The edits of a document that a gesture means, or why there are none. */
export type GestureAnswer = Edits | { readonly refused: string };

/** Edits, and in a sentence what they do that one may not expect. */
interface Edits {
  readonly edits: TextEdit[];
  readonly note?: string;
}

/**
 * The smallest edits of a linked document that make the map what a gesture means; none where it is so already. All that is not
 * meant stays as it is written, to the byte.
 */
export function editsFor(document: LangiumDocument, gesture: Gesture, services: JourneyEditorServices): GestureAnswer {
  try {
    if (isBuiltin(document.uri)) refuse(t('These words are built in, and cannot be changed.'));
    const place = new GesturePlace(document, services);
    const made = gesture.kind === 'remove' ? removePart(place, gesture) : { edits: makeEdits(place, gesture) };
    expectReadableAfter(document, made.edits, services);
    return made;
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

function makeEdits(place: GesturePlace, gesture: Exclude<Gesture, { kind: 'remove' }>): TextEdit[] {
  switch (gesture.kind) {
    case 'score':
      return setScore(place, gesture);
    case 'emotion':
      return chooseEmotion(place, gesture);
    case 'channels':
      return chooseChannels(place, gesture);
    case 'move':
      return movePart(place, gesture);
    case 'reword':
      return reword(place, gesture);
    case 'add':
      return addPart(place, gesture);
  }
}

/** Refuses edits after which less could be read: such as a name that is taken for a keyword where it would stand. */
function expectReadableAfter(document: LangiumDocument, edits: TextEdit[], { shared }: JourneyEditorServices): void {
  if (edits.length === 0) return;
  const text = TextDocument.applyEdits(document.textDocument as TextDocument, edits);
  const changed = shared.workspace.LangiumDocumentFactory.fromString(text, document.uri);
  if (findSyntaxProblems(changed).length > findSyntaxProblems(document).length) {
    refuse(t('The text could not be read any more after this. Make this change in the text.'));
  }
}
