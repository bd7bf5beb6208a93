import { TextEdit } from 'vscode-languageserver-types';
import { t } from '../../words/index.ts';
import { fix } from '../edits/fix.ts';
import * as ast from '../generated/ast.ts';
import { chainFrom, kindOf } from '../relations.ts';
import { rangeOf } from './places.ts';
import type { Rule } from './rule.ts';

/** A channel is not, through any others, of its own kind. */
export const channelInCircle: Rule = {
  id: 'channel-in-circle',
  level: 'warning',
  meaning: 'A channel is not, through others or directly, of its own kind.',
  why: 'The kind of a channel gives it its icon. Channels that are each other’s kind have none. Name a built-in channel behind `is`.',
  wrong: `persona maya "Maya Putri"
channel toko "Toko marketplace" is bazaar
channel bazaar "Bazaar" is toko

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on toko, bazaar feels relieved
  }
}
`,
  right: `persona maya "Maya Putri"
channel toko "Toko marketplace" is bazaar
channel bazaar "Bazaar" is marketplace

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on toko, bazaar feels relieved
  }
}
`,
  *check({ document, root }) {
    for (const channel of root.parts.filter(ast.isChannel)) {
      const is = channel.parts.find(ast.isIs);
      const range = is?.kind?.$refNode?.range;
      const head = rangeOf(channel, channel.title === undefined ? 'name' : 'title');
      if (!range || !head || !chainFrom(channel, kindOf).has(channel)) continue;
      const name = is.kind?.$refText ?? '';
      const isDirect = is.kind?.ref === channel;
      yield {
        message: isDirect
          ? t("A channel cannot be of its own kind. Name a built-in channel, such as 'app'.")
          : t("'{name}' is itself of the kind of this channel. Name a built-in channel, such as 'app'.", { name }),
        range,
        fixes: () => [
          fix(document, t("Remove 'is {name}'", { name }), TextEdit.del({ start: head.end, end: range.end })),
        ],
      };
    }
  },
};
