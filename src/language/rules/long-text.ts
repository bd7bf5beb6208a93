import type { AstNode } from 'langium';
import { t } from '../../words/index.ts';
import * as ast from '../generated/ast.ts';
import { rangeOf } from './places.ts';
import type { Rule } from './rule.ts';
import { textsIn, type Written } from './texts.ts';

/** In a column of middling width a card shows so many characters of a title in its three lines, … */
const mostInTitle = 60;
/** … and a note so many in its six. */
const mostInNote = 140;
/** What the header shows of the title in three lines, and of the scenario in six. */
const mostInHeading = 100;
const mostInScenario = 350;

const mostByType: Readonly<Record<string, number>> = {
  [ast.Journey.$type]: mostInHeading,
  [ast.View.$type]: mostInHeading,
  [ast.Pain.$type]: mostInNote,
  [ast.Gain.$type]: mostInNote,
  [ast.Opportunity.$type]: mostInNote,
  [ast.Solution.$type]: mostInNote,
};

const mostByKeyword: Readonly<Record<string, number>> = {
  bio: mostInScenario,
  scenario: mostInScenario,
  image: Number.POSITIVE_INFINITY,
  photo: Number.POSITIVE_INFINITY,
};

/** Characters of scripts in which each is as wide as two Latin letters. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** What does not fit on a map is cut there. */
export const longText: Rule = {
  id: 'long-text',
  level: 'information',
  meaning: `Titles have at most ${mostInTitle} characters, notes and quotes ${mostInNote}, the title of a journey ${mostInHeading}, scenario and bio ${mostInScenario}.`,
  why: 'Cards are small, and what does not fit is cut: a card shows three lines of a title and six of a note. Where a journey has many touchpoints and columns are narrow, even less fits. Say it shorter, and move what more there is to know to `evidence` with a `link`. A Chinese, Japanese or Korean character counts as two.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Tries to pay with her card, waits for the code of the bank, and is sent back to an empty basket" on app feels angry
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays with her card" on app feels angry {
      does "Waits for the code of the bank"
      pain "The basket is empty afterwards"
      opportunity "Keep the basket until the bank has answered"
    }
  }
}
`,
  *check(context) {
    for (const { node, property, text } of textsIn(context)) {
      const most = mostOf(node, property);
      // Most texts are short, however wide their characters are.
      if (text.length * 2 <= most) continue;
      const length = lengthOf(text);
      const range = length > most ? rangeOf(node, property) : undefined;
      if (!range) continue;
      const message = t('This is {length} characters long; the map has room for about {most}. Say it shorter.', {
        length,
        most,
      });
      yield { message, range };
    }
  },
};

function mostOf(node: AstNode, property: Written['property']): number {
  const most = ast.isTextFact(node) ? mostByKeyword[node.keyword] : mostByType[node.$type];
  return most ?? (property === 'title' ? mostInTitle : mostInNote);
}

function lengthOf(text: string): number {
  const shown = text.replaceAll(/\s+/g, ' ').trim();
  return [...shown].length + (shown.match(wide)?.length ?? 0);
}
