import { type Asked, codesIn, type Option, type Typed } from '../../acts/asked.ts';
import { MEETING_KINDS } from '../../words/meeting-words.ts';
import { slotsAsked, slotsIn } from '../../words/slots.ts';

/** What the proposal of a meeting asks, and the command that it makes (B15). */

/** Whether the service fixes it alone, for several structures. */
export const isConvened = ({ kind }: Typed): boolean => kind === 'WORKING_SESSION';

/** Where it is held: asked in the same words whenever it is. */
export const whereAsked = (optional: boolean): readonly Asked[] => [
  {
    name: 'remote',
    kind: 'choice',
    label: optional ? 'Nouveau lieu' : 'Lieu',
    optional,
    options: [
      { code: 'NO', label: 'Sur place' },
      { code: 'YES', label: 'À distance' },
    ],
  },
  {
    name: 'place',
    kind: 'line',
    label: 'Adresse, ou adresse de la réunion à distance',
    // A place that is not changed is not asked again.
    when: ({ remote = '' }) => !optional || remote !== '',
  },
];

/** The place as the command takes it; nothing where none was given. */
export const whereIn = ({ remote = '', place = '' }: Typed) =>
  remote === '' ? {} : { where: { remote: remote === 'YES', place: place.trim() } };

export const meetingAsked = (criteria: readonly Option[], others: readonly Option[]): readonly Asked[] => [
  { name: 'kind', kind: 'choice', label: 'Rencontre', options: MEETING_KINDS },
  {
    name: 'territory',
    kind: 'line',
    label: 'Territoire',
    hint: 'Le nom sous lequel les structures le connaissent.',
    when: isConvened,
  },
  {
    name: 'others',
    kind: 'several',
    label: 'Autres dossiers convoqués',
    optional: true,
    hint: 'Chaque structure ne voit que le sien.',
    options: others,
    when: (typed) => isConvened(typed) && others.length > 0,
  },
  ...slotsAsked((rank, typed) => rank === 1 || !isConvened(typed)),
  ...whereAsked(false),
  {
    name: 'criteria',
    kind: 'several',
    label: 'Critères à regarder',
    optional: true,
    hint: 'La structure y retrouve ses réponses ; vous les aurez sous les yeux sur place.',
    options: criteria,
  },
  {
    name: 'about',
    kind: 'text',
    label: 'Ce qui sera regardé',
    hint: 'La structure le lit.',
    when: ({ criteria: chosen = '' }) => codesIn(chosen).length === 0,
  },
  {
    name: 'about',
    kind: 'text',
    label: 'Ce qui sera regardé',
    optional: true,
    hint: 'La structure le lit.',
    when: ({ criteria: chosen = '' }) => codesIn(chosen).length > 0,
  },
];

/** The command as it was typed, about one dossier and those that come with it. */
export const proposalOf = (application: string) => (typed: Typed) => {
  const criteria = codesIn(typed['criteria']);
  const convened = isConvened(typed);
  const about = (typed['about'] ?? '').trim();
  const others = convened ? codesIn(typed['others']) : [];
  return {
    kind: typed['kind'],
    dossiers: [application, ...others].map((id) => ({ application: id, criteria })),
    slots: slotsIn(typed, convened ? 1 : undefined),
    ...whereIn(typed),
    ...(about !== '' && { about }),
    ...(convened && { territory: { name: (typed['territory'] ?? '').trim() } }),
  };
};
