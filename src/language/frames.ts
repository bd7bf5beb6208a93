import type { Language } from '../words/index.ts';

/** Titles of stages in their order. */
type Frame = readonly string[];

/** Frames of stages that are well known, as each language calls them. */
export const stageFrames: Readonly<Record<Language, readonly Frame[]>> = {
  en: [
    ['Awareness', 'Consideration', 'Purchase', 'Retention', 'Advocacy'],
    ['Aware', 'Consider', 'Decide', 'Evaluate', 'Advocate'],
  ],
  id: [
    ['Kesadaran', 'Pertimbangan', 'Pembelian', 'Retensi', 'Advokasi'],
    ['Sadar', 'Menimbang', 'Memutuskan', 'Menilai', 'Merekomendasikan'],
  ],
};

/** The frames that are followed, in whatever language; those of one language where none is. */
export function framesFor(language: Language, isFollowed: (frame: Frame) => boolean): readonly Frame[] {
  const followed = Object.values(stageFrames).flat().filter(isFollowed);
  return followed.length > 0 ? followed : stageFrames[language];
}
