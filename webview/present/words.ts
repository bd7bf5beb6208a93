import { plural, t } from '../../src/words/index.ts';

/** All that a presentation says by itself, in the language that is spoken when it says it. */
export const words = {
  presentation: (title: string) => t('Presentation: {title}', { title }),
  get untitled() {
    return t('Journey');
  },
  get begin() {
    return t('Press → to begin');
  },
  get whose() {
    return t('Whose journey');
  },
  get scenario() {
    return t('Scenario');
  },
  get goals() {
    return t('Goals');
  },
  place: (at: number, all: number) => t('{at} of {all}', { at, all }),
  stagePlace: (at: number, all: number) => t('Stage {at} of {all}', { at, all }),
  get whole() {
    return t('The whole journey');
  },
  get mean() {
    return t('On average');
  },
  get stageFeeling() {
    return t('Feeling by stage');
  },
  get best() {
    return t('Best moment');
  },
  get worst() {
    return t('Worst moment');
  },
  touchpoints: (count: number) => plural(count, '1 touchpoint', '{count} touchpoints'),
  pains: (count: number) => plural(count, '1 pain', '{count} pains'),
  opportunities: (count: number) => plural(count, '1 opportunity', '{count} opportunities'),
  more: (count: number) => t('and {count} more', { count }),
  after: (time: string) => t('{time} later', { time }),
  takes: (time: string) => t('takes {time}', { time }),
  get momentOfTruth() {
    return t('Moment of truth');
  },
  get everybody() {
    return t('Everybody');
  },
  get nothing() {
    return t('Nothing more is written about this.');
  },
  sections: {
    get quotes() {
      return t('In their words');
    },
    get goals() {
      return t('Goals');
    },
    get does() {
      return t('Does');
    },
    get thinks() {
      return t('Thinks');
    },
    get says() {
      return t('Says');
    },
    get pain() {
      return t('Pains');
    },
    get gain() {
      return t('Gains');
    },
    get opportunity() {
      return t('Opportunities');
    },
    get solution() {
      return t('Solutions');
    },
    get metric() {
      return t('Metrics');
    },
    get evidence() {
      return t('Evidence');
    },
    get frontstage() {
      return t('Frontstage');
    },
    get backstage() {
      return t('Backstage');
    },
    get support() {
      return t('Support');
    },
    get 'leads-to'() {
      return t('Leads to');
    },
    get 'continues-in'() {
      return t('Continues in');
    },
  },
  tools: {
    get bar() {
      return t('Presentation');
    },
    get previous() {
      return t('Previous (←)');
    },
    get next() {
      return t('Next (→)');
    },
    get stages() {
      return t('Go from stage to stage only (S)');
    },
    get stagesShort() {
      return t('Stages only');
    },
    get notes() {
      return t('Show what is written about each place (N)');
    },
    get notesShort() {
      return t('Notes');
    },
    get fullScreen() {
      return t('Full screen (F)');
    },
    get fullScreenShort() {
      return t('Full screen');
    },
    get end() {
      return t('End (Escape)');
    },
    get endShort() {
      return t('End');
    },
  },
};
