/** Printed pages: ink on white, without menus, forms or buttons; shapes and words stay. */
export const PAPER = `
@media print {
  .skips, .site nav, .field, .button, .paging, .foot ul, .theme, .on-screen { display: none; }
  .on-paper { display: block; }
  body { display: block; }
  .site::after { print-color-adjust: exact; }
  .seal, .mark { print-color-adjust: exact; }
  .answer { grid-template-columns: 8rem 1fr; padding: var(--space-4); }
  .facts { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0 var(--space-6); }
  .card, .answer, li, tr { break-inside: avoid; }
  h2 { break-after: avoid; }
  main > .wrap, main > .band > .wrap { padding-block: var(--space-4); }
}
@page { size: A4; margin: 14mm; }
@media (forced-colors: active) {
  .site nav a[aria-current] { text-decoration-color: Highlight; }
  .site::after { background: none; }
}
`;
