/** Buttons, fields, and what is said of an answer to correct. */
export const CONTROLS = `
.button {
  display: inline-flex; gap: var(--space-2); align-items: center; justify-content: center;
  min-height: var(--target-main); padding: var(--space-2) var(--space-6);
  border: var(--line-m) solid var(--action); border-radius: var(--radius-s);
  background: var(--action); color: var(--on-action);
  font: 600 var(--text-m)/var(--leading-tight) var(--font-text); text-decoration: none; cursor: pointer;
  transition: background var(--quick) var(--ease);
}
.button:hover { background: var(--action-strong); border-color: var(--action-strong); }
.button.quiet { background: transparent; color: var(--action); }
.button.quiet:hover { background: var(--action-veil); border-color: var(--action); }

.field { margin: 0; }
.field label { display: block; font-weight: 600; }
.hint { margin-bottom: var(--space-2); color: var(--ink-soft); font-size: var(--text-s); }
input, textarea, select {
  flex: 1 1 var(--field); width: 100%; min-width: 0; max-width: var(--measure); min-height: var(--target-main);
  padding: var(--space-2) var(--space-3);
  border: var(--line-m) solid var(--rule); border-radius: var(--radius-s);
  background: var(--surface); color: inherit; font: inherit; font-variant-numeric: lining-nums tabular-nums;
}
select { max-width: none; }
input.date { flex: 0 1 var(--field); }
[aria-invalid] { border-color: var(--fail); box-shadow: inset var(--line-xl) 0 0 var(--fail); }
[aria-invalid]:focus-visible { box-shadow: inset var(--line-xl) 0 0 var(--fail), 0 0 0 var(--line-l) var(--marker); }
.error { display: flex; gap: var(--space-2); margin-bottom: var(--space-2); color: var(--fail); font-weight: 600; }
.error .icon { margin-top: .2em; }
.summary {
  margin-bottom: var(--space-6); padding: var(--space-4) var(--space-6);
  border: var(--line-m) solid var(--fail); border-radius: var(--radius-m); background: var(--fail-veil);
}
.summary p { display: flex; gap: var(--space-2); align-items: center; margin-bottom: var(--space-1); font-size: var(--text-l); }
.summary .icon { color: var(--fail); }
.summary ul { margin: 0; padding: 0; list-style: none; }
.summary a { display: inline-flex; align-items: center; min-height: var(--target); color: var(--ink); }
@media (max-width: 30rem) {
  .row > .button { width: 100%; }
  .row > input.date { flex-basis: 100%; }
}
`;
