/** Drawings with their table: bars told apart by their fill, folded figures. */
export const PICTURES = `
.bars { margin-bottom: var(--space-4); padding: 0; list-style: none; }
.bars > li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--space-1) var(--space-4); align-items: center; margin-bottom: var(--space-3); }
.bars svg { grid-column: 1 / -1; grid-row: 2; width: 100%; height: auto; overflow: visible; }
.bars strong { grid-column: 2; grid-row: 1; font-variant-numeric: lining-nums tabular-nums; white-space: nowrap; }
.bars .full { fill: var(--action); stroke: var(--action); stroke-width: .6; }
.bars .hollow { fill: none; stroke: var(--action); stroke-width: .6; }
.bars .striped { stroke: var(--action); stroke-width: 5; stroke-dasharray: .8 1.1; }
.figures { margin-bottom: var(--space-6); }
.figures summary { min-height: var(--target); padding-block: var(--space-2); font-weight: 600; cursor: pointer; }
.legal h2 { margin-top: var(--space-8); }
@media (min-width: 48rem) {
  .bars > li { grid-template-columns: 14rem minmax(0, 1fr) 6rem; }
  .bars svg { grid-column: 2; grid-row: 1; }
  .bars strong { grid-column: 3; text-align: right; }
}
`;
