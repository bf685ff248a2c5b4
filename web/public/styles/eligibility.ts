/** Questions with a few answers to choose from, and what is answered to them. */
export const ELIGIBILITY = `
.ask { margin: 0 0 var(--space-6); padding: 0; border: 0; min-width: 0; }
.ask legend { margin-bottom: var(--space-2); padding: 0; font: 700 var(--text-l)/var(--leading-tight) var(--font-title); }
.choices { margin: 0; padding: 0; list-style: none; }
.choices > li { max-width: none; margin-bottom: var(--space-2); }
.choice {
  position: relative; display: flex; align-items: center; min-height: var(--target-main);
  padding: var(--space-2) var(--space-4); border: var(--line-m) solid var(--rule); border-radius: var(--radius-s);
  background: var(--surface);
}
/* The button is the whole line; the disc that is seen is drawn beside its words. */
.choice input { position: absolute; inset: 0; width: 100%; max-width: none; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.choice span { display: flex; gap: var(--space-3); align-items: center; min-width: 0; overflow-wrap: anywhere; }
.choice span::before { content: ''; flex: none; width: 1.25rem; height: 1.25rem; border: var(--line-m) solid currentColor; border-radius: 50%; }
.choice :checked + span::before { border-width: .4rem; }
.choice:has(:checked) { border-color: var(--action); background: var(--action-veil); font-weight: 600; }
.choice:has(:focus-visible) { outline: var(--line-l) solid var(--ink); box-shadow: 0 0 0 var(--line-l) var(--marker); }
.outcome { margin-bottom: var(--space-8); }
.outcome h1 { display: flex; gap: var(--space-3); align-items: center; font-size: var(--text-3xl); }
.outcome h1 .icon { display: block; width: 1.1em; height: 1.1em; }
.is-fail { color: var(--fail); }
.cited details { margin-bottom: var(--space-3); }
.cited summary { min-height: var(--target); padding-block: var(--space-2); font-weight: 600; cursor: pointer; }
`;
