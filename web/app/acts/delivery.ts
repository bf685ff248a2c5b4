import type { Asked, Typed } from './asked.ts';

const isPosted = ({ mode }: Typed): boolean => mode === 'POSTAL';

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
  { name: 'sentOn', kind: 'date', label: 'Envoyée le', when: isPosted },
  {
    name: 'presentedOn',
    kind: 'date',
    label: 'Présentée le',
    optional: true,
    hint: 'Le jour que porte l’avis laissé dans la boîte.',
    when: isPosted,
  },
  { name: 'handedOn', kind: 'date', label: 'Remise le', optional: true, when: isPosted },
  { name: 'handedOn', kind: 'date', label: 'Remise le', when: ({ mode }) => mode === 'HAND' },
  {
    name: 'returned',
    kind: 'among',
    label: 'Revenue',
    optional: true,
    when: isPosted,
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
