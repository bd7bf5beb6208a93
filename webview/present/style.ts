/** The styles of a presentation, in the colours of the map. */
export const style = `
.presenting{position:fixed;inset:0;z-index:10;display:flex;flex-direction:column;box-sizing:border-box;color:var(--jm-ink-2);background:var(--jm-bg);font:clamp(14px,.55vw + 9px,20px)/1.45 var(--map-font,Inter),Inter,"Segoe UI",system-ui,sans-serif;outline:none;--pace:640ms}
.presenting *{box-sizing:border-box}
.presenting h2,.presenting h3,.presenting p,.presenting ul{margin:0;padding:0}
.presenting ul{list-style:none}
.presenting h2{color:var(--jm-ink);font-size:2em;font-weight:600;letter-spacing:-.02em;line-height:1.2;overflow-wrap:anywhere;text-wrap:balance;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
.presenting .announced{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.presenting .slide{flex:1;min-height:0;display:grid;grid-template:auto minmax(0,1fr)/minmax(0,1fr)}
.presenting .slide.with-notes{grid-template-columns:minmax(0,1fr) clamp(280px,28vw,520px)}
.presenting header{grid-column:1/-1;display:flex;flex-wrap:wrap;align-items:end;justify-content:space-between;gap:8px 32px;padding:clamp(12px,2.4vh,32px) clamp(16px,2.4vw,48px) clamp(10px,1.6vh,20px)}
.presenting .heads{min-width:min(420px,100%);flex:1}
.presenting .kicker{overflow:hidden;color:var(--jm-persona-1-ink);font-weight:600;text-overflow:ellipsis;white-space:nowrap}
.presenting .circumstances{margin-top:4px;color:var(--jm-ink-3)}
.presenting .moods{display:flex;flex-wrap:wrap;gap:6px 24px}
.presenting .feeling{display:inline-flex;align-items:center;gap:10px;color:var(--jm-ink);font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}
.presenting .feeling svg{flex:none;width:2.4em;height:2.4em}
.presenting .walk{position:relative;grid-column:1;overflow:hidden;min-height:0;cursor:pointer;touch-action:pan-y;user-select:none}
.presenting .world{position:absolute;left:0;top:0;overflow:hidden;transform-origin:0 0;transition:transform var(--pace) cubic-bezier(.4,0,.2,1)}
.presenting .names{pointer-events:none;overflow:visible;clip-path:inset(0)}
.presenting .shift{position:absolute;left:0}
.presenting .shift>svg{display:block}
.presenting .shift,.presenting .shift *{pointer-events:none}
.presenting .ahead{position:absolute;left:0;width:100%;pointer-events:none;transition:transform var(--pace) cubic-bezier(.4,0,.2,1)}
.presenting .veil{background:linear-gradient(90deg,transparent,color-mix(in srgb,var(--jm-bg) 72%,transparent) 28px)}
.presenting .curtain{background:linear-gradient(90deg,transparent,var(--jm-surface) 20px)}
.presenting .spot{position:absolute;left:0;bottom:2px;border:1.5px solid var(--jm-persona-1);border-radius:12px;pointer-events:none;transition:transform var(--pace) cubic-bezier(.4,0,.2,1),width var(--pace) cubic-bezier(.4,0,.2,1)}
.presenting .at-once *{transition:none}
.presenting .notes{overflow:auto;padding:4px clamp(16px,1.8vw,36px) 16px;border-left:1px solid var(--jm-line);outline-offset:-2px}
.presenting .told{padding:.1em 0 1em}
.presenting .told h3{margin-bottom:.2em;color:var(--jm-ink-3);font-size:.8em;font-weight:600}
.presenting .told li{padding:.15em 0;color:var(--jm-ink);overflow-wrap:anywhere;white-space:pre-line}
.presenting .told li+li{margin-top:.3em}
.presenting .told.quotes li{font-size:1.3em;font-weight:500;line-height:1.35;font-style:italic}
.presenting .told.pain,.presenting .told.gain,.presenting .told.opportunity{margin-bottom:1em;padding:.5em .8em .55em;border-left:4px solid;border-radius:2px 8px 8px 2px}
.presenting .told.pain{border-color:var(--jm-pain);background:var(--jm-pain-tint)}
.presenting .told.gain{border-color:var(--jm-gain);background:var(--jm-gain-tint)}
.presenting .told.opportunity{border-color:var(--jm-opportunity);background:var(--jm-opportunity-tint)}
.presenting .told.pain h3{color:var(--jm-pain-ink)}
.presenting .told.gain h3{color:var(--jm-gain-ink)}
.presenting .told.opportunity h3{color:var(--jm-opportunity-ink)}
.presenting .stage-mood{display:flex;align-items:center;justify-content:space-between;gap:12px}
.presenting .stage-mood svg{width:1.6em;height:1.6em}
.presenting .nothing{color:var(--jm-ink-3)}
.presenting .start{grid-row:1/-1;display:flex;overflow:auto;cursor:pointer}
.presenting .start-text{max-width:min(1080px,100%);margin:auto;padding:clamp(16px,5vh,72px) clamp(20px,6vw,120px);display:flex;flex-direction:column;gap:clamp(16px,3.2vh,36px)}
.presenting .start h2{font-size:clamp(2em,4.4vw,4.2em)}
.presenting .scenario{max-width:56em;font-size:1.25em;white-space:pre-line}
.presenting .personas{display:flex;flex-wrap:wrap;gap:16px 40px}
.presenting .personas li{display:flex;align-items:center;gap:16px}
.presenting .personas strong,.presenting .personas span{display:block}
.presenting .personas strong{color:var(--jm-ink);font-size:1.15em;font-weight:600}
.presenting .portrait{flex:none;width:64px;height:64px;border-radius:50%;object-fit:cover}
.presenting span.portrait{display:grid;place-items:center;color:var(--jm-persona-1-ink);background:var(--jm-persona-1-bubble);font-size:26px;font-weight:600}
.presenting span.persona-2{color:var(--jm-persona-2-ink);background:var(--jm-persona-2-bubble)}
.presenting span.persona-3{color:var(--jm-persona-3-ink);background:var(--jm-persona-3-bubble)}
.presenting span.persona-4{color:var(--jm-persona-4-ink);background:var(--jm-persona-4-bubble)}
.presenting .start .told{padding:0}
.presenting .start .hint{padding:0;color:var(--jm-ink-3)}
.presenting footer{flex:none}
.presenting .progress{height:4px;background:var(--jm-hair)}
.presenting .progress div{height:100%;transform-origin:0 0;background:var(--jm-persona-1);transition:transform var(--pace) cubic-bezier(.4,0,.2,1)}
.presenting .buttons{display:flex;flex-wrap:wrap;align-items:center;gap:4px;padding:6px clamp(12px,2vw,40px)}
.presenting .rest{flex:1}
.presenting .position{min-width:5.5em;text-align:center;font-variant-numeric:tabular-nums}
.presenting button{display:grid;place-items:center;min-width:34px;height:32px;margin:0;padding:0 12px;border:1px solid transparent;border-radius:6px;color:var(--jm-ink-2);background:none;font:inherit;font-size:13px;cursor:pointer}
.presenting button:hover{background:var(--jm-surface);border-color:var(--jm-line)}
.presenting button[aria-pressed=true]{color:var(--jm-ink);background:var(--jm-surface);border-color:var(--jm-line)}
.presenting button[aria-disabled=true]{opacity:.4;cursor:default}
.presenting button svg{width:16px;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.presenting :focus-visible{outline:2px solid var(--jm-opportunity);outline-offset:1px}
@media (max-width:760px){
.presenting .slide.with-notes{grid-template:auto minmax(0,1fr) minmax(0,.9fr)/minmax(0,1fr)}
.presenting .notes{border-left:0;border-top:1px solid var(--jm-line);padding-top:12px}
}
@media (prefers-reduced-motion:reduce){.presenting,.presenting *{--pace:0ms}}
body.vscode-reduce-motion .presenting{--pace:0ms}
@media print{.presenting{display:none}}
`;
