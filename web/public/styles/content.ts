/** Cards, rows, facts and tables. */
export const CONTENT = `
.card {
  padding: var(--space-6); border: var(--line-s) solid var(--hairline); border-radius: var(--radius-m);
  background: var(--surface);
}
.card h2, .band h2, #liste { font-size: var(--text-xl); }
.card > :last-child { margin-bottom: 0; }
.card .field { margin-bottom: var(--space-4); }
.card .field:last-child { margin-bottom: 0; }
.go a { display: inline-flex; align-items: center; min-height: var(--target); }
.go { margin-bottom: 0; }
ul.go { padding: 0; list-style: none; }

.rows { margin-bottom: var(--space-6); padding: 0; list-style: none; }
.rows > li { max-width: none; padding-block: var(--space-3); border-top: var(--line-s) solid var(--hairline); }
.rows > li:last-child { border-bottom: var(--line-s) solid var(--hairline); }
.stack > .rows, .stack > h2 { margin: 0; }
.stack > .field, .stack > h2:not(:first-child) { margin-top: var(--space-4); }
.checks > li { display: grid; grid-template-columns: auto 1fr; gap: var(--space-3); }
.checks .icon { margin-top: .2em; }
.questions strong { display: block; }
.entries > li { padding-block: var(--space-4); }
.entries h3, .entries p { margin-bottom: var(--space-1); }
.entries h3 a { display: inline-flex; align-items: center; min-height: var(--target); }
.entries .row { margin-block: var(--space-2); }
.entries .row span:last-child { font-variant-numeric: lining-nums tabular-nums; }
.undelivered > li { padding-block: var(--space-6); }
.undelivered h2 { margin-bottom: var(--space-2); font-size: var(--text-xl); }
.undelivered p { margin-bottom: var(--space-2); }
.since { display: flex; gap: var(--space-2); }
.since .icon { margin-top: .2em; }
.undelivered form { margin-block: var(--space-4); }
.undelivered li > :last-child { margin-bottom: 0; }
.listing { margin-top: var(--space-8); }
.paging { margin-bottom: var(--space-6); }

.receipt > section { margin-top: var(--space-6); }
.facts { margin: 0; }
.facts > div { padding-block: var(--space-2); border-top: var(--line-s) solid var(--hairline); }
.facts > div:last-child { padding-bottom: 0; }
.facts dt { color: var(--ink-soft); font-size: var(--text-s); }
.facts dd { margin: 0; font-weight: 600; line-height: var(--leading-lead); font-variant-numeric: lining-nums tabular-nums; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: lining-nums tabular-nums; }
th, td { padding: var(--space-3) var(--space-4) var(--space-3) 0; border-top: var(--line-s) solid var(--hairline); text-align: left; vertical-align: middle; }
thead th { padding-block: 0 var(--space-2); border-top: 0; border-bottom: var(--line-m) solid var(--ink); color: var(--ink-soft); font-size: var(--text-s); font-weight: 600; }
td .chip { margin-right: var(--space-2); vertical-align: middle; }
td, th { overflow-wrap: break-word; }
/* What is only heard stands within, or it would widen the page from where the table is scrolled to. */
.scroll { position: relative; overflow-x: auto; }
.scroll:focus-visible { outline: var(--line-l) solid var(--ink); }
@media (max-width: 30rem) {
  .card { padding: var(--space-4); }
}
`;
