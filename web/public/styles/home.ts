/** What only the entry page has: the opening, the band, the path of a request. */
export const HOME = `
main > .opening { padding-block: var(--space-12) var(--space-8); }
main > .trial { padding-block: 0 var(--space-8); }
.opening h1 { font-size: var(--text-4xl); }
.band { border-block: var(--line-s) solid var(--hairline); background: var(--sunken); }
main > .band > .wrap { padding-block: var(--space-8); }
.band h2 { margin-bottom: var(--space-2); }
.band p { margin-bottom: var(--space-2); }
.trial .card { border: var(--line-m) dashed var(--rule); }
main > .journey { padding-block: var(--space-12) var(--space-8); }
.halves + .journey, .facts + form, form.card + section { margin-top: var(--space-6); }

.path { display: grid; gap: 0; margin: 0; padding: 0; list-style: none; counter-reset: stage; }
.path li {
  position: relative; margin-left: var(--space-4); padding: 0 0 var(--space-6) var(--space-8);
  border-left: var(--line-xl) solid var(--action); line-height: 1.4; counter-increment: stage;
}
.path li:last-child { border-color: transparent; padding-bottom: 0; }
.path li::before {
  content: counter(stage); display: grid; place-items: center; position: absolute; top: calc(-1 * var(--space-1)); left: -1.2rem;
  width: var(--space-8); height: var(--space-8); border: var(--line-l) solid var(--action); border-radius: var(--radius-pill);
  background: var(--surface); font-size: var(--text-s); font-weight: 700;
}
.path li:last-child::before { border-color: var(--ink); background: var(--marker); color: var(--on-marker); }
.path .by-service::before { border-style: double; border-width: var(--line-xl); }
.path .by-council::before { border-style: dashed; }
.path .by-authority::before { border-style: dotted; border-radius: var(--radius-s); }
.path .by-you::before { background: var(--action); color: var(--on-action); }
.path .who-acts, .path .how-long { display: block; font-weight: 600; color: var(--ink); }
.path .how-long { margin-top: var(--space-2); font-weight: 400; }
.path-end { margin-top: var(--space-4); }
.path strong { display: block; font-family: var(--font-title); }
.path span { color: var(--ink-soft); font-size: var(--text-s); }
@media (min-width: 62rem) {
  .path { grid-template: repeat(4, auto) / repeat(7, 1fr); padding-top: var(--space-6); }
  .path li, .path li:last-child {
    display: grid; grid-row: span 4; grid-template-rows: subgrid; align-content: start; margin: 0; padding: var(--space-8) var(--space-4) 0 0;
    border-left: 0; border-top: var(--line-xl) solid var(--action);
  }
  .path li:last-child { padding-right: 0; border-color: transparent; }
  .path li::before { top: -1.15rem; left: 0; }
}
`;
