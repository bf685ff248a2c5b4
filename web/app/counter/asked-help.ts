import type { Asked, Typed } from '../acts/asked.ts';

/** How the structure asked that an officer do it with it: nobody’s request is begun without their asking (A11, PRC-04). */
export const ASKED_HELP: readonly Asked[] = [
  {
    name: 'by',
    kind: 'choice',
    label: 'Comment la structure l’a demandé',
    options: [
      { code: 'COUNTER', label: 'Au guichet' },
      { code: 'PHONE', label: 'Au téléphone' },
      { code: 'POST', label: 'Par courrier' },
    ],
  },
  { name: 'askedOn', kind: 'date', label: 'Le jour où elle l’a demandé' },
];

export const toAssistance = ({ by, askedOn }: Typed) => ({ by, askedOn });
