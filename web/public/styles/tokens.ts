/** The colours on a dark ground. */
const DARK = `
    color-scheme: dark;
    --paper: #141815; --surface: #1c221e; --sunken: #0e110f;
    --ink: #f2eee5; --ink-soft: #cbc9be; --rule: #8f9288; --hairline: #363c36;
    --action: #a6dcbd; --action-strong: #c8eed7; --action-veil: #1e3629; --on-action: #0d1f16;
    --pass: #9fddb0; --pass-veil: #173022; --review: #f4cb7a; --review-veil: #33280f;
    --fail: #ffb8a8; --fail-veil: #3b1a14; --neutral: #cfd0c9; --neutral-veil: #2a2e2b;
  `;

/** The only place where a colour, a size or a duration is written; text is at least 7:1 on each ground and veil. */
export const TOKENS = `
:root {
  color-scheme: light;
  --paper: #fbf8f1; --surface: #fff; --sunken: #f3eee3;
  --ink: #1c211d; --ink-soft: #454a43;
  --rule: #7a7567; --hairline: #ded6c6;
  --action: #1d4a38; --action-strong: #123528; --action-veil: #e4eee6; --on-action: #fff;
  --marker: #f2b632; --on-marker: #1c211d;
  --pass: #1b5733; --pass-veil: #e3f0e4;
  --review: #6a4200; --review-veil: #fcefd0;
  --fail: #8a1f14; --fail-veil: #fbe8e2;
  --neutral: #464b4a; --neutral-veil: #eceae3;

  --font-title: Charter, "Bitstream Charter", "Iowan Old Style", "Sitka Heading", "Noto Serif", Cambria, Georgia, serif;
  --font-text: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --text-s: 1rem; --text-m: 1.125rem; --text-l: 1.25rem; --text-xl: 1.5rem;
  --text-2xl: clamp(1.625rem, 1.35rem + 1.2vw, 2rem);
  --text-3xl: clamp(2rem, 1.55rem + 2vw, 2.75rem);
  --text-4xl: clamp(2.375rem, 1.6rem + 3.4vw, 3.75rem);
  --leading-text: 1.6; --leading-lead: 1.5; --leading-tight: 1.3; --leading-title: 1.15;

  --space-1: .25rem; --space-2: .5rem; --space-3: .75rem; --space-4: 1rem; --space-6: 1.5rem;
  --space-8: 2rem; --space-12: 3rem; --space-16: 4rem; --space-24: 6rem;
  --page: 72rem; --column: 48rem; --measure: 38rem; --card: 21rem; --field: 13rem; --seal: 13rem; --mark: 2.75rem;
  --gutter: clamp(1rem, 4vw, 2.5rem);
  --target: 2.75rem; --target-main: 3rem; --seat: .625rem;

  --line-s: 1px; --line-m: 2px; --line-l: 3px; --line-xl: 4px;
  --radius-s: .375rem; --radius-m: .75rem; --radius-pill: 999px;
  --quick: 120ms; --ease: cubic-bezier(.2, .7, .3, 1);
}
/* Dark follows the system, unless this device chose otherwise. */
@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {${DARK}}
}
:root[data-theme="dark"] {${DARK}}
@media (prefers-reduced-motion: reduce) {
  :root { --quick: 0ms; }
}
/* Paper is ink on white, whatever the screen was. */
@media print {
  :root, :root[data-theme], :root:not([data-theme="light"]) {
    color-scheme: light;
    --paper: #fff; --surface: #fff; --sunken: #fff; --ink: #000; --ink-soft: #333; --rule: #666; --hairline: #bbb;
    --action: #000; --action-strong: #000; --action-veil: #fff; --on-action: #fff;
    --pass: #000; --pass-veil: #fff; --review: #000; --review-veil: #fff;
    --fail: #000; --fail-veil: #fff; --neutral: #000; --neutral-veil: #fff;
    --text-s: 10pt; --text-m: 11pt; --text-l: 13pt; --text-xl: 14pt; --text-2xl: 15pt; --text-3xl: 20pt; --text-4xl: 22pt;
  }
}
`;
