import type { LangiumDocument } from 'langium';
import type { PartId } from '../../../model/index.ts';
import * as ast from '../../generated/ast.ts';
import { journeyAround, titleOf } from '../../parts.ts';
import { nodesOfParts } from '../../to-model.ts';
import { scoreOf } from '../../values.ts';
import { visibleChannels } from '../completion/channels.ts';
import { visibleEmotions } from '../completion/feelings.ts';
import type { JourneyEditorServices } from '../module.ts';

/** A name that a line may have, with the title that readers see. */
interface Choice {
  readonly key: string;
  readonly title: string;
}

/** The channels and emotions that can be seen at a part, in the order in which completion offers them. */
export function choicesFor(document: LangiumDocument, part: PartId, services: JourneyEditorServices) {
  const journey = journeyAround(nodesOfParts(document).get(part));
  const around = { document, services, journey };
  const channels = visibleChannels(around).flatMap(({ name, node }): Choice[] =>
    ast.isChannel(node) ? [{ key: name, title: titleOf(node) }] : [],
  );
  const emotions = visibleEmotions(around).flatMap(({ name, node }) => {
    const score = ast.isEmotion(node) && node.score !== undefined ? scoreOf(node.score) : undefined;
    return ast.isEmotion(node) && score !== undefined ? [{ key: name, title: titleOf(node), score }] : [];
  });
  return { channels, emotions };
}
