import type { Asked, Option, Typed } from '../acts/asked.ts';
import type { NoteSheet } from '../api/proposal-shapes.ts';

/** What a note of a workshop says, as it is asked and sent. */

/** Where it is no working session that the service convened. */
const ELSEWHERE = 'AUTRE';

const HELD_ON: Asked = { name: 'heldOn', kind: 'date', label: 'Jour de la réunion' };

const WORDS: readonly Asked[] = [
  { name: 'title', kind: 'line', label: 'Titre', hint: '150 signes au plus.' },
  { name: 'place', kind: 'line', label: 'Lieu' },
  { name: 'participants', kind: 'number', label: 'Nombre de personnes présentes' },
  {
    name: 'present',
    kind: 'text',
    label: 'Qui était là',
    hint: 'Lu par le conseil seul : le public ne le lit jamais.',
    optional: true,
  },
  { name: 'text', kind: 'text', label: 'Ce qui a été dit', hint: '10 000 signes au plus.' },
];

/** Its day is that of the working session, when it was one. */
export const noteAsked = (sessions: readonly Option[]): readonly Asked[] =>
  sessions.length === 0
    ? [HELD_ON, ...WORDS]
    : [
        {
          name: 'meeting',
          kind: 'among',
          label: 'Réunion',
          options: [...sessions, { code: ELSEWHERE, label: 'Une autre réunion' }],
        },
        { ...HELD_ON, when: ({ meeting }) => meeting === ELSEWHERE },
        ...WORDS,
      ];

/** Its day moves only where no working session gives it. */
export const amendedAsked = ({ data }: NoteSheet): readonly Asked[] =>
  data.meeting === null ? [HELD_ON, ...WORDS] : WORDS;

export const typedOf = ({ data }: NoteSheet): Typed => ({
  heldOn: data.heldOn,
  title: data.title ?? '',
  place: data.place ?? '',
  participants: String(data.participants),
  present: data.present ?? '',
  text: data.text ?? '',
});

const trimmed = (text = ''): string => text.trim();

const wordsOf = ({ participants, present, ...words }: Typed) => ({
  title: trimmed(words['title']),
  place: trimmed(words['place']),
  text: trimmed(words['text']),
  participants: Number(participants),
  ...(trimmed(present) !== '' && { present: trimmed(present) }),
});

/** The command: a day, or the working session, and never both. */
export const noteBody = ({ meeting = '', heldOn, ...typed }: Typed) => ({
  ...wordsOf(typed),
  ...(meeting === '' || meeting === ELSEWHERE ? { heldOn } : { meeting }),
});

/** The same where it is written anew: of a working session, the day is not sent. */
export const amendedBody =
  ({ data }: NoteSheet) =>
  ({ heldOn, ...typed }: Typed) => ({ ...wordsOf(typed), ...(data.meeting === null && { heldOn }) });
