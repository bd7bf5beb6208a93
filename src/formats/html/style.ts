import {
  branded,
  darkTheme,
  familiesOf,
  highContrastDarkTheme,
  highContrastLightTheme,
  isColorless,
  lightTheme,
  type Theme,
  themeCss,
} from '../../map/index.ts';
import type { MapFont } from '../../model/index.ts';

/** The colours below what a selector matches: those asked for, or as the reader's system has them, and light on paper. */
export function colours(theme: Theme | undefined, accent: string | undefined, selector = ':root'): string {
  const css = (each: Theme) => themeCss(branded(each, accent), selector);
  if (theme) return css(theme);
  return [
    css(lightTheme),
    `@media screen and (prefers-contrast:more){${css(highContrastLightTheme)}}`,
    `@media screen and (prefers-color-scheme:dark){${selector}{color-scheme:dark}${css(darkTheme)}}`,
    `@media screen and (prefers-color-scheme:dark) and (prefers-contrast:more){${css(highContrastDarkTheme)}}`,
  ].join('\n');
}

interface Look {
  readonly theme: Theme | undefined;
  readonly accent: string | undefined;
  readonly font: MapFont | undefined;
}

/** The styles of the page. `fonts` are rules for the map's font. */
export function styleOf({ theme, accent, font }: Look, fonts: string): string {
  return `${fonts}
${colours(theme, accent)}
*{box-sizing:border-box}
html,body{margin:0;height:100%}
body{display:flex;flex-direction:column;background:var(--jm-bg);color:var(--jm-ink-2);font:14px/1.5 ${familiesOf(font)}}
h1,.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;z-index:4;left:8px;top:-64px;padding:6px 12px;border:1px solid var(--jm-line);border-radius:6px;background:var(--jm-card);color:var(--jm-ink)}
.skip:focus{top:8px}
#tools{display:flex;flex-wrap:wrap;gap:8px;align-items:center;padding:8px 16px;border-bottom:1px solid var(--jm-line)}
#tools[hidden]{display:none}
#tools .rest{flex:1}
button,summary{font:inherit;white-space:nowrap;color:var(--jm-ink);background:var(--jm-card);border:1px solid var(--jm-line);border-radius:6px;padding:3px 10px;cursor:pointer}
button{min-width:32px}
summary{list-style:none}
summary::-webkit-details-marker{display:none}
summary::after{content:" ▾"}
:focus-visible{outline:2px solid var(--jm-opportunity);outline-offset:2px}
#zoom{min-width:44px;text-align:center;font-feature-settings:"tnum"}
#tools details{position:relative}
#tools fieldset{position:absolute;z-index:3;margin:4px 0 0;padding:8px 12px;border:1px solid var(--jm-line);border-radius:8px;background:var(--jm-card);max-height:70vh;overflow:auto;box-shadow:0 6px 24px #0003}
#tools label{display:flex;gap:8px;align-items:center;white-space:nowrap;padding:2px 0}
#pane{flex:1;min-height:320px;overflow:auto}
#map{position:relative;width:max-content;zoom:var(--zoom,1)}
#map>svg{display:block}
#table{border-top:1px solid var(--jm-line);padding:8px 16px;max-height:60vh;overflow:auto;flex:none}
#table summary{display:inline-block}
table{border-collapse:collapse;margin:12px 0;font-size:13px}
caption{text-align:left;color:var(--jm-ink);font-weight:600;padding:4px 0}
th,td{border:1px solid var(--jm-line);padding:6px 8px;text-align:left;vertical-align:top;white-space:pre-line;min-width:90px;max-width:280px;overflow-wrap:anywhere}
th{color:var(--jm-ink);font-weight:600}
thead th{background:var(--jm-surface)}
@media print{
@page{size:landscape;margin:10mm}
.skip,#tools,#table,.frozen{display:none!important}
html,body,#pane{height:auto;overflow:visible;display:block}
#map{width:auto;zoom:1}
#map>svg{width:100%;height:auto}
*{print-color-adjust:exact}
}${greyPictures(theme)}`;
}

/** Shows pictures in grey where a theme has no colours. */
export const greyPictures = (theme: Theme | undefined): string =>
  theme && isColorless(theme) ? '\nimage{filter:grayscale(1)}' : '';
