// How the chat looks. One deep blue, one red kept for emergencies, system fonts, light and dark.

export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host {
  --ground: var(--vte-ground, #ffffff);
  --soft: var(--vte-soft, #eef2f6);
  --text: var(--vte-text, #17202a);
  --quiet: var(--vte-quiet, #4a5663);
  --line: var(--vte-line, #8b97a3);
  --accent: var(--vte-accent, #123f6d);
  --on-accent: var(--vte-on-accent, #ffffff);
  --round: var(--vte-radius, .5rem);
  --red: #a3120a;
  --red-soft: #fdeeec;
  display: block;
  font: 1.125rem/1.5 var(--vte-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
  color: var(--text);
}
.chat { background: var(--ground); padding: 1rem; overflow-wrap: anywhere; }
.fresh > .answer, .fresh > .told, .fresh > footer { display: none; }
[hidden] { display: none !important; }
:host([open="button"]), :host([open="panel"]) { position: fixed; inset-block-end: 1rem; inset-inline-end: 1rem; z-index: 1000; }
.panel { background: var(--ground); border: 2px solid var(--accent); border-radius: .75rem; width: min(27rem, calc(100vw - 2rem)); height: min(46rem, calc(100vh - 2rem)); overflow: auto; }
.launcher { background: var(--accent); color: var(--on-accent); border-radius: 2rem; padding: .6rem 1.4rem; font-weight: 600; }
.launcher:hover { background: var(--accent); opacity: .9; }
.close { display: block; margin-inline-start: auto; }
.saves { display: flex; flex-wrap: wrap; gap: .5rem; inline-size: 100%; }
:host([big]) { font-size: 1.5rem; }
*, ::before, ::after { box-sizing: border-box; }
h1 { font-size: 1.4em; line-height: 1.25; margin: 0; }
h2 { font-size: 1.25em; line-height: 1.3; margin: 0 0 .4em; }
h3 { font-size: 1.1em; line-height: 1.3; margin: 0 0 .3em; }
/* English keeps its full stops at its end in a page that runs from right to left. */
h1, h2, h3, p, li, legend, label, summary, figcaption, button { unicode-bidi: plaintext; }
p { margin: 0 0 .6em; max-width: 66ch; }
a { color: var(--accent); }
header { display: contents; }
nav { display: flex; flex-wrap: wrap; gap: .5rem; margin-block-start: .75rem; position: sticky; inset-block-start: 0; z-index: 1; background: var(--ground); padding-block: .5rem; border-block-end: 1px solid var(--line); }
button, .call {
  font: inherit; color: var(--accent); background: var(--ground); cursor: pointer;
  border: 2px solid var(--accent); border-radius: var(--round); min-height: 3rem; padding: .5rem 1rem;
}
nav { gap: .35rem; }
nav button { font-size: .8em; padding: .4rem; }
@media (max-height: 30rem) { nav { position: static; } }
button:hover { background: var(--soft); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
fieldset:focus-visible { outline-offset: 8px; }
.link { flex: none; white-space: nowrap; border: 0; min-height: 3rem; padding: .25rem .5rem; text-decoration: underline; background: none; }
.log { list-style: none; margin: 0; padding: 0; }
.log li.assistant, .log li.patient, .interruption, button { scroll-margin-block-start: 9rem; }
.assistant { padding-block: 1rem .25rem; }
.turn > * + * { margin-block-start: .75rem; }
.turn > .welcome + .welcome { margin-block-start: .25rem; }
.welcome p { margin-block-end: .25rem; }
.turn > .welcome[data-topic="welcome.emergency"] { border-inline-start: 4px solid var(--red); padding-inline-start: .75rem; margin-block: .6rem; }
.patient { display: flex; justify-content: flex-end; padding-block: .25rem; }
.patient p { background: var(--soft); border-radius: var(--round); padding: .5rem .9rem; margin: 0; max-width: 85%; white-space: pre-wrap; }
.patient.late p { opacity: .75; border: 1px dashed var(--line); }
.who { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.question { margin-block: 1rem .25rem !important; }
.quote { margin: .75rem 0; border-inline-start: 4px solid var(--accent); padding-inline-start: 1rem; }
blockquote { margin: 0; font-family: Georgia, "Times New Roman", "Noto Serif", serif; }
blockquote p { margin-block-end: .35em; }
figcaption { color: var(--quiet); font-size: .85em; }
cite { font-style: normal; }
q { font-family: Georgia, "Times New Roman", "Noto Serif", serif; }
.result { border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; }
.result h2, .care h2 { font-size: 1.1em; }
.option + .option { border-block-start: 1px solid var(--line); margin-block-start: 1rem; padding-block-start: 1rem; }
.again { color: var(--quiet); font-size: .9em; }
.result .if { font-weight: 600; color: var(--accent); }
.label { color: var(--quiet); font-size: .9em; }
.chip { display: inline-block; border: 2px solid var(--accent); border-radius: 2rem; padding: .05em .7em; color: var(--accent); }
.chip.usually { background: var(--accent); color: var(--on-accent); }
.because { margin-block: .5rem; }
.caution { border: 2px solid var(--text); border-radius: var(--round); padding: .5rem .75rem; font-weight: 600; }
.care, .note { border-inline-start: 4px solid var(--line); background: var(--soft); padding: .75rem 1rem; border-radius: .25rem; }
.care { border: 2px solid var(--text); }
.disclaimer { border-block-start: 1px solid var(--line); padding-block-start: .75rem; font-size: .9em; }
.alarm { border: 4px solid var(--red); background: var(--red-soft); border-radius: .75rem; padding: 1rem; }
.alarm h2 { color: var(--red); }
.alarm p { font-size: 1.1em; font-weight: 600; }
.alarm .call { display: inline-block; background: var(--red); border-color: var(--red); color: #fff; font-weight: 700; text-decoration: none; font-size: 1.15em; padding: .7rem 1.4rem; }
.goon { display: flex; flex-wrap: wrap; gap: .5rem; margin-block-start: .75rem; }
.goon button { color: var(--text); border-color: var(--text); }
ul { margin: .25rem 0 0; padding-inline-start: 1.25rem; }
.rows { list-style: none; padding: 0; }
.rows li { display: flex; justify-content: space-between; align-items: center; gap: .75rem; border-block-end: 1px solid var(--soft); }
.log li:not(:last-child) .question { font-size: 1em; }
.ticks { list-style: none; padding: 0; }
.ticks label { display: flex; gap: .75rem; align-items: flex-start; padding-block: .5rem; min-height: 3rem; }
.ticks input { inline-size: 1.5rem; block-size: 1.5rem; flex: none; accent-color: var(--accent); }
.state { color: var(--quiet); min-height: 1.5em; margin: 0; font-size: .9em; }
.trouble:not(:empty) { border: 2px solid var(--text); border-radius: var(--round); padding: .75rem 1rem; margin-block-end: .75rem; }
.trouble p:last-child { margin: 0; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; border-radius: var(--round); }
.choices { display: grid; gap: .5rem; }
.choices:not(:empty) { margin-block-end: 1rem; }
.choice { text-align: start; display: block; width: 100%; padding: .6rem 1rem; box-shadow: 0 2px 0 var(--accent); }
.choice:active { transform: translateY(1px); box-shadow: none; }
.choice-label { display: block; font-weight: 600; }
.hint { display: block; color: var(--quiet); font-size: .9em; }
.quiet { border-style: dashed; box-shadow: none; }
summary { min-height: 3rem; padding-block: .7rem; cursor: pointer; color: var(--accent); }
.why p { color: var(--quiet); font-size: .95em; }
label[for=typed] { display: block; margin-block-end: .25rem; }
.line { display: flex; gap: .5rem; align-items: flex-end; }
textarea { font: inherit; color: inherit; background: var(--ground); border: 2px solid var(--line); border-radius: var(--round); padding: .55rem .75rem; flex: 1; min-width: 0; min-height: 3.1rem; resize: none; }
.send { background: var(--accent); color: var(--on-accent); font-weight: 600; }
.send:hover { background: var(--accent); opacity: .9; }
.told { margin-block-start: 1rem; border-block-start: 1px solid var(--line); }
dl { margin: 0; }
dl div { padding-block: .35rem; border-block-end: 1px solid var(--soft); }
dt { color: var(--quiet); font-size: .9em; }
dd { margin: 0; }
footer { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding-block: 1rem; }
.sheet { color: var(--text); background: var(--ground); border: 2px solid var(--accent); border-radius: .75rem; max-width: min(44rem, 94vw); max-height: 90vh; padding: 1rem 1.25rem; }
.sheet::backdrop { background: rgb(0 0 0 / .55); }
.sheet-head { display: flex; justify-content: space-between; align-items: center; gap: 1rem; }
.article blockquote + blockquote { border-block-start: 1px solid var(--line); padding-block-start: .75rem; margin-block-start: .75rem; }
.part-T { font-weight: 700; font-size: 1.15em; }
small { color: var(--quiet); font-family: system-ui, sans-serif; font-size: .75em; }
@media (prefers-color-scheme: dark) {
  :host {
    --ground: var(--vte-ground, #171c22); --soft: var(--vte-soft, #252d36); --text: var(--vte-text, #eef2f6); --quiet: var(--vte-quiet, #b7c2cd);
    --line: var(--vte-line, #788593); --accent: var(--vte-accent, #a9cdf5); --on-accent: var(--vte-on-accent, #10202f); --red: #ffb4ab; --red-soft: #3a1614;
  }
  .alarm .call { color: #3a0a06; }
}
@media (forced-colors: active) { .chip, .alarm, .result, .care { border-color: CanvasText; } .chip.usually { forced-color-adjust: none; background: CanvasText; color: Canvas; } }
@media (prefers-reduced-motion: reduce) { .choice:active { transform: none; } }
@media print {
  :host { font-size: 11pt; }
  .chat { padding: 0; }
  nav, footer, .because button, .answer, .told, .link, .state, .patient, .welcome { display: none; }
  .result, .quote, .note { break-inside: avoid; }
}
`);
