/** The register: its question, its numbered list and its map. */
export const REGISTER = `
.search { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(var(--field), 100%), 1fr)); gap: var(--space-4); align-items: end; }
.search > .wide { grid-column: 1 / -1; }
.search label { display: block; font-weight: 600; }
.search .hint { margin-bottom: var(--space-1); }
.search input { max-width: none; }
.search .row { margin-bottom: 0; }
.search .row a, .small a { display: inline-flex; align-items: center; min-height: var(--target); }
.numbered > li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: var(--space-3); }
.pin {
  display: inline-flex; align-items: center; justify-content: center; width: var(--mark); height: var(--mark);
  border: var(--line-m) solid var(--rule); border-radius: var(--radius-pill);
  font-weight: 600; font-variant-numeric: lining-nums tabular-nums;
}
.map { margin: 0; padding: var(--space-3); }
.map svg { width: 100%; height: auto; }
.map .outline { fill: var(--sunken); stroke: var(--rule); stroke-width: 2.5; stroke-linejoin: round; }
.map text { font-family: var(--font-text); font-weight: 700; fill: var(--surface); }
.map text.pin-plain { fill: var(--ink); }
.pin-pass { fill: var(--pass); stroke: var(--surface); stroke-width: 3; }
.pin-review { fill: var(--review); stroke: var(--surface); stroke-width: 3; }
.pin-ended { fill: var(--surface); stroke: var(--neutral); stroke-width: 4; }
.pin-several { fill: var(--neutral); stroke: var(--surface); stroke-width: 3; }
.source { display: block; color: var(--ink-soft); font-weight: 400; font-size: var(--text-s); }
input[type="file"] { margin-bottom: var(--space-4); }
#appareil video { width: 100%; max-width: var(--measure); border-radius: var(--radius-s); background: var(--sunken); }
#appareil p { margin: 0; }
#appareil:not(:has([data-part]:not([hidden]):not(:empty))) { display: none; }
textarea { display: block; margin-bottom: var(--space-4); }
/* What is pasted is read sign by sign. */
textarea[spellcheck="false"] { font-family: ui-monospace, monospace; font-size: var(--text-s); }
.stack > .field > textarea { margin-bottom: 0; }
.embed { padding-block: var(--space-4); }
.stack > .card { min-width: 0; }
`;
