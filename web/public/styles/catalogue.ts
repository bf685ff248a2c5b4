/** A charter as it is published: its text, then a card a criterion. */
export const CATALOGUE = `
.published { margin-top: var(--space-8); }
.published > section { margin-bottom: var(--space-12); }
.criterion { margin-bottom: var(--space-6); }
.criterion h4 { margin: var(--space-4) 0 var(--space-2); font: 700 var(--text-m)/var(--leading-tight) var(--font-title); }
.criterion .facts { margin-bottom: var(--space-4); }
.criterion .figure { display: block; }
.criterion details { margin-top: var(--space-4); }
.criterion summary { min-height: var(--target); padding-block: var(--space-2); font-weight: 600; cursor: pointer; }
.cells { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-4); margin: 0; padding: 0; list-style: none; }
.cells a { display: inline-flex; gap: var(--space-2); align-items: center; min-height: var(--target); white-space: nowrap; }
.cells a::before { content: ''; width: 1em; height: 1em; border: var(--line-m) solid currentColor; border-radius: var(--line-m); }
.broken a::before { border-style: dashed; }
.round a::before { border-radius: 50%; }
.published small { color: var(--ink-soft); font-size: var(--text-s); }
.published li p { margin: 0; color: var(--ink-soft); }
.criterion ol > li { margin-bottom: var(--space-3); }
`;
