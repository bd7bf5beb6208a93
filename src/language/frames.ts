/** Frames of stages that are well known, each as the titles of its stages in their order. */
export const stageFrames: readonly (readonly string[])[] = [
  ['Awareness', 'Consideration', 'Purchase', 'Retention', 'Advocacy'],
  ['Aware', 'Consider', 'Decide', 'Evaluate', 'Advocate'],
];
