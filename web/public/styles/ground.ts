/** Text, titles, links, focus, and the few layouts that every page shares. */
export const GROUND = `
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block: var(--space-24); }
body {
  display: flex; flex-direction: column; min-height: 100vh; margin: 0;
  background: var(--paper); color: var(--ink);
  font: var(--text-m)/var(--leading-text) var(--font-text); font-variant-numeric: lining-nums;
  overflow-wrap: anywhere;
}
h1, h2, h3 {
  margin: 0 0 var(--space-4);
  font-family: var(--font-title); font-weight: 700; line-height: var(--leading-title); letter-spacing: -.012em;
  text-wrap: balance;
}
h1 { font-size: var(--text-3xl); }
h2 { font-size: var(--text-2xl); }
h3 { font-size: var(--text-l); letter-spacing: 0; }
p, ul, ol, dl, table { margin: 0 0 var(--space-4); }
p, li { max-width: var(--measure); text-wrap: pretty; }
a { color: var(--action); text-decoration-thickness: .08em; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: .16em; }
svg { display: block; }
:focus-visible {
  outline: var(--line-l) solid var(--ink); outline-offset: var(--line-l);
  box-shadow: 0 0 0 var(--line-l) var(--marker); border-radius: var(--line-xl);
}
/* A skip link lands there: the place is not a control, it needs no frame. */
main:focus, .help:focus { outline: 0; box-shadow: none; }

.wrap { width: 100%; max-width: var(--page); margin-inline: auto; padding-inline: var(--gutter); }
main { flex: 1; }
main > .wrap, main > .band > .wrap { padding-block: var(--space-8) var(--space-12); }
main > .narrow { max-width: var(--column); }
.beside, .halves, .thirds { display: grid; gap: var(--space-8); }
.beside > *, .halves > *, .thirds > * { min-width: 0; }
.stack { display: grid; gap: var(--space-6); align-content: start; }
.row { display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-4); align-items: center; }
.lead { font-size: var(--text-l); line-height: var(--leading-lead); }
.soft { color: var(--ink-soft); }
.small { font-size: var(--text-s); }
.whole { white-space: nowrap; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.icon {
  flex: none; width: 1.25em; height: 1.25em;
  fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round;
}
.on-paper { display: none; }
@media (min-width: 48rem) {
  .halves { grid-template-columns: 1fr 1fr; align-items: start; }
  .thirds { grid-template-columns: repeat(3, 1fr); gap: var(--space-6); }
}
@media (min-width: 62rem) {
  .beside { grid-template-columns: minmax(0, 1fr) var(--card); align-items: start; }
}
`;
