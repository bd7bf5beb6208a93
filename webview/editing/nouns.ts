import { phrase, t } from '../../src/words/index.ts';

/** What can be changed on the map, and what is said of it: in full, as languages join nouns to verbs in their own ways. */
const sayings = {
  action: [phrase('Change this action'), phrase('Delete Action'), phrase('Text of this action')],
  entry: [phrase('Change this entry'), phrase('Delete Entry'), phrase('Text of this entry')],
  evidence: [phrase('Change this evidence'), phrase('Delete Evidence'), phrase('Text of this evidence')],
  feeling: [phrase('Change this feeling'), phrase('Delete Feeling'), phrase('Quote')],
  gain: [phrase('Change this gain'), phrase('Delete Gain'), phrase('Text of this gain')],
  goal: [phrase('Change this goal'), phrase('Delete Goal'), phrase('Text of this goal')],
  image: [phrase('Change this image'), phrase('Delete Image'), phrase('Text of this image')],
  journey: [phrase('Change this journey'), phrase('Delete Journey'), phrase('Text of this journey')],
  link: [phrase('Change this link'), phrase('Delete Link'), phrase('Text of this link')],
  metric: [phrase('Change this metric'), phrase('Delete Metric'), phrase('Text of this metric')],
  opportunity: [phrase('Change this opportunity'), phrase('Delete Opportunity'), phrase('Text of this opportunity')],
  owner: [phrase('Change this owner'), phrase('Delete Owner'), phrase('Text of this owner')],
  pain: [phrase('Change this pain'), phrase('Delete Pain'), phrase('Text of this pain')],
  persona: [phrase('Change this persona'), phrase('Delete Persona'), phrase('Text of this persona')],
  quote: [phrase('Change this quote'), phrase('Delete Quote'), phrase('Text of this quote')],
  scenario: [phrase('Change this scenario'), phrase('Delete Scenario'), phrase('Text of this scenario')],
  solution: [phrase('Change this solution'), phrase('Delete Solution'), phrase('Text of this solution')],
  stage: [phrase('Change this stage'), phrase('Delete Stage'), phrase('Text of this stage')],
  thought: [phrase('Change this thought'), phrase('Delete Thought'), phrase('Text of this thought')],
  touchpoint: [phrase('Change this touchpoint'), phrase('Delete Touchpoint'), phrase('Text of this touchpoint')],
} as const satisfies Readonly<Record<string, readonly [change: string, remove: string, text: string]>>;

/** What people call a part. */
export type Noun = keyof typeof sayings;

export const changeThis = (noun: Noun): string => t(sayings[noun][0]);
export const deleteThis = (noun: Noun): string => t(sayings[noun][1]);
export const textOfThis = (noun: Noun): string => t(sayings[noun][2]);

/** Lines that can be added on the map, by their keywords. */
const additions: Readonly<Record<string, readonly [add: string, another: string, addNew: string]>> = {
  backstage: [phrase('Add Backstage Action'), phrase('Add Another Backstage Action'), phrase('New backstage action')],
  does: [phrase('Add Action'), phrase('Add Another Action'), phrase('New action')],
  evidence: [phrase('Add Evidence'), phrase('Add Another Evidence'), phrase('New evidence')],
  frontstage: [
    phrase('Add Frontstage Action'),
    phrase('Add Another Frontstage Action'),
    phrase('New frontstage action'),
  ],
  gain: [phrase('Add Gain'), phrase('Add Another Gain'), phrase('New gain')],
  goal: [phrase('Add Goal'), phrase('Add Another Goal'), phrase('New goal')],
  opportunity: [phrase('Add Opportunity'), phrase('Add Another Opportunity'), phrase('New opportunity')],
  pain: [phrase('Add Pain'), phrase('Add Another Pain'), phrase('New pain')],
  says: [phrase('Add Quote'), phrase('Add Another Quote'), phrase('New quote')],
  scenario: [phrase('Add Scenario'), phrase('Add Another Scenario'), phrase('New scenario')],
  solution: [phrase('Add Solution'), phrase('Add Another Solution'), phrase('New solution')],
  stage: [phrase('Add Stage'), phrase('Add Another Stage'), phrase('New stage')],
  support: [phrase('Add Support Action'), phrase('Add Another Support Action'), phrase('New support action')],
  thinks: [phrase('Add Thought'), phrase('Add Another Thought'), phrase('New thought')],
  touchpoint: [phrase('Add Touchpoint'), phrase('Add Another Touchpoint'), phrase('New touchpoint')],
};

const said = (line: string, at: 0 | 1 | 2): string => t(additions[line]?.[at] ?? line);

export const addOf = (line: string): string => said(line, 0);
export const addAnotherOf = (line: string): string => said(line, 1);
export const newOf = (line: string): string => said(line, 2);
