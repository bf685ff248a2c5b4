/** The one answer of a page: frame, seal and state chips; the shape and the word come before the colour. */
export const ANSWER = `
.answer {
  display: grid; gap: var(--space-6); align-items: center; margin-bottom: var(--space-8); padding: var(--space-6);
  border: var(--line-m) solid currentColor; border-radius: var(--radius-m); background: var(--surface);
}
.answer > div { min-width: 0; color: var(--ink); }
.answer h1 { margin-bottom: var(--space-3); font-size: var(--text-4xl); }
.answer .dated { font-size: var(--text-3xl); }
.answer p { margin-bottom: var(--space-2); }
.answer > div > :last-child, .answer .soft { margin-bottom: 0; }
.answer .holder { font: 700 var(--text-xl)/var(--leading-tight) var(--font-title); }
.answer.valid { color: var(--pass); }
.answer.not-valid { color: var(--review); border-style: dashed; }
.answer.expired { color: var(--neutral); border-style: dashed; }
.answer.unknown, .answer.unavailable { color: var(--ink-soft); border-style: dotted; }
.seal {
  width: 100%; max-width: calc(var(--seal) * .7); height: auto; margin-inline: auto;
  fill: none; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round;
}
.seal .on-disc { stroke: var(--surface); }

.chip {
  display: inline-flex; gap: .4rem; align-items: center; padding: var(--space-1) var(--space-3) var(--space-1) var(--space-2);
  border: var(--line-s) solid currentColor; border-radius: var(--radius-pill);
  font-size: var(--text-s); font-weight: 600; line-height: var(--leading-tight);
}
.chip.pass { background: var(--pass-veil); color: var(--pass); }
.chip.review { background: var(--review-veil); color: var(--review); }
.chip.ended { background: var(--neutral-veil); color: var(--neutral); border-style: dashed; }
.is-pass { color: var(--pass); }
.is-review { color: var(--review); }
.is-ended { color: var(--neutral); }
@media (min-width: 48rem) {
  .answer { grid-template-columns: var(--seal) 1fr; gap: var(--space-8); padding: var(--space-8); }
  .seal { max-width: var(--seal); }
}
`;
