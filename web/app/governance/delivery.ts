import type { Asked, Typed } from './asked.ts';

/** How a letter came, as its slips tell (REM-06). */
export const DELIVERY_ASKED: readonly Asked[] = [
  {
    name: 'mode',
    kind: 'choice',
    label: 'Comment',
    options: [
      { code: 'HAND', label: 'Remise en main propre, contre signature' },
      { code: 'POSTAL', label: 'Lettre recommandée' },
    ],
  },
  { name: 'sentOn', kind: 'date', label: 'Envoyée le', optional: true, hint: 'Pour une lettre recommandée.' },
  {
    name: 'presentedOn',
    kind: 'date',
    label: 'Présentée le',
    optional: true,
    hint: 'Le jour que porte l’avis laissé dans la boîte.',
  },
  { name: 'handedOn', kind: 'date', label: 'Remise le', optional: true },
  {
    name: 'returned',
    kind: 'among',
    label: 'Revenue',
    optional: true,
    options: [
      { code: 'UNCLAIMED', label: 'Non réclamée' },
      { code: 'REFUSED', label: 'Refusée' },
      { code: 'ADDRESS_UNKNOWN', label: 'Adresse inconnue' },
    ],
  },
];

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

export const toDelivery = ({ mode, sentOn, presentedOn, handedOn, returned }: Typed) =>
  mode === 'HAND'
    ? { mode, handedOn: orNull(handedOn) }
    : {
        mode,
        sentOn: orNull(sentOn),
        presentedOn: orNull(presentedOn),
        handedOn: orNull(handedOn),
        returned: orNull(returned),
      };

/** What is typed one a line, as a list. */
export const linesOf = (text = ''): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
