/** What surrounds every page: skip links, header with its row of seats, help, footer. */
export const FRAME = `
.skips { margin: 0; padding: 0; list-style: none; }
.skips a {
  position: absolute; top: calc(-1 * var(--space-24)); left: var(--space-4); z-index: 1;
  padding: var(--space-3) var(--space-4); background: var(--surface); border-radius: var(--radius-s);
}
.skips a:focus { top: var(--space-3); }

.site .wrap {
  display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-8); align-items: center;
  padding-block: var(--space-4);
}
.site::after {
  content: ""; display: block; height: var(--seat); border-bottom: var(--line-s) solid var(--hairline);
  background: repeating-linear-gradient(90deg, var(--action) 0 3px, transparent 3px 13px);
}
.brand {
  display: inline-flex; gap: var(--space-3); align-items: center; min-height: var(--target); margin-right: auto;
  color: var(--ink); text-decoration: none;
}
.brand b { display: block; font: 700 var(--text-l)/var(--leading-title) var(--font-title); }
.brand span span { display: block; color: var(--ink-soft); font-size: var(--text-s); line-height: var(--leading-tight); }
.mark { flex: none; width: var(--mark); height: var(--mark); fill: none; stroke: var(--action); stroke-width: 17; stroke-linecap: round; }
img.mark { object-fit: contain; background: #fff; border-radius: var(--line-xl); }
.mark .first { stroke: var(--marker); }
.site nav ul { display: flex; flex-wrap: wrap; gap: 0 var(--space-6); margin: 0; padding: 0; list-style: none; }
.site nav a {
  display: inline-flex; align-items: center; min-width: var(--target); min-height: var(--target);
  color: var(--ink); text-decoration-color: transparent;
}
.site nav a:hover { text-decoration-color: currentColor; }
.site nav a[aria-current] {
  font-weight: 700; text-decoration: underline var(--marker) var(--line-xl); text-underline-offset: .4em;
}

.help { background: var(--sunken); border-top: var(--line-s) solid var(--hairline); }
.help .wrap { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-8); align-items: center; padding-block: var(--space-6) var(--space-4); }
.help p { margin: 0; }
.help a, .foot a { display: inline-flex; align-items: center; min-height: var(--target); }
.foot { padding-bottom: var(--space-8); background: var(--sunken); font-size: var(--text-s); }
.foot ul { display: flex; flex-wrap: wrap; gap: 0 var(--space-6); align-items: center; margin: 0 0 var(--space-2); padding: 0; list-style: none; }
.foot a { color: var(--ink); }
.theme { display: flex; gap: var(--space-3); align-items: center; margin-bottom: var(--space-2); }
.theme select { width: auto; flex: none; }
.foot p { margin: 0; color: var(--ink-soft); }
@media (max-width: 48rem) {
  .site nav ul { column-gap: var(--space-4); }
  .site nav a { font-size: var(--text-s); }
}
`;
