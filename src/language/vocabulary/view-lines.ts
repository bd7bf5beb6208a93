import type { LineKind } from './kinds.ts';

/** The lines that only views have. */
export const viewLines: readonly LineKind[] = [
  {
    keyword: 'stages',
    places: ['view'],
    once: true,
    needs: { what: 'the name of a stage', properties: ['stages'] },
    meaning: 'The stages that the view shows; all without this line.',
    example: 'stages aware, purchase',
    snippet: 'stages $0',
  },
  {
    keyword: 'lanes',
    places: ['view'],
    once: true,
    needs: { what: 'the name of a lane', properties: ['lanes'] },
    meaning: 'The lanes that the view shows; all without this line.',
    example: 'lanes emotion, pain, opportunity',
    snippet: 'lanes $0',
  },
];
