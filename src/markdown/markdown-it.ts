import type MarkdownIt from 'markdown-it';
import { darkTheme, lightTheme, themeCss } from '../map/index.ts';
import { drawBlock, mapCss } from './draw-block.ts';
import { useFence } from './fence.ts';

/** How journeys stand in a page. */
export interface JourneyOptions {
  /**
   * The colours of maps: `auto` (the default) follows what readers chose in their system, `light` and `dark` are always the same, `none`
   * leaves all to a style sheet of the page, which sets the variables that begin with `--jm-`.
   */
  readonly theme?: 'auto' | 'light' | 'dark' | 'none';
}

const selector = '.journey-block';

const styles: Readonly<Record<NonNullable<JourneyOptions['theme']>, string>> = {
  auto: `${themeCss(lightTheme, selector)}@media (prefers-color-scheme:dark){${themeCss(darkTheme, selector)}}`,
  light: themeCss(lightTheme, selector),
  dark: themeCss(darkTheme, selector),
  none: '',
};

/** A plugin for markdown-it that draws fenced blocks marked `journey` as maps, with what is wrong in them below. */
export default function journey(md: MarkdownIt, { theme = 'auto' }: JourneyOptions = {}): void {
  const style = `<style>${mapCss}${styles[theme]}</style>`;
  useFence(md, (text, index, attributes) => `<div${attributes}>${style}${drawBlock(text, `journey-${index}`)}</div>\n`);
}
