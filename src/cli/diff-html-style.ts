import { colours, greyPictures } from '../formats/html/style.ts';
import { familiesOf, type Theme } from '../map/index.ts';
import type { MapFont } from '../model/index.ts';

interface Look {
  readonly theme: Theme | undefined;
  /** Of the brands of its maps. */
  readonly accents: ReadonlySet<string>;
  readonly font: MapFont | undefined;
}

/** The styles of the page of a comparison. `fonts` are rules for the fonts of its maps. */
export function changesStyle({ theme, accents, font }: Look, fonts: string): string {
  const branded = [...accents].map((accent) => colours(theme, accent, `section[data-accent="${accent}"]`));
  return `${fonts}
${[colours(theme, undefined), ...branded].join('\n')}
*{box-sizing:border-box}
html,body{margin:0;height:100%}
body{display:grid;grid-template:auto 1fr/minmax(280px,380px) 1fr;background:var(--jm-bg);color:var(--jm-ink-2);font:14px/1.5 ${familiesOf(font)}}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
header{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;padding:10px 16px;border-bottom:1px solid var(--jm-line)}
h1{font-size:16px;line-height:24px;margin:0;color:var(--jm-ink);flex:1 1 280px}
h2{font-size:15px;margin:16px 0 4px;color:var(--jm-ink);overflow-wrap:anywhere}
main h2{padding:0 16px}
fieldset{display:flex;flex-wrap:wrap;gap:6px;margin:0;padding:0;border:0;min-width:0}
button,.chip span{font:inherit;color:var(--jm-ink);background:var(--jm-card);border:1px solid var(--jm-ink-3);border-radius:6px;padding:3px 10px;cursor:pointer}
.chip span{display:block;border-radius:14px}
.chip input{position:absolute;opacity:0;width:1px;height:1px}
.chip input:checked+span{background:var(--jm-ink);color:var(--jm-bg);border-color:var(--jm-ink)}
:focus-visible,.chip input:focus-visible+span{outline:2px solid var(--jm-opportunity);outline-offset:2px}
nav{overflow:auto;padding:8px 16px 32px;border-right:1px solid var(--jm-line)}
nav p{margin:8px 0}
nav .filters{display:grid;gap:8px;margin:8px 0}
ol{list-style:none;margin:8px 0;padding:0}
li{margin:0 0 4px}
#list button[data-kind]{display:grid;grid-template-columns:auto 1fr;gap:10px;width:100%;text-align:start;border-color:transparent;background:none;padding:6px;overflow-wrap:anywhere}
#list button[data-kind]:hover,#list button[aria-current]{background:var(--jm-surface);border-color:var(--jm-line)}
#list button[aria-current]{border-color:var(--jm-ink)}
#list small{display:block;font-size:12px;color:var(--jm-ink-3)}
.tag{align-self:start;min-width:40px;text-align:center;border-radius:11px;padding:0 8px;font-weight:600;font-feature-settings:"tnum";color:var(--jm-tag-ink)}
.added{background:var(--jm-added)}.removed{background:var(--jm-removed)}.moved{background:var(--jm-moved)}.changed{background:var(--jm-wait)}
main{overflow:auto;min-width:0}
section{padding-bottom:24px}
figure{margin:0;width:max-content;zoom:var(--zoom,1)}
figcaption{padding:8px 16px;color:var(--jm-ink-3)}
figure svg{display:block}
main[data-view=overlay] figure:not(.overlay),main[data-view=before] figure:not(.before),main[data-view=after] figure:not(.after),main[data-view=beside] figure.overlay{display:none}
main[data-view=beside] .maps{display:flex;gap:24px;align-items:flex-start;width:max-content}
[data-mark]{cursor:pointer}
.left-out{display:none}
.chosen>rect{stroke:var(--jm-ink);stroke-width:3px}
@media (max-width:720px){body{grid-template:auto auto 1fr/1fr}nav{max-height:40vh;border-right:0;border-bottom:1px solid var(--jm-line)}}
@media print{
@page{size:landscape;margin:10mm}
body,html{display:block;height:auto}
header fieldset,header button,.filters{display:none}
nav,main{overflow:visible;border:0}
figure{width:auto;zoom:1}
figure svg{width:100%;height:auto}
*{print-color-adjust:exact}
}${greyPictures(theme)}`;
}
