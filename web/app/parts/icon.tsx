import type { ReactNode } from 'react';
import type { Drawing } from '../words/shown.ts';

const DRAWINGS = {
  tick: (
    <>
      <circle cx="12" cy="12" r="9.5" />
      <path d="m7.5 12.3 3 3 6-6.3" />
    </>
  ),
  bare: <path d="m5 12.5 4.5 4.5L19 7" />,
  triangle: (
    <>
      <path d="M12 3.2 22 20.8H2z" />
      <path d="M12 9.5v5M12 17.6v.1" />
    </>
  ),
  square: (
    <>
      <rect x="3" y="3" width="18" height="18" rx="2" />
      <path d="m8.5 8.5 7 7m0-7-7 7" />
    </>
  ),
  aside: (
    <>
      <circle cx="12" cy="12" r="9.5" strokeDasharray="3 3" />
      <path d="M8 12h8" />
    </>
  ),
  disc: <circle cx="12" cy="12" r="9.5" />,
  pen: <path d="m4 20 1-5L16.5 3.5l4 4L9 19z" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M12 6.5V12l3.5 2.5" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4.5" />
      <path d="M3.5 21.5c1-5 4.5-7 8.5-7s7.5 2 8.5 7" />
    </>
  ),
  file: (
    <>
      <path d="M6 2.5h8l5 5v14H6z" />
      <path d="M14 2.5v5h5M9 13h7m-7 4h5" />
    </>
  ),
  envelope: (
    <>
      <rect x="2.5" y="5" width="19" height="14" rx="2" />
      <path d="m3 6.5 9 7 9-7" />
    </>
  ),
  eye: (
    <>
      <path d="M2 12s3.5-7 10-7 10 7 10 7-3.5 7-10 7S2 12 2 12z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  phone: (
    <path d="M5 3h4l2 5-2.5 1.8a12 12 0 0 0 5.7 5.7L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z" />
  ),
  lock: (
    <>
      <rect x="4.5" y="10.5" width="15" height="10" rx="2" />
      <path d="M8 10.5V7a4 4 0 0 1 8 0v3.5" />
    </>
  ),
  forward: <path d="M4 12h16m-6-6 6 6-6 6" />,
  back: <path d="M20 12H4m6-6-6 6 6 6" />,
  cut: (
    <>
      <path d="M3 3l18 18M8.5 16.5a5 5 0 0 1 7 0M5 13a10 10 0 0 1 5-2.7M19 13a10 10 0 0 0-3-2.1" />
      <path d="M12 20v.1" />
    </>
  ),
} as const satisfies Readonly<Record<Drawing, ReactNode>>;

/** A line drawing that always stands beside a word. */
export const Icon = ({ name }: { readonly name: Drawing }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    {DRAWINGS[name]}
  </svg>
);
